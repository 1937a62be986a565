import type { Suspicion } from '@sotay/core/guard/guard-marks.ts';
import { suspicionsIn } from '@sotay/core/guard/guard.rules.ts';

/** So many reasons are told; more say nothing more. */
export const MOST_REASONS = 50;

/** The text of a file: page by page, and what it says around its pages. */
export type SeenInFile = { readonly pages: readonly string[]; readonly margins: string };

/** What speaks against a text: by the rules of the guard, and by the words that were named. */
export const suspicionsOf = (
  { pages, margins }: SeenInFile,
  words: readonly string[],
  now: Date,
): Suspicion[] => {
  const setting = { words, thisYear: now.getUTCFullYear() };
  // A margin stands on every page: its marks are told of the first.
  return [pages, [margins]].flatMap((texts) => suspicionsIn(texts, setting));
};
