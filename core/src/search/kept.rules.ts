import { type Row, matches } from './match.rules.ts';
import type { Query } from './query.rules.ts';
import type { SearchedKind } from './searched-kinds.ts';
import { type Pattern, type Tier, shownOf, tiersOf } from './tiers.rules.ts';

/** A thing that a device keeps, as it is searched: what the index of the server holds of it, without who may read it. */
export type KeptThing = {
  readonly kind: SearchedKind;
  readonly id: string;
  readonly onDay: string;
  /** The kind of the unit that issued it. */
  readonly level: string;
  readonly isInForce: boolean;
  /** As `paperKeys` gives them. */
  readonly symbolKeys: readonly string[];
  /** Words of its title and number; of each page these and its text, as the server takes them together. */
  readonly title: Row;
  readonly pages: readonly Row[];
};

type Narrowed = {
  readonly kind?: string | undefined;
  readonly year?: number | undefined;
  readonly level?: string | undefined;
  readonly inForce?: 'yes' | undefined;
};

/** A thing with the page on which it was found, counted from 1, and the words to show bold. */
export type FoundThing<T> = { readonly thing: T; readonly page: number; readonly pattern: Pattern };

const isWanted = (thing: KeptThing, { kind, year, level, inForce }: Narrowed): boolean =>
  (kind === undefined || thing.kind === kind) &&
  (year === undefined || thing.onDay.startsWith(`${year}-`)) &&
  (level === undefined || thing.level === level) &&
  (inForce === undefined || thing.isInForce);

const isFoundBy = (tier: Tier, { symbolKeys, title, pages }: KeptThing): boolean => {
  if (tier.reason === 'symbol') return tier.keys.some((key) => symbolKeys.includes(key));
  return tier.where === 'title'
    ? matches(title, tier.pattern)
    : pages.some((page) => matches(page, tier.pattern));
};

const orderOf = ({ onDay, id, kind }: KeptThing): string => `${onDay} ${id} ${kind}`;

const newestFirst = (left: KeptThing, right: KeptThing): number => (orderOf(left) < orderOf(right) ? 1 : -1);

const pageOf = ({ pages }: KeptThing, pattern: Pattern): number =>
  Math.max(
    0,
    pages.findIndex((page) => matches(page, pattern)),
  ) + 1;

/**
 * Finds among what a device keeps for the same reasons and in the same order as the server does (ADR 40): reason by reason, the newest first
 * within one, a slip of the finger only where nothing was found as typed.
 */
export const findKept = <T extends KeptThing>(
  things: readonly T[],
  query: Query,
  narrowed: Narrowed,
): FoundThing<T>[] => {
  const tiers = tiersOf(query);
  let left = things.filter((thing) => isWanted(thing, narrowed)).sort(newestFirst);
  const found: FoundThing<T>[] = [];
  for (const tier of tiers) {
    if (tier.reason === 'slip' && found.length > 0) break;
    const pattern = shownOf(tier, tiers);
    const now = new Set(left.filter((thing) => isFoundBy(tier, thing)));
    found.push(...[...now].map((thing) => ({ thing, page: pageOf(thing, pattern), pattern })));
    left = left.filter((thing) => !now.has(thing));
  }
  return found;
};
