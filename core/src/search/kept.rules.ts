import type { DocumentKind, DocumentLevel } from '../documents/document-kinds.ts';
import { issuerKey } from './head.rules.ts';
import { type Row, matches } from './match.rules.ts';
import type { Query } from './query.rules.ts';
import type { SearchedKind } from './searched-kinds.ts';
import { type Pattern, type Tier, shownOf, tiersOf } from './tiers.rules.ts';

/** A thing that a device keeps, as it is searched: what the index of the server holds of it, without who may read it. */
export type KeptThing = {
  readonly kind: SearchedKind;
  readonly id: string;
  readonly onDay: string;
  /** The level of who issued it; null where none is told. */
  readonly level: DocumentLevel | null;
  /** The kind of paper, of a document of the library. */
  readonly paper: DocumentKind | null;
  /** As `issuerKey` gives it. */
  readonly issuer: string;
  readonly isInForce: boolean;
  /** Words of its head and the keys of its number; of each page those of its head and its text, as the server takes them together. */
  readonly title: Row;
  readonly pages: readonly Row[];
};

type Narrowed = {
  readonly kind?: string | undefined;
  readonly year?: number | undefined;
  readonly level?: string | undefined;
  readonly paper?: string | undefined;
  readonly issuer?: string | undefined;
  readonly inForce?: 'yes' | undefined;
};

/** A thing with the page on which it was found, counted from 1, and the words to show bold. */
export type FoundThing<T> = { readonly thing: T; readonly page: number; readonly pattern: Pattern };

const isWanted = (thing: KeptThing, { kind, year, level, paper, issuer, inForce }: Narrowed): boolean =>
  (kind === undefined || thing.kind === kind) &&
  (year === undefined || thing.onDay.startsWith(`${year}-`)) &&
  (level === undefined || thing.level === level) &&
  (paper === undefined || thing.paper === paper) &&
  (issuer === undefined || thing.issuer === issuerKey(issuer)) &&
  (inForce === undefined || thing.isInForce);

const isFoundBy = ({ where, pattern }: Tier, { title, pages }: KeptThing): boolean =>
  where === 'title' ? matches(title, pattern) : pages.some((page) => matches(page, pattern));

const orderOf = ({ onDay, id, kind }: KeptThing): string => `${onDay} ${id} ${kind}`;

const newestFirst = (left: KeptThing, right: KeptThing): number => (orderOf(left) < orderOf(right) ? 1 : -1);

/** What is found by what it is called opens on its first page. */
const pageOf = ({ where, pattern }: Tier, { pages }: KeptThing): number =>
  where === 'title' ? 1 : pages.findIndex((page) => matches(page, pattern)) + 1;

/**
 * Finds among what a device keeps for the same reasons and in the same order as the server does (ADR 40): reason by reason, the newest first
 * within one, a guess only where nothing was found before it.
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
    if (tier.isGuess && found.length > 0) break;
    const pattern = shownOf(tier, tiers);
    const now = new Set(left.filter((thing) => isFoundBy(tier, thing)));
    found.push(...[...now].map((thing) => ({ thing, page: pageOf(tier, thing), pattern })));
    left = left.filter((thing) => !now.has(thing));
  }
  return found;
};
