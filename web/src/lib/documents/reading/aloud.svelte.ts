import { sentencesOf, spokenForm } from '@sotay/core/documents/aloud.rules.ts';
import type { Speed } from '@sotay/core/bulletins/playlist.rules.ts';
import { vietnameseVoice } from '../../bulletins/vietnamese-voice.svelte.ts';

type Of = {
  readonly pages: () => number;
  readonly textOf: (page: number) => Promise<string>;
  /** The voice has come to a page. */
  readonly onpage: (page: number) => void;
};

/** Reads a document aloud, sentence by sentence and page by page, with the voice of the device. Call while a component is set up: it ends with it. */
export function createAloud({ pages, textOf, onpage }: Of) {
  let page = $state(0);
  let sentences = $state.raw<readonly string[]>([]);
  let at = $state(0);
  let isPlaying = $state(false);
  let speed = $state<Speed>(1);
  let silence = $state<'ended' | 'failed'>();
  let said: SpeechSynthesisUtterance | undefined;
  const isGoingOn = (): boolean => isPlaying;

  function hush(): void {
    said = undefined;
    speechSynthesis.cancel();
  }

  function fail(): void {
    [isPlaying, silence] = [false, 'failed'];
  }

  function say(): void {
    const sentence = sentences[at];
    if (sentence === undefined) return void openPage(page + 1);
    const one = new SpeechSynthesisUtterance(spokenForm(sentence));
    one.voice = vietnameseVoice.now ?? null;
    one.lang = 'vi-VN';
    one.rate = speed;
    one.addEventListener('end', () => {
      if (said !== one) return;
      at += 1;
      say();
    });
    one.addEventListener('error', () => said === one && fail());
    said = one;
    speechSynthesis.speak(one);
  }

  /** Paused, a sentence begins again: browsers forget where they were. */
  function go(): void {
    hush();
    [isPlaying, silence] = [true, undefined];
    say();
  }

  async function openPage(wanted: number): Promise<void> {
    hush();
    if (wanted > pages()) {
      [isPlaying, silence] = [false, 'ended'];
      return;
    }
    [page, sentences, at, isPlaying] = [wanted, [], 0, true];
    try {
      const found = sentencesOf(await textOf(wanted));
      // Somebody went on, or stopped, while it came.
      if (page !== wanted) return;
      sentences = found;
      onpage(wanted);
      if (isGoingOn()) go();
    } catch {
      if (page === wanted) fail();
    }
  }

  function pause(): void {
    hush();
    isPlaying = false;
  }

  function stop(): void {
    if (page === 0) return;
    [page, sentences, silence] = [0, [], undefined];
    pause();
  }

  vietnameseVoice.look();
  $effect(() => stop);

  return {
    /** Whether this device can read Vietnamese. */
    get isAble() {
      return vietnameseVoice.now !== undefined;
    },
    /** The page that is read; 0 while nobody listens. */
    get page() {
      return page;
    },
    get sentence() {
      return sentences[at] ?? '';
    },
    get isPlaying() {
      return isPlaying;
    },
    get speed() {
      return speed;
    },
    /** Why it is silent by itself. */
    get silence() {
      return silence;
    },
    start: (from: number): void => void openPage(from),
    toggle: (): void => {
      if (isPlaying) pause();
      else if (sentences.length === 0 || silence === 'ended') void openPage(silence === 'ended' ? 1 : page);
      else go();
    },
    nextPage: (): void => void openPage(page + 1),
    setSpeed(wanted: Speed): void {
      speed = wanted;
      if (isPlaying && sentences.length > 0) go();
    },
    stop,
  };
}

export type Aloud = ReturnType<typeof createAloud>;
