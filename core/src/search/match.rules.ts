import type { Pattern } from './tiers.rules.ts';
import { formsOf, wordsOf } from './word.rules.ts';

/** The words of a title or a page by their forms, each with the places where it stands, counted from 1: what the database calls a `tsvector`. */
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

/** Where something was found: at which place it ends, and how many places before that it begins. */
type Found = { readonly ends: readonly number[]; readonly width: number };

const formsOfBeginning = (row: Row, beginning: string): string[] =>
  Object.keys(row).filter((form) => form.startsWith(beginning));

const endsOfWord = (row: Row, { word, begins }: Extract<Pattern, { word: string }>): readonly number[] => {
  if (begins) return formsOfBeginning(row, word).flatMap((form) => row[form] ?? []);
  return Object.hasOwn(row, word) ? (row[word] ?? []) : [];
};

/** Several alternatives as one: the narrower begin where the widest would, as PostgreSQL reckons it. */
const aligned = (parts: readonly Found[]): { readonly ends: readonly number[][]; readonly width: number } => {
  const width = Math.max(0, ...parts.filter(({ ends }) => ends.length > 0).map((part) => part.width));
  return { width, ends: parts.map((part) => part.ends.map((end) => end + width - part.width)) };
};

const inTurn = (before: Found, after: Found): Found => {
  const starts = new Set(before.ends);
  const ends = after.ends.filter((end) => starts.has(end - after.width - 1));
  return { ends, width: before.width + after.width + 1 };
};

const found = (row: Row, pattern: Pattern): Found => {
  if ('word' in pattern) return { ends: endsOfWord(row, pattern), width: 0 };
  if ('follows' in pattern) return pattern.follows.map((part) => found(row, part)).reduce(inTurn);
  const parts = 'any' in pattern ? pattern.any : pattern.all;
  const { ends, width } = aligned(parts.map((part) => found(row, part)));
  if ('any' in pattern) return { ends: ends.flat(), width };
  const [first = [], ...rest] = ends;
  return { ends: first.filter((end) => rest.every((other) => other.includes(end))), width };
};

const isThere = (row: Row, { word, begins }: Extract<Pattern, { word: string }>): boolean =>
  Object.hasOwn(row, word) || (begins && Object.keys(row).some((form) => form.startsWith(word)));

/** Whether a pattern holds in a row of words, exactly as `@@` answers in the database: a phone that searches what it keeps finds the same. */
export const matches = (row: Row, pattern: Pattern): boolean => {
  if ('word' in pattern) return isThere(row, pattern);
  if ('all' in pattern) return pattern.all.every((part) => matches(row, part));
  if ('any' in pattern) return pattern.any.some((part) => matches(row, part));
  return found(row, pattern).ends.length > 0;
};
