/** So many words a unit may name: each line of each paper is held against all of them. */
export const MOST_WORDS = 100;

/** Fewer letters than this are in nearly every paper. */
const LEAST_LETTERS = 5;

/** A word as it is kept and compared: composed, in small letters, with single blanks; marks count, since without them it is another word. */
export const guardWord = (typed: string): string =>
  typed
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ');

/** Why a word cannot be named beside those that the unit has named, as a code of the room; null where it can. */
export const wordFault = (word: string, named: readonly string[]) => {
  if (word.replaceAll(' ', '').length < LEAST_LETTERS) return 'guard/word-too-short' as const;
  if (named.includes(word)) return 'guard/word-known' as const;
  return named.length >= MOST_WORDS ? ('guard/words-full' as const) : null;
};
