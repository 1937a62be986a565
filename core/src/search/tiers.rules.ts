import type { Query, Term } from './query.rules.ts';
import { isSyllable, spellingsNear } from './typing-slip.rules.ts';
import { hasMarks } from './word.rules.ts';

/** What is looked for in a row of words: a word (or its beginning), all of several, any of them, or one behind the other. */
export type Pattern =
  | { readonly word: string; readonly begins: boolean }
  | { readonly all: readonly Pattern[] }
  | { readonly any: readonly Pattern[] }
  | { readonly follows: readonly Pattern[] };

/** A reason to be found; the earlier one always stands above the later one. Title or text: where the pattern has to hold. */
export type Tier =
  | { readonly reason: 'symbol'; readonly keys: readonly string[] }
  | {
      readonly reason:
        | 'title-phrase'
        | 'title-marked'
        | 'title-folded'
        | 'text-phrase'
        | 'text-marked'
        | 'text-folded'
        | 'slip';
      readonly where: 'title' | 'text';
      readonly pattern: Pattern;
    };

const exactly = (word: string): Pattern => ({ word, begins: false });

const inOrder = (parts: readonly Pattern[]): Pattern => {
  const [only] = parts;
  return parts.length === 1 && only ? only : { follows: parts };
};

const eitherOf = (parts: readonly Pattern[]): Pattern => {
  const [only] = parts;
  return parts.length === 1 && only ? only : { any: parts };
};

const orMeaning = (pattern: Pattern, { meanings }: Term): Pattern =>
  eitherOf([pattern, ...meanings.map((words) => inOrder(words.map(exactly)))]);

const unmarked = (term: Term, begins: boolean): Pattern =>
  orMeaning(inOrder(term.words.map((word) => ({ word: word.folded, begins }))), term);

const folded = (term: Term): Pattern => unmarked(term, term.isBeginning);

const markedOnes = ({ words }: Term): Pattern[] =>
  words.filter(hasMarks).map(({ marked }) => exactly(marked));

const allOf = (first: Pattern, others: readonly Pattern[]): Pattern =>
  others.length === 0 ? first : { all: [first, ...others] };

/**
 * As typed: marks that were written have to be there, where none were written any may be. Side by side are the words without their marks: an
 * index with the places of both would be half as large again.
 */
const asTyped = (term: Term): Pattern => {
  const [only] = term.words;
  if (term.words.length === 1 && only) return orMeaning(exactly(only.marked), term);
  return allOf(inOrder(term.words.map((word) => exactly(word.folded))), markedOnes(term));
};

const sideBySide = (terms: readonly Term[]): Pattern => {
  const [only] = terms;
  if (terms.length === 1 && only) return asTyped(only);
  const ofOneWriting = terms.filter(({ meanings }) => meanings.length === 0);
  return allOf(inOrder(terms.map((term) => unmarked(term, false))), ofOneWriting.flatMap(markedOnes));
};

const orNear = (term: Term): Pattern => {
  const [only] = term.words;
  if (term.words.length > 1 || !only) return folded(term);
  return eitherOf([folded(term), ...spellingsNear(only.folded).map(exactly)]);
};

const isBroken = ({ words, meanings }: Term): boolean =>
  meanings.length === 0 && words.some((word) => /^[a-z]+$/.test(word.folded) && !isSyllable(word.folded));

/** A short word that is one is near so many others that a guess says nothing. */
const mayBeMeant = ({ words: [only], meanings }: Term): boolean =>
  meanings.length === 0 && only !== undefined && only.folded.length > 3;

const replaced = (terms: readonly Term[], isSlip: (term: Term) => boolean): Pattern => ({
  all: terms.map((term) => (isSlip(term) ? orNear(term) : folded(term))),
});

/** Words that are none may be meant otherwise, each of them; where all are words, one of them may be. Null where nothing is guessed. */
const withSlip = (terms: readonly Term[]): Pattern | null => {
  if (terms.some(isBroken)) return replaced(terms, isBroken);
  const guesses = terms.filter(mayBeMeant);
  return guesses.length > 0 ? { any: guesses.map((one) => replaced(terms, (term) => term === one)) } : null;
};

/**
 * The reasons for which something is found, the best first: its number, the words side by side in its title, all of them there with the
 * marks as typed, all of them there; the same in its text; and last, with one typing error. Within a reason the newest comes first.
 */
export const tiersOf = ({ terms, symbolKeys }: Query): Tier[] => {
  if (terms.length === 0) return [];
  const phrase = sideBySide(terms);
  const marked = { all: terms.map(asTyped) };
  const plain = { all: terms.map(folded) };
  const slip = withSlip(terms);
  return [
    ...(symbolKeys.length > 0 ? [{ reason: 'symbol', keys: symbolKeys } as const] : []),
    { reason: 'title-phrase', where: 'title', pattern: phrase },
    { reason: 'title-marked', where: 'title', pattern: marked },
    { reason: 'title-folded', where: 'title', pattern: plain },
    { reason: 'text-phrase', where: 'text', pattern: phrase },
    { reason: 'text-marked', where: 'text', pattern: marked },
    { reason: 'text-folded', where: 'text', pattern: plain },
    ...(slip ? [{ reason: 'slip', where: 'text', pattern: slip } as const] : []),
  ];
};

/** The words of a pattern, each once: what is shown bold in a passage. */
export const wordsOfPattern = (pattern: Pattern): { word: string; begins: boolean }[] => {
  if ('word' in pattern) return [pattern];
  const parts = 'all' in pattern ? pattern.all : 'any' in pattern ? pattern.any : pattern.follows;
  return parts.flatMap(wordsOfPattern);
};

/** What is shown bold, and by what a page is chosen: the words of the reason, for a number all words typed. */
export const shownOf = (tier: Tier, tiers: readonly Tier[]): Pattern =>
  tier.reason === 'symbol'
    ? { any: tiers.flatMap((other) => (other.reason === 'text-folded' ? [other.pattern] : [])) }
    : tier.pattern;
