import { spokenPieces } from '@sotay/core/bulletins/playlist.rules.ts';
import { addressOfRecording } from './media-on-phone.svelte.ts';
import type { Track } from './tracks.ts';

/** What a voice tells of itself. After `stop` it tells nothing more. */
export type Listener = {
  readonly playing: (isPlaying: boolean) => void;
  readonly time: (seconds: number, total: number) => void;
  readonly ended: () => void;
  readonly failed: () => void;
};

/** Says one track: a recording, or the device reading its text. */
export type Voice = {
  readonly begin: (track: Track, seconds: number, speed: number) => void;
  readonly go: () => void;
  readonly pause: () => void;
  readonly seek: (seconds: number) => void;
  readonly setSpeed: (speed: number) => void;
  readonly stop: () => void;
};

/** Plays recordings, with the screen off too. One element for all tracks: what was allowed to sound once may sound again. */
export function recordedVoice(listener: Listener): Voice {
  const audio = new Audio();
  let turn = 0;
  const isOn = (): boolean => audio.hasAttribute('src');
  const tellTime = (): void =>
    listener.time(audio.currentTime, Number.isFinite(audio.duration) ? audio.duration : 0);
  audio.addEventListener('play', () => isOn() && listener.playing(true));
  audio.addEventListener('pause', () => isOn() && listener.playing(false));
  audio.addEventListener('timeupdate', () => isOn() && tellTime());
  audio.addEventListener('ended', () => isOn() && listener.ended());
  audio.addEventListener('error', () => isOn() && listener.failed());
  const go = (): void =>
    void audio.play().catch((thrown: unknown) => {
      if (thrown instanceof DOMException && thrown.name === 'NotAllowedError') listener.playing(false);
    });
  const stop = (): void => {
    turn += 1;
    const address = audio.getAttribute('src');
    audio.removeAttribute('src');
    audio.load();
    if (address?.startsWith('blob:')) URL.revokeObjectURL(address);
  };
  return {
    begin: ({ recording }, seconds, speed) => {
      stop();
      const mine = turn;
      if (!recording) return;
      void addressOfRecording(recording).then((address) => {
        if (mine !== turn) return;
        audio.src = address;
        audio.currentTime = seconds;
        audio.playbackRate = speed;
        go();
      });
    },
    go,
    pause: () => audio.pause(),
    seek: (seconds) => (audio.currentTime = Math.max(0, seconds)),
    setSpeed: (speed) => (audio.defaultPlaybackRate = audio.playbackRate = speed),
    stop,
  };
}

/** Reads texts aloud, piece by piece: paused, it begins its piece again, since browsers forget where they were. */
export function readingVoice(listener: Listener, voiceOf: () => SpeechSynthesisVoice | undefined): Voice {
  let pieces: readonly string[] = [];
  let at = 0;
  let speed = 1;
  let said: SpeechSynthesisUtterance | undefined;
  const hush = (): void => {
    said = undefined;
    speechSynthesis.cancel();
  };
  const say = (): void => {
    const piece = pieces[at];
    if (piece === undefined) return listener.ended();
    const one = new SpeechSynthesisUtterance(piece);
    one.voice = voiceOf() ?? null;
    one.lang = 'vi-VN';
    one.rate = speed;
    one.addEventListener('end', () => {
      if (said !== one) return;
      at += 1;
      listener.time(at, pieces.length);
      say();
    });
    one.addEventListener('error', () => {
      if (said === one) listener.failed();
    });
    said = one;
    speechSynthesis.speak(one);
  };
  const go = (): void => {
    hush();
    listener.playing(true);
    say();
  };
  const pause = (): void => {
    hush();
    listener.playing(false);
  };
  return {
    begin: ({ text }, _seconds, atSpeed) => {
      [pieces, at, speed] = [spokenPieces(text), 0, atSpeed];
      go();
    },
    go,
    pause,
    seek: () => undefined,
    setSpeed: (wanted) => {
      speed = wanted;
      if (said) go();
    },
    stop: () => {
      pieces = [];
      hush();
    },
  };
}
