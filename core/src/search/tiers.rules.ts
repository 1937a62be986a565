import type { Query, Term } from './query.rules.ts';
import { isSyllable, spellingsNear, syllablesIn } from './typing-slip.rules.ts';
import { hasMarks, mayBe, wordsOf } from './word.rules.ts';

/** What is looked for in a row of words: a word (or its beginning), all of several, any of them, or one behind the other. */
export type Pattern =
  | { readonly word: string; readonly begins: boolean }
  | { readonly all: readonly Pattern[] }
  | { readonly any: readonly Pattern[] }
  | { readonly follows: readonly Pattern[] };

/** A reason to be found; the earlier one always stands above the later one. Title or text: where the pattern has to hold. */
export type Tier = {
  readonly reason:
    | 'symbol-words'
    | 'symbol'
    | 'title-phrase'
    | 'title-marked'
    | 'title-folded'
    | 'text-phrase'
    | 'text-beside'
    | 'text-marked'
    | 'text-folded'
    | 'title-slip'
    | 'slip';
  readonly where: 'title' | 'text';
  readonly pattern: Pattern;
  /** It counts only where no reason before it has found anything. */
  readonly isGuess: boolean;
};

type Reason = Omit<Tier, 'isGuess'>;

const certain = (reason: Reason): Tier => ({ ...reason, isGuess: false });
const guessed = (reason: Reason): Tier => ({ ...reason, isGuess: true });

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

/** One term, or several that a short form may stand for. */
type Part = { readonly terms: readonly Term[]; readonly short: string | null };

const partsOf = ({ terms, longForms }: Query): Part[] =>
  terms.flatMap((term, at): Part[] => {
    const long = longForms.find((one) => at >= one.at && at < one.at + one.count);
    if (!long) return [{ terms: [term], short: null }];
    return long.at === at ? [{ terms: terms.slice(at, at + long.count), short: long.short }] : [];
  });

const orShort = (pattern: Pattern, { short }: Part): Pattern =>
  short === null ? pattern : { any: [pattern, exactly(short)] };

const allOfPart = (part: Part, write: (term: Term) => Pattern): Pattern => {
  const [first, ...others] = part.terms.map(write);
  return first ? orShort(allOf(first, others), part) : { all: [] };
};

const inRow = (part: Part, begins: (term: Term) => boolean): Pattern =>
  orShort(inOrder(part.terms.map((term) => unmarked(term, begins(term)))), part);

const never = (): boolean => false;

/** Terms that can be written in one way only. */
const ofOneWriting = (parts: readonly Part[]): Term[] =>
  parts.flatMap(({ terms, short }) =>
    short === null ? terms.filter(({ meanings }) => meanings.length === 0) : [],
  );

const sideBySide = (parts: readonly Part[]): Pattern => {
  const [first, ...others] = parts;
  const [only] = first?.terms ?? [];
  if (only && first?.short === null && others.length === 0) return asTyped(only);
  return allOf(inOrder(parts.map((part) => inRow(part, never))), ofOneWriting(parts).flatMap(markedOnes));
};

/** Fewer words stand side by side, or they do not. */
const MANY = 3;

/**
 * Each word beside one beside which it was typed: what people remember are pieces of two or three syllables, not their order. Among many
 * words typed without marks it tells those that were meant from those that are written so. Null for few words.
 */
const besideEachOther = (parts: readonly Part[]): Pattern | null => {
  if (parts.length < MANY) return null;
  const row = parts.map((part) => inRow(part, ({ isBeginning }) => isBeginning));
  const pairs = row.slice(1).flatMap((after, at) => {
    const before = row[at];
    return before ? [{ follows: [before, after] }] : [];
  });
  const beside = row.map((_, at) => eitherOf(pairs.slice(Math.max(0, at - 1), at + 1)));
  const whole = ofOneWriting(parts).filter(({ isBeginning }) => !isBeginning);
  return { all: [...beside, ...whole.flatMap(markedOnes)] };
};

const orNear = (term: Term): Pattern => {
  const [only] = term.words;
  if (term.words.length > 1 || !only) return folded(term);
  const apart = syllablesIn(only.folded).map((two) => ({ all: two.map(exactly) }));
  return eitherOf([folded(term), ...spellingsNear(only.folded).map(exactly), ...apart]);
};

const isBroken = ({ words, meanings, isOfNumber }: Term): boolean =>
  meanings.length === 0 &&
  !isOfNumber &&
  words.some((word) => /^[a-z]+$/.test(word.folded) && !isSyllable(word.folded));

/** A short word that is one is near so many others that a guess says nothing, unless enough others stand beside it. */
const mayBeMeant = ({ words: [only], meanings }: Term, beside: number): boolean =>
  meanings.length === 0 && only !== undefined && only.folded.length > (beside > 2 ? 2 : 3);

const replaced = (parts: readonly Part[], isSlip: (term: Term) => boolean): Pattern => ({
  all: parts.map((part) => allOfPart(part, (term) => (isSlip(term) ? orNear(term) : folded(term)))),
});

/** Words that are none may be meant otherwise, each of them; where all are words, one of them may be. Null where nothing is guessed. */
const withSlip = (parts: readonly Part[]): Pattern | null => {
  const terms = parts.flatMap((part) => (part.short === null ? part.terms : []));
  if (terms.some(isBroken)) return replaced(parts, isBroken);
  const guesses = terms.filter((term) => mayBeMeant(term, parts.length - 1));
  return guesses.length > 0 ? { any: guesses.map((one) => replaced(parts, (term) => term === one)) } : null;
};

const LINKING = wordsOf('của về do bởi');

/** What was typed beside a number, but for words that say nothing: it tells apart papers with the same number. */
const besideNumber = (parts: readonly Part[]): Part[] =>
  parts.filter(({ terms }) =>
    terms.every(
      ({ isOfNumber, isJoining, words: [word] }) =>
        !isOfNumber && !isJoining && !LINKING.some((known) => mayBe(word, known)),
    ),
  );

const byNumber = (keys: readonly string[], parts: readonly Part[]): Reason[] => {
  if (keys.length === 0) return [];
  const pattern = eitherOf(keys.map(exactly));
  const beside = besideNumber(parts).map((part) => allOfPart(part, folded));
  const symbol: Reason = { reason: 'symbol', where: 'title', pattern };
  return beside.length === 0
    ? [symbol]
    : [{ reason: 'symbol-words', where: 'title', pattern: { all: [pattern, ...beside] } }, symbol];
};

/**
 * The reasons for which something is found, the best first: its number with all else that was typed, its number; the words side by side in
 * its title, all of them there with the marks as typed, all of them there; the same in its text, where many words may also stand beside each
 * other piece by piece; and last, with one typing error, which is a guess. Of a number alone it is a guess, too, that its words are meant
 * where they do not stand side by side. Who typed marks meant them: what has others comes after all that has the same. Within a reason the
 * newest comes first.
 */
export const tiersOf = (query: Query): Tier[] => {
  const all = partsOf(query);
  if (all.length === 0) return [];
  const telling = all.filter(({ terms }) => terms.some(({ isJoining }) => !isJoining));
  const parts = telling.length === 0 ? all : telling;
  const phrase = sideBySide(all);
  const marked = { all: parts.map((part) => allOfPart(part, asTyped)) };
  const plain = { all: parts.map((part) => allOfPart(part, folded)) };
  const slip = withSlip(parts);
  const beside = besideEachOther(parts);
  const inTitle: Reason = { reason: 'title-phrase', where: 'title', pattern: phrase };
  const inText: Reason = { reason: 'text-phrase', where: 'text', pattern: phrase };
  const scattered: Reason[] = [
    ...(beside ? [{ reason: 'text-beside', where: 'text', pattern: beside } as const] : []),
    { reason: 'text-marked', where: 'text', pattern: marked },
  ];
  const markedTitle: Reason = { reason: 'title-marked', where: 'title', pattern: marked };
  const plainTitle: Reason = { reason: 'title-folded', where: 'title', pattern: plain };
  const plainText: Reason = { reason: 'text-folded', where: 'text', pattern: plain };
  const slips: Tier[] = slip
    ? [
        guessed({ reason: 'title-slip', where: 'title', pattern: slip }),
        guessed({ reason: 'slip', where: 'text', pattern: slip }),
      ]
    : [];
  const numbers = byNumber(query.symbolKeys, all);
  const isNumberAlone = numbers.length > 0 && besideNumber(all).length === 0;
  if (isNumberAlone)
    return [
      ...[...numbers, inTitle, inText].map(certain),
      ...[markedTitle, ...scattered, plainTitle, plainText].map(guessed),
      ...slips,
    ];
  const areMarksTyped = query.terms.some((term) => markedOnes(term).length > 0);
  return [
    ...[...numbers, inTitle, markedTitle].map(certain),
    ...(areMarksTyped ? [inText, ...scattered, plainTitle] : [plainTitle, inText, ...scattered]).map(certain),
    certain(plainText),
    ...slips,
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
  tier.reason === 'symbol' || tier.reason === 'symbol-words'
    ? { any: tiers.flatMap((other) => (other.reason === 'text-folded' ? [other.pattern] : [])) }
    : tier.pattern;
