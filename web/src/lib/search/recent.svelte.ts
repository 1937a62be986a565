import { forget, keep, readKept } from '../platform/store.ts';

const NAME = 'search:recent';
const MOST = 6;

let asked = $state.raw<readonly string[]>([]);

const isListOfTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((text) => typeof text === 'string');

/** What was looked for on this device, the latest first: sealed here, gone with the session, never sent. */
export const recent = {
  get asked(): readonly string[] {
    return asked;
  },
  recall: async (): Promise<void> => {
    const kept = await readKept(NAME);
    if (isListOfTexts(kept)) asked = kept;
  },
  remember: (text: string): void => {
    asked = [text, ...asked.filter((other) => other !== text)].slice(0, MOST);
    void keep(NAME, asked);
  },
  forget: (): void => {
    asked = [];
    void forget(NAME);
  },
};
