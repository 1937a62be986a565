/** The Vietnamese voice of this device; none where it speaks only other languages: they make nonsense of it. */
const vietnamese = (): SpeechSynthesisVoice | undefined =>
  speechSynthesis.getVoices().find(({ lang }) => lang.toLowerCase().startsWith('vi'));

/** Lines longer than this are parted at their sentences: some browsers fall silent in the middle of long ones. */
const LONG = 200;

const partsOf = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line) => (line.length > LONG ? (line.match(/[^.!?;]+[.!?;]*\s*/g) ?? [line]) : [line]))
    .filter((part) => part.trim() !== '');

/** Reads a text aloud with the voice of the device. Nothing leaves it. Call while a component is set up. */
export function createReadAloud() {
  const isThere = 'speechSynthesis' in globalThis;
  let voice = $state.raw(isThere ? vietnamese() : undefined);
  let isReading = $state(false);

  function stop(): void {
    isReading = false;
    speechSynthesis.cancel();
  }

  $effect(() => {
    if (!isThere) return;
    const look = (): void => {
      voice = vietnamese();
    };
    speechSynthesis.addEventListener('voiceschanged', look);
    return () => {
      speechSynthesis.removeEventListener('voiceschanged', look);
      stop();
    };
  });

  return {
    /** Whether this device can read Vietnamese. */
    get isAble(): boolean {
      return voice !== undefined;
    },
    get isReading(): boolean {
      return isReading;
    },
    start(text: string): void {
      if (!voice) return;
      stop();
      const parts = partsOf(text);
      parts.forEach((part, index) => {
        const spoken = new SpeechSynthesisUtterance(part);
        spoken.lang = 'vi-VN';
        spoken.voice = voice ?? null;
        spoken.rate = 0.95;
        if (index === parts.length - 1) spoken.onend = () => (isReading = false);
        speechSynthesis.speak(spoken);
      });
      isReading = parts.length > 0;
    },
    stop,
  };
}
