import type { Pattern } from '@sotay/core/search/tiers.rules.ts';
import { formsOf, wordsOf } from '@sotay/core/search/word.rules.ts';

/** PostgreSQL counts places in a text no further. */
const LAST_PLACE = 16_383;

/** Words hold letters, digits and marks alone (`wordsOf`): nothing in them ends the quotation. */
const quoted = (word: string): string => `'${word}'`;

/** Words of a text as a `tsvector` in its written form: each folded, and at the same place with its marks where it has any. */
export const vectorOf = (text: string): string =>
  wordsOf(text)
    .flatMap((word, index) => {
      const place = Math.min(index + 1, LAST_PLACE);
      return formsOf(word).map((form) => `${quoted(form)}:${place}`);
    })
    .join(' ');

const joined = (parts: readonly Pattern[], operator: '&' | '|' | '<->'): string =>
  `(${parts.map(queryOf).join(` ${operator} `)})`;

/** A pattern as a `tsquery` in its written form. */
export const queryOf = (pattern: Pattern): string => {
  if ('word' in pattern) return quoted(pattern.word) + (pattern.begins ? ':*' : '');
  if ('all' in pattern) return joined(pattern.all, '&');
  return 'any' in pattern ? joined(pattern.any, '|') : joined(pattern.follows, '<->');
};
