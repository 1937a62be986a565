import { abbreviations, likeSyllables } from './paper-kinds.ts';
import { keyOf, numbersAmong } from './symbol.rules.ts';
import { type Word, foldedOf, markedOf, mayBe, wordsOf } from './word.rules.ts';

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
  /** It is part of a number that is asked for. */
  readonly isOfNumber: boolean;
  /** It only joins a number to the rest: "năm" 2024, "số" 91. */
  readonly isJoining: boolean;
};

/** Terms one behind the other that a short form stands for: "ban thường vụ" is written BTV too. */
export type LongForm = { readonly at: number; readonly count: number; readonly short: string };

/** What is asked for: words, long forms and numbers of papers among them. */
export type Query = {
  readonly terms: readonly Term[];
  readonly longForms: readonly LongForm[];
  readonly symbolKeys: readonly string[];
};

const shortForms = abbreviations.map(([short, long]) => ({
  word: { folded: foldedOf(short), marked: markedOf(short) },
  meaning: wordsOf(long).map(({ folded }) => folded),
}));

/** What a word stands for as a short form; "dữ" is none of ĐU. */
const meaningsOf = (word: Word): string[][] =>
  shortForms.filter((short) => mayBe(word, short.word)).map(({ meaning }) => meaning);

/** What may be shortened, the longest first. */
const longForms = abbreviations
  .filter(([short]) => !likeSyllables.includes(short))
  .map(([short, long]) => ({ short: foldedOf(short), words: wordsOf(long) }))
  .filter(({ words }) => words.length > 1)
  .sort((one, other) => other.words.length - one.words.length);

const longFormsAmong = (terms: readonly Term[]): LongForm[] => {
  const found: LongForm[] = [];
  for (let at = 0; at < terms.length; at += 1) {
    const long = longForms.find(({ words }) =>
      words.every((word, index) => {
        const [only, ...more] = terms[at + index]?.words ?? [];
        return more.length === 0 && mayBe(only, word);
      }),
    );
    if (!long) continue;
    found.push({ at, count: long.words.length, short: long.short });
    at += long.words.length - 1;
  }
  return found;
};

const phraseTerm = (words: readonly Word[]): Term => {
  const [only] = words;
  const meanings = words.length === 1 && only ? meaningsOf(only) : [];
  return { words, meanings, isBeginning: false, isOfNumber: false, isJoining: false };
};

const mayBegin = (text: string, { folded, end }: Word): boolean =>
  end === text.length && /^\p{L}+$/u.test(folded);

const joining = wordsOf('số năm ngày tháng');
const joinsNumber = (word: Word, next: Word | undefined): boolean =>
  next !== undefined && /^\d/.test(next.folded) && joining.some((known) => mayBe(word, known));

type Read = { readonly terms: readonly Term[]; readonly keys: readonly string[] };

const readWords = (part: string, isLast: boolean): Read => {
  const words = wordsOf(part);
  const numbers = numbersAmong(part, words);
  const terms = words.map((word, at) => ({
    ...phraseTerm([word]),
    isBeginning: isLast && mayBegin(part, word),
    isOfNumber: numbers.some((number) => at >= number.at && at < number.end),
    isJoining: joinsNumber(word, words[at + 1]),
  }));
  return { terms, keys: numbers.map(({ symbol }) => keyOf(symbol)) };
};

const readPhrase = (part: string): Read => {
  const words = wordsOf(part);
  return { terms: words.length > 0 ? [phraseTerm(words)] : [], keys: [] };
};

const isQuoted = (part: number): boolean => part % 2 === 1;

/**
 * Reads what was typed. It is plain text whatever it holds: marks, operators and commands of a database are no words. Without a word there
 * are no terms. An opening quotation mark without its end is taken as if it were closed at the end.
 */
export const parseQuery = (text: string): Query => {
  const parts = text.split(/["“”„«»]/);
  const read = parts.map((part, index) =>
    isQuoted(index) ? readPhrase(part) : readWords(part, index === parts.length - 1),
  );
  const terms = read.flatMap((part) => part.terms).slice(0, MOST_TERMS);
  const symbolKeys = [...new Set(read.flatMap(({ keys }) => keys))];
  return { terms, longForms: longFormsAmong(terms), symbolKeys };
};
