import { spotsOf } from './spots.rules.ts';

/** A word of a text: as it is looked for without marks, as it is looked for with them, and where it stands (UTF-16 units). */
export type Word = {
  readonly folded: string;
  readonly marked: string;
  readonly start: number;
  readonly end: number;
};

/** Huyền, sắc, ngã, hỏi, nặng. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARK = /\p{M}/gu;
const NOT_OF_WORDS = /[^\p{L}\p{N}\p{M}]/gu;
/** A number is the same with zeros before it: 05 is 5. */
const ZEROS = /^0+(?=\d)/;

/** Small letters with their marks apart, whatever form they came in. Twice, since taking apart can bring forth capitals and the other way round. */
const apart = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ð/g, 'đ')
    .replace(NOT_OF_WORDS, '')
    .replace(ZEROS, '');

/** A word without marks: small letters, `đ` as `d`; a number without zeros before it. Folding twice changes nothing. */
export const foldedOf = (word: string): string => apart(word).replace(MARK, '').replace(/đ/g, 'd');

/**
 * A word with its marks in one writing: letters of their shape (â, ơ, đ), then the tone at the end of the syllable. So `hoà` and `hòa`,
 * `thuỷ` and `thủy`, and marks typed in any order come to the same. Without marks it is the folded form.
 */
export const markedOf = (word: string): string => {
  const letters = apart(word);
  const tones = [...new Set(letters.match(TONE))].sort().join('');
  return letters.replace(TONE, '').normalize('NFC') + tones;
};

type Forms = Pick<Word, 'folded' | 'marked'>;

/** A text has some thousand different words, each many times: looked up they take a tenth of the time. */
const known = new Map<string, Forms>();
const MOST_KNOWN = 20_000;

const readOnce = (word: string): Forms => {
  const seen = known.get(word);
  if (seen) return seen;
  if (known.size >= MOST_KNOWN) known.clear();
  const forms = { folded: foldedOf(word), marked: markedOf(word) };
  known.set(word, forms);
  return forms;
};

/** The words of a text in their order. */
export const wordsOf = (text: string): Word[] => {
  const words: Word[] = [];
  for (const { start, end } of spotsOf(text)) {
    const { folded, marked } = readOnce(text.slice(start, end));
    if (folded !== '') words.push({ folded, marked, start, end });
  }
  return words;
};

/** Whether the word was written with marks. */
export const hasMarks = ({ folded, marked }: Pick<Word, 'folded' | 'marked'>): boolean => folded !== marked;

/** Whether a word may be the one that is known: marks that were typed have to be its own ("đã 30 năm" names no scheme, ĐA). */
export const mayBe = (word: Forms | undefined, known: Forms): boolean =>
  word?.folded === known.folded && (!hasMarks(word) || word.marked === known.marked);

/** The forms under which a word is looked up: folded, and with its marks where it has any. */
export const formsOf = (word: Pick<Word, 'folded' | 'marked'>): string[] =>
  hasMarks(word) ? [word.folded, word.marked] : [word.folded];
