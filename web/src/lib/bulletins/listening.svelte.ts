import { type Speed, startAt, trackAfter } from '@sotay/core/bulletins/playlist.rules.ts';
import { network } from '../platform/network.svelte.ts';
import { onLockScreen } from './lock-screen.ts';
import { mediaOnPhone } from './media-on-phone.svelte.ts';
import { stopped } from './stopped.svelte.ts';
import type { Track } from './tracks.ts';
import { vietnameseVoice } from './vietnamese-voice.svelte.ts';
import { type Listener, type Voice, readingVoice, recordedVoice } from './voices.ts';

/** What keeps it silent, or that everything was heard. */
type Silence = 'not-here' | 'failed' | 'no-voice' | 'ended';

/** How often the place is remembered while something plays, in seconds of it. */
const REMEMBER_EVERY = 10;

let month = $state.raw('');
let album = '';
let tracks = $state.raw<readonly Track[]>([]);
let track = $state.raw<Track>();
let isPlaying = $state(false);
let seconds = $state(0);
let total = $state(0);
let speed = $state<Speed>(1);
let silence = $state<Silence>();
let rememberedAt = 0;

const isAudible = ({ recording }: Track): boolean => recording !== null || vietnameseVoice.now !== undefined;

const remember = (): void => {
  rememberedAt = seconds;
  if (track) stopped.remember({ month, itemId: track.id, seconds: track.recording ? seconds : 0 });
};

const listener: Listener = {
  playing: (is) => {
    isPlaying = is;
    if (is) silence = undefined;
    else remember();
    lockScreen.playing(is);
  },
  time: (at, of) => {
    [seconds, total] = [at, of];
    if (Math.abs(at - rememberedAt) >= REMEMBER_EVERY) remember();
  },
  ended: () => go(1, 'ended'),
  failed: () => {
    const isAway = track?.recording && !network.online && !mediaOnPhone.has(track.recording);
    isPlaying = false;
    silence = isAway ? 'not-here' : 'failed';
  },
};

let voices: { readonly recorded: Voice; readonly reading: Voice } | undefined;

const voiceOf = ({ recording }: Track): Voice => {
  voices ??= {
    recorded: recordedVoice(listener),
    reading: readingVoice(listener, () => vietnameseVoice.now),
  };
  return recording ? voices.recorded : voices.reading;
};

const lockScreen = onLockScreen({
  play: () => resume(),
  pause: () => pause(),
  previous: () => go(-1),
  next: () => go(1),
  back: () => seekBy(-15),
  forward: () => seekBy(15),
});

function begin(wanted: Track, from: number): void {
  if (track) voiceOf(track).stop();
  [track, seconds, total, silence] = [wanted, from, 0, undefined];
  lockScreen.shows({ title: wanted.title, artist: wanted.unitName, album });
  voiceOf(wanted).begin(wanted, from, speed);
  remember();
}

/** To the next or the one before that can be heard on this device. */
function go(step: 1 | -1, atTheEnd?: Silence): void {
  const wanted = track && trackAfter(tracks.filter(isAudible), track.id, step);
  if (wanted) begin(wanted, 0);
  else if (atTheEnd) {
    isPlaying = false;
    silence = atTheEnd;
    lockScreen.playing(false);
  }
}

function resume(): void {
  if (!track) return;
  if (silence) begin(track, silence === 'ended' ? 0 : seconds);
  else voiceOf(track).go();
}

function pause(): void {
  if (track) voiceOf(track).pause();
}

function seekBy(by: number): void {
  if (track?.recording) voiceOf(track).seek(seconds + by);
}

/** The playlist of a month: one voice at a time, the place remembered on this device. */
export const listening = {
  /** `2026-11`; nothing where nobody listens. */
  get month() {
    return month;
  },
  get track() {
    return track;
  },
  get isPlaying() {
    return isPlaying;
  },
  get seconds() {
    return seconds;
  },
  get total() {
    return total;
  },
  get speed() {
    return speed;
  },
  get silence() {
    return silence;
  },
  /** How many of the month cannot be heard on this device. */
  get unheard() {
    return tracks.filter((one) => !isAudible(one)).length;
  },
  isAudible,
  /** Begins at a place of the month, or at its beginning. */
  start(
    of: { month: string; album: string; tracks: readonly Track[] },
    at?: { itemId: string; seconds: number },
  ): void {
    [month, album, tracks] = [of.month, of.album, of.tracks];
    const place = startAt(tracks.filter(isAudible), at);
    const wanted = tracks.find(({ id }) => id === place?.itemId);
    if (wanted && place) begin(wanted, place.seconds);
    else silence = 'no-voice';
  },
  toggle: (): void => (isPlaying ? pause() : resume()),
  previous: (): void => go(-1),
  next: (): void => go(1),
  seekBy,
  setSpeed(wanted: Speed): void {
    speed = wanted;
    if (track) voiceOf(track).setSpeed(wanted);
  },
  /** Ends it; the place stays remembered. */
  stop(): void {
    if (track) {
      remember();
      voiceOf(track).stop();
    }
    [month, tracks, track, isPlaying, silence] = ['', [], undefined, false, undefined];
    lockScreen.gone();
  },
};
