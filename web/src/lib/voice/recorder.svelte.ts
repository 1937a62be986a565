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

/** A recording of the voice, from the first word to the file. Nothing leaves the device here. */
export function createRecorder() {
  let state = $state<State>('idle');
  let fault = $state<RecorderFault>();
  let level = $state(0);
  let seconds = $state(0);
  let file = $state.raw<File>();
  let address = $state<string>();

  let recorder: MediaRecorder | undefined;
  let release: (() => void) | undefined;
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
    made.ondataavailable = ({ data }) => pieces.push(data);
    made.onstop = () => {
      // Given up meanwhile, or another one has begun.
      if (recorder !== made) return;
      finish(new File(pieces, `${name}.${endingOf(made.mimeType)}`, { type: made.mimeType }));
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
    made.start(1_000);
  }

  function finish(made: File): void {
    release?.();
    release = undefined;
    recorder = undefined;
    file = made;
    address = URL.createObjectURL(made);
    state = 'done';
  }

  function forget(): void {
    if (address) URL.revokeObjectURL(address);
    address = undefined;
    file = undefined;
    seconds = said = level = 0;
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
    /** Gives it up, also in the middle. */
    discard(): void {
      state = 'idle';
      const given = recorder;
      recorder = undefined;
      given?.stop();
      release?.();
      release = undefined;
      forget();
    },
  };
}
