import { paperKinds, issuerSymbols } from './paper-kinds.ts';
import { type Word, foldedOf, markedOf, mayBe, wordsOf } from './word.rules.ts';

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

const numberAt = (word: Word | undefined): number | null =>
  word && /^\d{1,5}$/.test(word.folded) ? Number(word.folded) : null;

type Found = { readonly kind: string; readonly issuer: string | null; readonly next: number };

/** Kind and issuer in one word, as they are typed in haste: "nqtw". */
const kindWithIssuer = (word: string): Pick<Found, 'kind' | 'issuer'> | undefined => {
  const kind = kinds.find(({ folded }) => word.startsWith(folded) && issuers.has(word.slice(folded.length)));
  return kind && { kind: kind.folded, issuer: word.slice(kind.folded.length) };
};

/** The kind that stands at a word, by its symbol or its name, and the word behind it. */
const kindAt = (words: readonly Word[], at: number): Found | null => {
  const short = kinds.find((kind) => mayBe(words[at], kind));
  if (short) return { kind: short.folded, issuer: null, next: at + 1 };
  const both = kindWithIssuer(words[at]?.folded ?? '');
  if (both) return { ...both, next: at + 1 };
  const long = kinds.find(({ name }) => name.every((part, index) => mayBe(words[at + index], part)));
  return long ? { kind: long.folded, issuer: null, next: at + long.name.length } : null;
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

type Day = { readonly day: string | null; readonly next: number };

/** "ngày 05/02/2022" or "ngày 05 tháng 02 năm 2022" within the next words, and the word behind it. */
const dayFrom = (words: readonly Word[], at: number): Day => {
  const none = { day: null, next: at };
  const from = words.slice(at, at + 4).findIndex(({ folded }) => folded === 'ngay');
  if (from < 0) return none;
  const first = at + from + 1;
  const told = words
    .slice(first, first + 5)
    .flatMap(({ folded }, index) => (folded === 'thang' || folded === 'nam' ? [] : [first + index]))
    .slice(0, 3);
  const [day = null, month = null, year = null] = told.map((place) => numberAt(words[place]));
  if (day === null || month === null || year === null) return none;
  const isDay = day >= 1 && day <= 31 && month >= 1 && month <= 12 && year >= 1900 && year <= 2200;
  return isDay ? { day: `${year}-${two(month)}-${two(day)}`, next: (told[2] ?? at) + 1 } : none;
};

/** A number and where it stands among the words of its text, from `at` to before `end`. */
export type PlacedNumber = { readonly symbol: DocumentSymbol; readonly at: number; readonly end: number };

type Asked = Pick<DocumentSymbol, 'number'> & Pick<Found, 'issuer'> & { kind: string | null; next: number };

const placed = (text: string, words: readonly Word[], at: number, asked: Asked): PlacedNumber => {
  const { number, kind, next } = asked;
  const issuer = asked.issuer ?? issuerAt(text, words, next);
  const behind = asked.issuer === null && issuer !== null ? next + 1 : next;
  const { day, next: end } = dayFrom(words, behind);
  return { symbol: { number, kind, issuer, day }, at, end };
};

/** The number at a word with what hangs on it: before its kind (57-NQ/TW), behind it (NQ 57, nghị quyết số 57), or with an issuer alone. */
const numberFrom = (text: string, words: readonly Word[], at: number): PlacedNumber | null => {
  const first = numberAt(words[at]);
  if (first !== null) {
    const kind = kindAt(words, at + 1) ?? { kind: null, issuer: null, next: at + 1 };
    const whole = placed(text, words, at, { number: first, ...kind });
    return whole.symbol.kind === null && whole.symbol.issuer === null ? null : whole;
  }
  const kind = kindAt(words, at);
  if (!kind) return null;
  const place = words[kind.next]?.folded === 'so' ? kind.next + 1 : kind.next;
  const number = numberAt(words[place]);
  // "Nghị quyết số 57-NQ/TW" is read at its number, where more is told.
  if (number === null || kindAt(words, place + 1)) return null;
  return placed(text, words, at, { number, ...kind, next: place + 1 });
};

/** The numbers of papers in a text with these words, in every writing: "nq57", "NQ 57", "57-NQ/TW", "339 qđ tw", "Số 91-KH/ĐUK". A lone number is one too. */
export const numbersAmong = (text: string, words: readonly Word[]): PlacedNumber[] => {
  const told = words.filter(({ folded }) => folded !== 'so');
  const alone = told.length === 1 ? numberAt(told[0]) : null;
  if (alone !== null)
    return [{ symbol: { number: alone, kind: null, issuer: null, day: null }, at: 0, end: words.length }];
  return words.flatMap((_, at) => numberFrom(text, words, at) ?? []);
};

const symbolsIn = (text: string): DocumentSymbol[] =>
  numbersAmong(text, wordsOf(text)).map(({ symbol }) => symbol);

/** The key under which a number asked for is looked up: all that was told of it. No text has such a word. */
export const keyOf = ({ number, kind, issuer, day }: DocumentSymbol): string =>
  `%n:${[number, kind ?? '', issuer ?? '', day ?? ''].join(':')}`;

/**
 * All keys under which a paper with this number is found: its number with any part of the rest. Without a number, none. It is found by the
 * symbols of the kind it is filed as, too: regulations are numbered QĐ as decisions are.
 */
export const paperKeys = (text: string, day: string | null, filedAs: readonly string[] = []): string[] => {
  const keys = symbolsIn(text).flatMap((symbol) => {
    const days = day ?? symbol.day;
    return [symbol.kind, ...filedAs.map(foldedOf), null].flatMap((kind) =>
      [symbol.issuer, null].flatMap((issuer) =>
        [days, null].map((on) => keyOf({ number: symbol.number, kind, issuer, day: on })),
      ),
    );
  });
  return [...new Set(keys)];
};
