import { paperKinds, issuerSymbols } from './paper-kinds.ts';
import { type Word, foldedOf, hasMarks, markedOf, wordsOf } from './word.rules.ts';

/** The number of a paper as far as it is told: `12-NQ/TU ngày 05/02/2022`. Symbols are folded (`nq`, `duk`). */
export type DocumentSymbol = {
  readonly number: number;
  readonly kind: string | null;
  readonly issuer: string | null;
  readonly day: string | null;
};

const kinds = paperKinds.map(({ symbol, name }) => ({
  ...{ folded: foldedOf(symbol), marked: markedOf(symbol) },
  name: wordsOf(name),
}));
const issuers = new Set(issuerSymbols.map(foldedOf));

/** Marks that are typed have to be the right ones: "đã 30 năm" names no scheme (ĐA). */
const isLike = (word: Word | undefined, { folded, marked }: Pick<Word, 'folded' | 'marked'>): boolean =>
  word?.folded === folded && (!hasMarks(word) || word.marked === marked);

const numberAt = (word: Word | undefined): number | null =>
  word && /^\d{1,5}$/.test(word.folded) ? Number(word.folded) : null;

type Found = { readonly kind: string; readonly next: number };

/** The kind that stands at a word, by its symbol or its name, and the word behind it. */
const kindAt = (words: readonly Word[], at: number): Found | null => {
  const short = kinds.find((kind) => isLike(words[at], kind));
  if (short) return { kind: short.folded, next: at + 1 };
  const long = kinds.find(({ name }) => name.every((part, index) => isLike(words[at + index], part)));
  return long ? { kind: long.folded, next: at + long.name.length } : null;
};

/** Who issued it: any letters behind a stroke, else a symbol one knows. */
const issuerAt = (text: string, words: readonly Word[], at: number): string | null => {
  const [before, word] = [words[at - 1], words[at]];
  if (!before || !word || !/^[\s/.–-]*$/.test(text.slice(before.end, word.start))) return null;
  if (issuers.has(word.folded)) return word.folded;
  const isStroke = text.slice(before.end, word.start).includes('/');
  return isStroke && /^\p{L}{2,10}$/u.test(word.folded) ? word.folded : null;
};

const two = (number: number): string => String(number).padStart(2, '0');

/** "ngày 05/02/2022" or "ngày 05 tháng 02 năm 2022" within the next words. */
const dayFrom = (words: readonly Word[], at: number): string | null => {
  const from = words.slice(at, at + 4).findIndex(({ folded }) => folded === 'ngay');
  if (from < 0) return null;
  const told = words
    .slice(at + from + 1, at + from + 6)
    .filter(({ folded }) => folded !== 'thang' && folded !== 'nam');
  const [day = null, month = null, year = null] = told.map(numberAt);
  if (day === null || month === null || year === null) return null;
  const isDay = day >= 1 && day <= 31 && month >= 1 && month <= 12 && year >= 1900 && year <= 2200;
  return isDay ? `${year}-${two(month)}-${two(day)}` : null;
};

/** The number at a word with what hangs on it: before its kind (57-NQ/TW), behind it (NQ 57, nghị quyết số 57), or with an issuer alone. */
const symbolAt = (text: string, words: readonly Word[], at: number): DocumentSymbol | null => {
  const first = numberAt(words[at]);
  if (first !== null) {
    const kind = kindAt(words, at + 1);
    const next = kind?.next ?? at + 1;
    const issuer = issuerAt(text, words, next);
    if (!kind && issuer === null) return null;
    return { number: first, kind: kind?.kind ?? null, issuer, day: dayFrom(words, next) };
  }
  const kind = kindAt(words, at);
  if (!kind) return null;
  const place = words[kind.next]?.folded === 'so' ? kind.next + 1 : kind.next;
  const number = numberAt(words[place]);
  // "Nghị quyết số 57-NQ/TW" is read at its number, where more is told.
  if (number === null || kindAt(words, place + 1)) return null;
  return {
    number,
    kind: kind.kind,
    issuer: issuerAt(text, words, place + 1),
    day: dayFrom(words, place + 1),
  };
};

/** The numbers of papers that a text names, in every writing: "nq57", "NQ 57", "57-NQ/TW", "339 qđ tw", "Số 91-KH/ĐUK". A lone number is one too. */
export const symbolsIn = (text: string): DocumentSymbol[] => {
  const words = wordsOf(text);
  const told = words.filter(({ folded }) => folded !== 'so');
  const alone = told.length === 1 ? numberAt(told[0]) : null;
  if (alone !== null) return [{ number: alone, kind: null, issuer: null, day: null }];
  return words.flatMap((_, at) => symbolAt(text, words, at) ?? []);
};

const keyOf = ({ number, kind, issuer, day }: DocumentSymbol): string =>
  [number, kind ?? '', issuer ?? '', day ?? ''].join(':');

/** The key under which a number asked for is looked up: all that was told of it. */
export const askedKeys = (text: string): string[] => [...new Set(symbolsIn(text).map(keyOf))];

/** All keys under which a paper with this number is found: its number with any part of the rest. Without a number, none. */
export const paperKeys = (text: string, day: string | null): string[] => {
  const keys = symbolsIn(text).flatMap((symbol) => {
    const days = day ?? symbol.day;
    return [symbol.kind, null].flatMap((kind) =>
      [symbol.issuer, null].flatMap((issuer) =>
        [days, null].map((on) => keyOf({ number: symbol.number, kind, issuer, day: on })),
      ),
    );
  });
  return [...new Set(keys)];
};
