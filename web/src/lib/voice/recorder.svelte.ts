import { type KeptVoice, beginVoice, forgetVoice, keepPiece, keptVoice } from './kept-voice.ts';
import { levelOf } from './sound-level.ts';

/** Why nothing can be recorded: the person or the system said no, there is no microphone, the browser cannot. */
export type RecorderFault = 'refused' | 'no-microphone' | 'unable';

type State = 'idle' | 'asking' | 'recording' | 'paused' | 'done';

/** Speech in good quality: 180 KB a minute before the server makes it smaller. */
const BITS_PER_SECOND = 48_000;
/** A recording ends by itself after this. */
const MAX_SECONDS = 60 * 60;
/** The phone's own form first: Safari speaks MP4, the others WebM. */
const FORMS = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];

const faultOf = (thrown: unknown): RecorderFault => {
  const name = thrown instanceof DOMException ? thrown.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotFoundError' || name === 'NotReadableError' ? 'no-microphone' : 'unable';
};

const endingOf = (type: string): string => {
  if (type.startsWith('audio/mp4')) return 'm4a';
  return type.startsWith('audio/ogg') ? 'ogg' : 'webm';
};

/** Listens to how loud it is, picture by picture; gives the function that stops it. */
function watchLevel(stream: MediaStream, tell: (level: number) => void): () => void {
  const audio = new AudioContext();
  const analyser = audio.createAnalyser();
  audio.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  let frame = 0;
  const look = (): void => {
    analyser.getFloatTimeDomainData(samples);
    tell(levelOf(samples));
    frame = requestAnimationFrame(look);
  };
  look();
  return () => {
    cancelAnimationFrame(frame);
    void audio.close();
  };
}

/**
 * A recording of the voice, from the first word to the file. Nothing leaves the device here: while it is made, what is said is kept on it,
 * sealed, for the `place` it belongs to, so that a tab that is killed loses a second.
 */
export function createRecorder(place: string) {
  let state = $state<State>('idle');
  let fault = $state<RecorderFault>();
  let level = $state(0);
  let seconds = $state(0);
  let file = $state.raw<File>();
  let address = $state<string>();
  let isOfBefore = $state(false);

  let recorder: MediaRecorder | undefined;
  let release: (() => void) | undefined;
  /** What the pieces of this recording are kept under. */
  let key: string | undefined;
  /** Milliseconds said before the last pause, and when it went on. */
  let said = 0;
  let since = 0;

  const elapsed = (): number => (said + (state === 'recording' ? performance.now() - since : 0)) / 1_000;

  function tell(now: number): void {
    level = state === 'recording' ? now : 0;
    seconds = elapsed();
    if (seconds >= MAX_SECONDS) stop();
  }

  async function listen(name: string): Promise<void> {
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: { echoCancellation: false, noiseSuppression: true, autoGainControl: true },
    });
    const mimeType = FORMS.find((form) => MediaRecorder.isTypeSupported(form));
    const made = new MediaRecorder(stream, {
      audioBitsPerSecond: BITS_PER_SECOND,
      ...(mimeType === undefined ? {} : { mimeType }),
    });
    const pieces: Blob[] = [];
    const begun = beginVoice(place, Date.now());
    const of = { name: `${name}.${endingOf(made.mimeType)}`, type: made.mimeType };
    made.ondataavailable = ({ data }) => {
      // The last piece of one that was given up is not kept.
      if (key !== begun || data.size === 0) return;
      void keepPiece(begun, pieces.length, { sound: data, ...of, seconds: elapsed() });
      pieces.push(data);
    };
    made.onstop = () => {
      // Given up or left meanwhile, or another one has begun.
      if (recorder === made) finish(new File(pieces, of.name, { type: of.type }));
    };
    const stopWatching = watchLevel(stream, tell);
    // A phone that goes to sleep would cut the speaker short.
    const awake =
      'wakeLock' in navigator ? await navigator.wakeLock.request('screen').catch(() => undefined) : undefined;
    release = () => {
      stopWatching();
      stream.getTracks().forEach((track) => track.stop());
      void awake?.release();
    };
    recorder = made;
    key = begun;
    made.start(1_000);
  }

  function show(made: File): void {
    file = made;
    address = URL.createObjectURL(made);
    state = 'done';
  }

  function finish(made: File): void {
    letGo();
    show(made);
  }

  /** Lets the microphone go, and the phone sleep. */
  function letGo(): void {
    recorder = undefined;
    release?.();
    release = undefined;
  }

  function clear(): void {
    if (address) URL.revokeObjectURL(address);
    address = undefined;
    file = undefined;
    isOfBefore = false;
    seconds = said = level = 0;
  }

  /** Brings back what was recorded here and never sent, unless something new has begun. */
  async function bringBack(): Promise<void> {
    const found: KeptVoice | undefined = await keptVoice(place);
    if (!found || state !== 'idle') return;
    key = found.key;
    seconds = said = found.seconds;
    isOfBefore = true;
    show(found.file);
  }

  function forget(): void {
    const given = key;
    key = undefined;
    clear();
    if (given !== undefined) void forgetVoice(given);
  }

  function stop(): void {
    if (state === 'recording') said += performance.now() - since;
    seconds = said / 1_000;
    level = 0;
    if (recorder) state = 'paused';
    recorder?.stop();
  }

  return {
    get state(): State {
      return state;
    },
    get fault(): RecorderFault | undefined {
      return fault;
    },
    get level(): number {
      return level;
    },
    get seconds(): number {
      return seconds;
    },
    /** The recording, once it is done. */
    get file(): File | undefined {
      return file;
    },
    /** Where the device plays it from. */
    get address(): string | undefined {
      return address;
    },
    /** Whether it was recorded on an earlier visit and never sent. */
    get isOfBefore(): boolean {
      return isOfBefore;
    },
    bringBack,
    /** Asks for the microphone and begins; `name` is that of the file, without its ending. */
    async start(name: string): Promise<void> {
      forget();
      fault = undefined;
      state = 'asking';
      try {
        await listen(name);
        since = performance.now();
        state = 'recording';
      } catch (thrown) {
        fault = faultOf(thrown);
        state = 'idle';
      }
    },
    pause(): void {
      recorder?.pause();
      said += performance.now() - since;
      state = 'paused';
    },
    goOn(): void {
      recorder?.resume();
      since = performance.now();
      state = 'recording';
    },
    stop,
    /** Gives it up. */
    discard(): void {
      state = 'idle';
      forget();
    },
    /** It is taken elsewhere: kept here until `held` says that it lies there safely. */
    handOver(held: Promise<void>): void {
      const given = key;
      key = undefined;
      state = 'idle';
      clear();
      if (given !== undefined) void held.then(() => forgetVoice(given));
    },
    /** The screen is left, also in the middle: what was said stays kept. */
    leave(): void {
      const left = recorder;
      recorder = undefined;
      left?.stop();
      letGo();
      clear();
    },
  };
}
