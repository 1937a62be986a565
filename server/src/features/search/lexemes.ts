import { crc32 } from 'node:zlib';
import type { Pattern } from '@sotay/core/search/tiers.rules.ts';
import { isSyllable, syllablesFrom } from '@sotay/core/search/typing-slip.rules.ts';
import { type Word, foldedOf, hasMarks, wordsOf } from '@sotay/core/search/word.rules.ts';

/** Words hold letters, digits and marks alone (`wordsOf`): nothing in them ends the quotation. */
const quoted = (word: string): string => `'${word}'`;

/** How a word begins of which one cannot tell from the language how it goes on: a short form, a foreign word. */
const beginningsOf = ({ folded }: Word): string[] => {
  if (isSyllable(folded) || /^\p{N}/u.test(folded)) return [];
  const letters = Array.from(folded);
  return letters.slice(1).map((_, at) => `^${letters.slice(0, at + 1).join('')}`);
};

/** Its words with their marks, and the beginnings of those that are no syllables. */
const marksOf = (words: readonly Word[]): string[] => {
  // Each once: a page says most of its words many times.
  const different = new Map(words.map((word) => [word.marked, word]));
  return [
    ...new Set(
      [...different.values()].flatMap((word) => [
        ...(hasMarks(word) ? [word.marked] : []),
        ...beginningsOf(word),
      ]),
    ),
  ];
};

/**
 * A text as a row of the index keeps it. `said`: its words one behind the other, without their marks, each between two spaces (it takes half
 * the room of a `tsvector`); `marks`: what else it is found by, and other words that no text has.
 */
export const indexedWords = (text: string, others: readonly string[]): { said: string; marks: string } => {
  const words = wordsOf(text);
  return {
    said: ` ${words.map(({ folded }) => `${folded} `).join('')}`,
    marks: [...marksOf(words), ...others].join(' '),
  };
};

const joined = (parts: readonly string[], operator: '&' | '|'): string =>
  parts.length === 1 ? parts.join('') : `(${parts.join(` ${operator} `)})`;

/** The index lists every word by so many letters at its beginning. */
const LISTED = 2;

/** All that begins so, where it is not listed word by word: each has its own list in the index, and the shortest that is asked for leads through the others. */
const begun = (word: string): string[] => {
  const goesOn = Array.from(word).length > LISTED ? syllablesFrom(word) : [];
  return [word, `^${word}`, ...goesOn].map(quoted);
};

/** Two words side by side have one of so many numbers in the index, as `search_words` gives them; now and then two pairs have the same. */
const PAIRS = 65_536;

const pairOf = (first: string, second: string): string =>
  quoted(`~${String(crc32(`${first} ${second}`) % PAIRS)}`);

/** More ends and beginnings than that are not looked up as pairs: a word that goes on in any way has hundreds. */
const MOST_PAIRS = 16;

type End = 'first' | 'last';

/** The words by which a part of a row can begin or end; null where that is open. */
const wordsAt = (pattern: Pattern, end: End): readonly string[] | null => {
  if ('word' in pattern) return pattern.begins ? null : [foldedOf(pattern.word)];
  if ('any' in pattern) {
    const each = pattern.any.map((part) => wordsAt(part, end));
    return each.every((words) => words !== null) ? each.flat() : null;
  }
  const parts = 'follows' in pattern ? pattern.follows : pattern.all;
  const part = parts.at(end === 'first' ? 0 : -1);
  return part ? wordsAt(part, end) : null;
};

/** Which pairs have to be there where one part stands behind the other; nothing where too many may. */
const pairsOf = (before: Pattern, after: Pattern | undefined): string[] => {
  const [firsts, seconds] = [wordsAt(before, 'last'), after ? wordsAt(after, 'first') : null];
  if (!firsts || !seconds || firsts.length * seconds.length > MOST_PAIRS) return [];
  return [
    joined(
      firsts.flatMap((first) => seconds.map((second) => pairOf(first, second))),
      '|',
    ),
  ];
};

const isRare = (word: string): boolean => !isSyllable(word);

/** Where pairs tell enough, words of the language are not looked up besides: the list of each is long, and would be read whole. */
const queryOfRow = (follows: readonly Pattern[], isPaired: boolean): string => {
  const pairs = follows.map((part, at) => pairsOf(part, follows[at + 1]));
  const isToldBy = (at: number) => pairs[at]?.length === 1 || pairs[at - 1]?.length === 1;
  const isEnough = isPaired || pairs.flat().length > 1;
  const isLookedUp = (part: Pattern, at: number): boolean =>
    !isEnough || !('word' in part) || isRare(part.word) || !isToldBy(at);
  return joined(
    follows.flatMap((part, at) => [...(isLookedUp(part, at) ? [queryOf(part)] : []), ...(pairs[at] ?? [])]),
    '&',
  );
};

const mayBeRow = (pattern: Pattern): boolean =>
  'follows' in pattern || ('any' in pattern && pattern.any.every(mayBeRow));

const queryOfPart = (pattern: Pattern, isPaired: boolean): string => {
  if ('word' in pattern) return pattern.begins ? joined(begun(pattern.word), '|') : quoted(pattern.word);
  if ('follows' in pattern) return queryOfRow(pattern.follows, isPaired);
  if ('any' in pattern)
    return joined(
      pattern.any.map((part) => queryOfPart(part, isPaired)),
      '|',
    );
  const areRows = pattern.all.filter(mayBeRow).length > 1;
  return joined(
    pattern.all.map((part) => queryOfPart(part, areRows)),
    '&',
  );
};

/** A pattern as a `tsquery` in its written form. What has to stand side by side has to be there pair by pair: `rowsOf` tells the rest. */
export const queryOf = (pattern: Pattern): string => queryOfPart(pattern, false);

const inRow = (pattern: Pattern): string => {
  if ('word' in pattern) return foldedOf(pattern.word) + (pattern.begins ? '[^ ]*' : '');
  if ('any' in pattern) return `(?:${pattern.any.map(inRow).join('|')})`;
  return ('follows' in pattern ? pattern.follows : pattern.all).map(inRow).join(' ');
};

const isRow = (pattern: Pattern): boolean =>
  'any' in pattern ? pattern.any.every(isRow) : !('all' in pattern);

const isThere = (pattern: Pattern): string => {
  if (isRow(pattern)) return `(?=.* ${inRow(pattern)} )`;
  if ('all' in pattern) return pattern.all.map(isThere).join('');
  return `(?:${('any' in pattern ? pattern.any : []).map(isThere).join('|')})`;
};

const hasRow = (pattern: Pattern): boolean => {
  if ('word' in pattern) return false;
  return 'follows' in pattern || ('all' in pattern ? pattern.all : pattern.any).some(hasRow);
};

const rowsIn = (pattern: Pattern): string => {
  if ('all' in pattern) return pattern.all.map(rowsIn).join('');
  return hasRow(pattern) ? isThere(pattern) : '';
};

/** What has to stand side by side, as a regular expression over `said`; null where nothing has to. Words hold nothing that means anything in one. */
export const rowsOf = (pattern: Pattern): string | null => {
  if ('follows' in pattern) return ` ${inRow(pattern)} `;
  const rows = rowsIn(pattern);
  return rows === '' ? null : `^${rows}`;
};
