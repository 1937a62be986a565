import type { Term } from './query.rules.ts';
import { type Word, hasMarks, wordsOf } from './word.rules.ts';

/** Stretches of a text in UTF-16 units, from `from` to before `to`, in order and apart. */
type Places = { readonly from: number; readonly to: number }[];

/** What somebody looks for within a text: its words side by side, the last of them still being typed. */
export const phraseOf = (asked: string): Term => ({
  ...{ words: wordsOf(asked), meanings: [] },
  ...{ isBeginning: true, isOfNumber: false, isJoining: false },
});

/** Marks that were typed have to be there; where none were, any may be. */
const isMeant = (asked: Word, said: Word | undefined, isBeginning: boolean): boolean => {
  if (!said) return false;
  if (isBeginning && !hasMarks(asked)) return said.folded.startsWith(asked.folded);
  return hasMarks(asked) ? said.marked === asked.marked : said.folded === asked.folded;
};

const isAt = (words: readonly Word[], at: number, { words: asked, isBeginning }: Term): boolean =>
  asked.every((word, index) => isMeant(word, words[at + index], isBeginning && index === asked.length - 1));

/** Where terms stand in a text, each with its words side by side: what is shown marked on a page. */
export const placesIn = (text: string, terms: readonly Term[]): Places => {
  const asked = terms.filter(({ words }) => words.length > 0);
  if (asked.length === 0) return [];
  const words = wordsOf(text);
  const places: Places = [];
  for (let at = 0; at < words.length; at += 1) {
    const term = asked.find((one) => isAt(words, at, one));
    const last = term && words[at + term.words.length - 1];
    const first = words[at];
    if (!last || !first) continue;
    places.push({ from: first.start, to: last.end });
    at += term.words.length - 1;
  }
  return places;
};
