import { abbreviations } from './paper-kinds.ts';
import { askedKeys } from './symbol.rules.ts';
import { type Word, foldedOf, wordsOf } from './word.rules.ts';

/** UTF-16 units; what is longer is refused, not cut: a sentence copied in whole fits, a page does not. */
export const LONGEST_QUERY = 200;
/** More words than that tell nothing more. */
const MOST_TERMS = 16;

/** Words that stand side by side: one word, or what stood in quotation marks. */
export type Term = {
  readonly words: readonly Word[];
  /** What a short form stands for, folded. */
  readonly meanings: readonly (readonly string[])[];
  /** It is still being typed: words that begin so are meant too. */
  readonly isBeginning: boolean;
};

/** What is asked for: words, and numbers of papers among them. */
export type Query = { readonly terms: readonly Term[]; readonly symbolKeys: readonly string[] };

const meaningsByShort = new Map<string, string[][]>();
for (const [short, long] of abbreviations) {
  const key = foldedOf(short);
  const meaning = wordsOf(long).map(({ folded }) => folded);
  meaningsByShort.set(key, [...(meaningsByShort.get(key) ?? []), meaning]);
}

const termOf = (words: readonly Word[], isBeginning: boolean): Term => {
  const [only] = words;
  const meanings = words.length === 1 && only ? (meaningsByShort.get(only.folded) ?? []) : [];
  return { words, meanings, isBeginning };
};

const mayBegin = (text: string, { folded, end }: Word): boolean =>
  end === text.length && /^\p{L}+$/u.test(folded);

const isQuoted = (part: number): boolean => part % 2 === 1;

/**
 * Reads what was typed. It is plain text whatever it holds: marks, operators and commands of a database are no words. Without a word there
 * are no terms. An opening quotation mark without its end is taken as if it were closed at the end.
 */
export const parseQuery = (text: string): Query => {
  const parts = text.split(/["“”„«»]/);
  const terms = parts.flatMap((part, index) => {
    const words = wordsOf(part);
    if (isQuoted(index)) return words.length > 0 ? [termOf(words, false)] : [];
    const isLast = index === parts.length - 1;
    return words.map((word) => termOf([word], isLast && mayBegin(part, word)));
  });
  const unquoted = parts.filter((_, index) => !isQuoted(index)).join(' ');
  return { terms: terms.slice(0, MOST_TERMS), symbolKeys: askedKeys(unquoted) };
};
