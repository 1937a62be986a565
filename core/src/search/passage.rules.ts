import { type Spot, onceForEach, spotsOf } from './spots.rules.ts';
import { type Pattern, wordsOfPattern } from './tiers.rules.ts';
import { foldedOf, wordsOf } from './word.rules.ts';

/** A stretch of a text with what is found in it: ranges of UTF-16 units, from `from` to before `to`, in order and apart. */
export type Passage = { readonly text: string; readonly hits: readonly { from: number; to: number }[] };

/** Words around the first hit. */
const BEFORE = 8;
const IN_ALL = 40;

/** A word found: which of the text it is, and itself, folded. */
type Hit = { readonly at: number; readonly folded: string };

/** Which word asked for stands there, folded; null where none does. */
type Reader = (text: string, spot: Spot) => string | null;

const readerOf = (pattern: Pattern): ((written: string) => string | null) => {
  const wanted = wordsOfPattern(pattern);
  const whole = new Set(wanted.map(({ word }) => word));
  const beginnings = wanted.filter(({ begins }) => begins).map(({ word }) => word);
  return (written) => {
    const [word] = wordsOf(written);
    if (!word) return null;
    const { folded, marked } = word;
    const isHit = whole.has(folded) || whole.has(marked) || beginnings.some((one) => folded.startsWith(one));
    return isHit ? folded : null;
  };
};

/** Of 26 letters one bit each; all bits for what only the whole word tells, as 05, which is 5. */
const bitOf = (word: string): number => {
  const initial = foldedOf(word.charAt(0)).charCodeAt(0) - 97;
  return initial >= 0 && initial < 26 ? 1 << initial : -1;
};

const bitAt = onceForEach(bitOf);

/** The same reader, who reads only what begins like a word asked for, and each word once. */
const quickReader = (pattern: Pattern): Reader => {
  const read = readerOf(pattern);
  const initials = wordsOfPattern(pattern).reduce((bits, { word }) => bits | bitOf(word), 0);
  const known = new Map<string, string | null>();
  return (text, { start, end }) => {
    if ((bitAt(text, start) & initials) === 0) return null;
    const written = text.slice(start, end);
    const before = known.get(written);
    if (before !== undefined) return before;
    const now = read(written);
    known.set(written, now);
    return now;
  };
};

/** Where most different words are found within a passage's length; the earliest of the best. */
const bestStart = (hits: readonly Hit[]): number => {
  let [best, most] = [hits[0]?.at ?? 0, 0];
  for (const { at: first } of hits) {
    const near = hits.filter(({ at }) => at >= first && at < first + IN_ALL - BEFORE);
    const kinds = new Set(near.map(({ folded }) => folded)).size;
    if (kinds > most) [best, most] = [first, kinds];
  }
  return best;
};

/** Beyond that a page is full of the word anyway. */
const MOST_HITS = 200;

/** A word that stands beside another one asked for is meant there, not where it is alone: of "hội nghị học tập nghị quyết" the last two. */
const withoutStrays = (hits: readonly Hit[]): Hit[] => {
  const all = new Set(hits.map(({ at }) => at));
  const inCompany = new Set([...all].filter((at) => all.has(at - 1) || all.has(at + 1)));
  const meant = new Set(hits.flatMap(({ at, folded }) => (inCompany.has(at) ? [folded] : [])));
  return hits.filter(({ at, folded }) => inCompany.has(at) || !meant.has(folded));
};

const hitsAmong = (text: string, spots: readonly Spot[], read: Reader): Hit[] => {
  const hits: Hit[] = [];
  spots.forEach((spot, at) => {
    const folded = hits.length < MOST_HITS ? read(text, spot) : null;
    if (folded !== null) hits.push({ at, folded });
  });
  return hits;
};

/**
 * Shows of texts why they were found: of each the passage that says it best, its beginning where the pattern does not occur. Line breaks
 * become spaces.
 */
export const passagesBy = (pattern: Pattern | null): ((text: string) => Passage) => {
  const read = pattern ? quickReader(pattern) : () => null;
  return (text) => {
    const spots = spotsOf(text);
    const hits = withoutStrays(hitsAmong(text, spots, read));
    const first = Math.max(0, bestStart(hits) - BEFORE);
    const [head, tail] = [spots[first], spots.slice(first, first + IN_ALL).at(-1)];
    if (!head || !tail) return { text: '', hits: [] };
    const from = first === 0 ? 0 : head.start;
    const isEnd = first + IN_ALL >= spots.length;
    const lead = first === 0 ? '' : '… ';
    const stretch = text
      .slice(from, isEnd ? text.length : tail.end)
      .slice(0, 1_000)
      .replace(/\s/g, ' ');
    const moved = lead.length - from;
    const found = hits
      .filter(({ at }) => at >= first && at < first + IN_ALL)
      .flatMap(({ at }) => spots[at] ?? [])
      .map(({ start, end }) => ({ from: start + moved, to: end + moved }))
      .filter(({ to }) => to <= lead.length + stretch.length);
    return { text: lead + stretch + (isEnd ? '' : ' …'), hits: found };
  };
};
