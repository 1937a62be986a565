import { mine } from '../platform/mine.svelte.ts';
import { RECENT_SEARCHES } from '../platform/query.ts';
import { forget, keep, readKept } from '../platform/store.ts';

const MOST = 6;

const held = mine<readonly string[]>([]);

const isListOfTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((text) => typeof text === 'string');

/** What was looked for on this device, the latest first: sealed here, gone with the lease, never sent. */
export const recent = {
  get asked(): readonly string[] {
    return held.now;
  },
  recall: async (): Promise<void> => {
    const kept = await readKept(RECENT_SEARCHES);
    if (isListOfTexts(kept)) held.now = kept;
  },
  remember: (text: string): void => {
    held.now = [text, ...recent.asked.filter((other) => other !== text)].slice(0, MOST);
    void keep(RECENT_SEARCHES, held.now);
  },
  forget: (): void => {
    held.now = [];
    void forget(RECENT_SEARCHES);
  },
};
