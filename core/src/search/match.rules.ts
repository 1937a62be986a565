import type { Pattern } from './tiers.rules.ts';
import { formsOf, wordsOf } from './word.rules.ts';

/** The words of a title or a page by their forms, each with the places where it stands, counted from 1. */
export type Row = Readonly<Record<string, readonly number[]>>;

/** Makes the row of a text once; it may be kept as it is and matched for ever. */
export const rowOf = (text: string): Row => {
  const places: Record<string, number[]> = {};
  for (const [index, word] of wordsOf(text).entries())
    for (const form of formsOf(word)) {
      if (Object.hasOwn(places, form)) places[form]?.push(index + 1);
      else places[form] = [index + 1];
    }
  return places;
};

/** A row with keys of numbers: they are there and stand beside nothing. */
export const withKeys = (row: Row, keys: readonly string[]): Row => ({
  ...row,
  ...Object.fromEntries(keys.map((key) => [key, []])),
});

/** Where something was found: its first and its last place. */
type Found = { readonly from: number; readonly to: number };

const formsOfBeginning = (row: Row, beginning: string): string[] =>
  Object.keys(row).filter((form) => form.startsWith(beginning));

const placesOf = (row: Row, { word, begins }: Extract<Pattern, { word: string }>): readonly number[] => {
  if (begins) return formsOfBeginning(row, word).flatMap((form) => row[form] ?? []);
  return Object.hasOwn(row, word) ? (row[word] ?? []) : [];
};

const inTurn = (before: readonly Found[], after: readonly Found[]): Found[] =>
  before.flatMap(({ from, to }) =>
    after.filter((next) => next.from === to + 1).map((next) => ({ from, to: next.to })),
  );

/** Where a pattern stands in one piece; several of which each is somewhere stand nowhere so. */
const found = (row: Row, pattern: Pattern): readonly Found[] => {
  if ('word' in pattern) return placesOf(row, pattern).map((at) => ({ from: at, to: at }));
  if ('any' in pattern) return pattern.any.flatMap((part) => found(row, part));
  if ('all' in pattern) return [];
  return pattern.follows.map((part) => found(row, part)).reduce(inTurn);
};

const isThere = (row: Row, { word, begins }: Extract<Pattern, { word: string }>): boolean =>
  Object.hasOwn(row, word) || (begins && Object.keys(row).some((form) => form.startsWith(word)));

/** Whether a pattern holds in a row of words, exactly as the database answers: a phone that searches what it keeps finds the same. */
export const matches = (row: Row, pattern: Pattern): boolean => {
  if ('word' in pattern) return isThere(row, pattern);
  if ('all' in pattern) return pattern.all.every((part) => matches(row, part));
  if ('any' in pattern) return pattern.any.some((part) => matches(row, part));
  return found(row, pattern).length > 0;
};
