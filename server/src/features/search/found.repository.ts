import type { Interval } from '@sotay/core/kernel/scope.ts';
import type { SearchedKind } from '@sotay/core/search/searched-kinds.ts';
import type { Tier } from '@sotay/core/search/tiers.rules.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Cursor } from './cursor.ts';
import { type Filters, facetsAsked } from './facets.ts';
import { queryOf, rowsOf } from './lexemes.ts';

export type FoundRow = {
  /** Which of the reasons, from 0. */
  tier: number;
  unitId: string;
  kind: SearchedKind;
  thingId: string;
  title: string;
  symbol: string;
  issuer: string;
  onDay: string;
  month: string | null;
  isInForce: boolean;
  page: number;
  text: string;
};

export type Search = {
  readonly today: string;
  /** What the post in use guides of meetings; null for nothing. */
  readonly guided: Interval | undefined;
  /** Whether the post in use reads all that its unit filed into the library. */
  readonly files: boolean;
  readonly filters: Filters;
  readonly tiers: readonly Tier[];
  readonly after: Cursor | null;
  readonly most: number;
};

/** What each reason asks for in a title or a text; null where a better one asks for the same and has found it. */
const queriesOf = (tiers: readonly Tier[], where: 'title' | 'text'): (string | null)[] => {
  const patterns = tiers.map((tier) => (tier.where === where ? tier.pattern : null));
  const said = patterns.map((pattern) => JSON.stringify(pattern));
  return patterns.map((pattern, index) =>
    pattern === null || said.indexOf(said[index] ?? '') < index ? null : queryOf(pattern),
  );
};

/** What is found for the reasons in their order, by the one function that looks past row-level security and applies the same terms itself. */
export const foundBy = async (tx: Tx, search: Search): Promise<FoundRow[]> => {
  const { today, guided, files, filters, tiers, after, most } = search;
  const guess = tiers.findIndex(({ isGuess }) => isGuess) + 1;
  const filter = facetsAsked(filters)
    .map((facet) => `'${facet}'`)
    .join(' & ');
  const rowsAsked = tiers.map(({ pattern }) => rowsOf(pattern));
  const { rows } = await sql<FoundRow>`
    select f.reason - 1 as tier, f.unit_id, f.kind, f.thing_id, f.title, f.symbol, f.issuer, f.on_day, f.month, f.is_in_force, f.page, f.text from search_found(
      ${today}::date, ${guided?.lo ?? 1}::bigint, ${guided?.hi ?? 0}::bigint, ${files}::boolean,
      ${queriesOf(tiers, 'title')}::text[]::tsquery[],
      ${queriesOf(tiers, 'text')}::text[]::tsquery[], ${rowsAsked}::text[], ${guess}::int, ${filter === '' ? null : filter}::tsquery, ${filters.year ?? null}::int,
      ${filters.inForce === 'yes'}::boolean, ${after === null ? null : after.tier + 1}::int, ${after?.onDay ?? null}::date,
      ${after?.id ?? null}::uuid, ${after?.kind ?? null}::text, ${most}::int) f`.execute(tx);
  return rows;
};
