import { type Pattern, wordsOfPattern } from './tiers.rules.ts';
import { type Word, wordsOf } from './word.rules.ts';

/** A stretch of a text with what is found in it: ranges of UTF-16 units, from `from` to before `to`, in order and apart. */
export type Passage = { readonly text: string; readonly hits: readonly { from: number; to: number }[] };

/** Words around the first hit. */
const BEFORE = 8;
const IN_ALL = 40;

const matcherOf = (pattern: Pattern): ((word: Word) => boolean) => {
  const wanted = wordsOfPattern(pattern);
  const whole = new Set(wanted.map(({ word }) => word));
  const beginnings = wanted.filter(({ begins }) => begins).map(({ word }) => word);
  return ({ folded, marked }) =>
    whole.has(folded) || whole.has(marked) || beginnings.some((beginning) => folded.startsWith(beginning));
};

/** Where most different words are found within a passage's length; the earliest of the best. */
const bestStart = (words: readonly Word[], hits: readonly number[]): number => {
  let [best, most] = [hits[0] ?? 0, 0];
  for (const first of hits) {
    const near = hits.filter((hit) => hit >= first && hit < first + IN_ALL - BEFORE);
    const kinds = new Set(near.map((hit) => words[hit]?.folded)).size;
    if (kinds > most) [best, most] = [first, kinds];
  }
  return best;
};

/** Beyond that a page is full of the word anyway. */
const MOST_HITS = 200;

/** A word that stands beside another one asked for is meant there, not where it is alone: of "hội nghị học tập nghị quyết" the last two. */
const withoutStrays = (words: readonly Word[], hits: readonly number[]): number[] => {
  const all = new Set(hits);
  const inCompany = new Set(hits.filter((at) => all.has(at - 1) || all.has(at + 1)));
  const meant = new Set([...inCompany].map((at) => words[at]?.folded));
  return hits.filter((at) => inCompany.has(at) || !meant.has(words[at]?.folded));
};

/** The passage of a text that says best why it was found; its beginning where the pattern does not occur. Line breaks become spaces. */
export const passageOf = (text: string, pattern: Pattern | null): Passage => {
  const words = wordsOf(text);
  const isHit = pattern ? matcherOf(pattern) : () => false;
  const all = words.flatMap((word, at) => (isHit(word) ? [at] : [])).slice(0, MOST_HITS);
  const hits = withoutStrays(words, all);
  const first = Math.max(0, bestStart(words, hits) - BEFORE);
  const shown = words.slice(first, first + IN_ALL);
  const [head, tail] = [shown[0], shown.at(-1)];
  if (!head || !tail) return { text: '', hits: [] };
  const from = first === 0 ? 0 : head.start;
  const isEnd = first + IN_ALL >= words.length;
  const lead = first === 0 ? '' : '… ';
  const stretch = text
    .slice(from, isEnd ? text.length : tail.end)
    .slice(0, 1_000)
    .replace(/\s/g, ' ');
  const moved = lead.length - from;
  const found = hits
    .filter((at) => at >= first && at < first + IN_ALL)
    .flatMap((at) => words[at] ?? [])
    .map(({ start, end }) => ({ from: start + moved, to: end + moved }))
    .filter(({ to }) => to <= lead.length + stretch.length);
  return { text: lead + stretch + (isEnd ? '' : ' …'), hits: found };
};
