import { Refusal } from '../errors.ts';

const MAX_DEPTH = 32;

const malformed = (): Refusal => new Refusal('kernel/malformed');

/**
 * Parses JSON and refuses what parsers disagree about: repeated keys, nesting deeper than 32, NUL, lone surrogates,
 * and `__proto__`.
 */
export const parseStrictJson = (text: string): unknown => {
  if (text.includes('\0') || text.includes('\\u0000') || !text.isWellFormed()) throw malformed();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw malformed();
  }
  const keys = countKeys(value, 0);
  if (keys !== countColons(text)) throw malformed();
  return value;
};

/** Keys that survived parsing; fewer than the colons of the text means that a key stood twice. */
const countKeys = (value: unknown, depth: number): number => {
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw malformed();
    return 0;
  }
  if (value === null || typeof value !== 'object') return 0;
  if (depth >= MAX_DEPTH) throw malformed();
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + countKeys(item, depth + 1), 0);
  let sum = 0;
  for (const key of Object.keys(value)) {
    if (key === '__proto__' || !key.isWellFormed()) throw malformed();
    sum += 1 + countKeys((value as Record<string, unknown>)[key], depth + 1);
  }
  return sum;
};

const STRING_OR_COLON = /"(?:[^"\\]|\\.)*"|:/g;

const countColons = (text: string): number => {
  let count = 0;
  for (const match of text.matchAll(STRING_OR_COLON)) if (match[0] === ':') count += 1;
  return count;
};
