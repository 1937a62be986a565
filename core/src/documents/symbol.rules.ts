import { type DocumentKind, type DocumentLevel, documentKinds, kindsOn } from './document-kinds.ts';
import { bare } from './folded.rules.ts';

/** A number with its symbol, as it stands in the head: `91-KH/ĐUK` is number 91, kind `KH`, organ `ĐUK`. */
export type HeadSymbol = {
  readonly number: number;
  readonly kindSymbol: string;
  readonly organ: string;
};

const PATTERN =
  /(?<![\p{L}\p{N}])(\d{1,5})\s*[-–—]\s*(\p{L}{2,4})\s*[/⁄]\s*(\p{Lu}[\p{Lu}\p{M}.]{0,11}(?:-\p{Lu}{1,10})?)/u;

/** A number with its symbol, and where it stands in the composed text (UTF-16 units, from `at` to before `end`). */
export type PlacedSymbol = { readonly symbol: HeadSymbol; readonly at: number; readonly end: number };

/** All numbers with a symbol in a text, in their order. */
export const headSymbolsIn = (text: string): PlacedSymbol[] =>
  [...text.normalize('NFC').matchAll(new RegExp(PATTERN, 'gu'))].flatMap(
    ({ 0: whole, 1: number, 2: kindSymbol, 3: organ, index }) => {
      if (number === undefined || kindSymbol === undefined || organ === undefined) return [];
      const symbol = { number: Number(number), kindSymbol, organ: organ.replace(/\.$/u, '') };
      return [{ symbol, at: index, end: index + whole.length }];
    },
  );

/** The first number with a symbol in a text; undefined where there is none. Odd spaces and long dashes do not matter. */
export const headSymbolIn = (text: string): HeadSymbol | undefined => headSymbolsIn(text)[0]?.symbol;

/** The number and symbol as they are written: `05-NQ/ĐU`, with the number in two digits at least (36-HD/VPTW; second-hand). */
export const symbolText = ({ number, kindSymbol, organ }: HeadSymbol): string =>
  `${String(number).padStart(2, '0')}-${kindSymbol}/${organ}`;

/** The kind that an abbreviation stands for on a day; lost marks are forgiven. Undefined for one that is not known. */
export const kindOfSymbol = (day: string, symbol: string): DocumentKind | undefined => {
  const kinds = kindsOn(day);
  const has = (same: (text: string) => string) => (kind: DocumentKind) =>
    kinds[kind].symbols.some((one) => same(one) === same(symbol));
  return documentKinds.find(has((text) => text)) ?? documentKinds.find(has(bare));
};

/** Organs whose symbol says their level; all else that ends so is an organ of that level (`BTCTW`, `UBKTTU`). */
const ORGANS: readonly (readonly [ending: string, level: DocumentLevel])[] = [
  ['TW', 'centre'],
  ['TU', 'province'],
  ['DUK', 'bloc'],
  ['DU', 'base'],
  ['CB', 'cell'],
];

/** The level of the organ in a symbol; undefined for one that says nothing of it. */
export const levelOfOrgan = (organ: string): DocumentLevel | undefined => {
  const folded = bare(organ);
  return ORGANS.find(([ending]) => folded.endsWith(ending))?.[1];
};
