import type { Interval } from '@sotay/core/kernel/scope.ts';
import type { SearchedKind } from '@sotay/core/search/searched-kinds.ts';
import type { Pattern, Tier } from '@sotay/core/search/tiers.rules.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Cursor } from './cursor.ts';
import { queryOf } from './lexemes.ts';
import type { Input } from './search.types.ts';

export type FoundRow = {
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
  readonly filters: Pick<Input<'find'>['query'], 'kind' | 'year' | 'level' | 'inForce'>;
  readonly tier: Tier;
  /** What was looked for before: nothing is found twice. */
  readonly better: readonly Tier[];
  readonly after: Cursor | null;
  /** By what the page of a text is chosen. */
  readonly shown: Pattern;
  readonly most: number;
};

const keysOf = (tiers: readonly Tier[]): string[] | null => {
  const keys = tiers.flatMap((tier) => (tier.reason === 'symbol' ? [...tier.keys] : []));
  return keys.length > 0 ? keys : null;
};

const patternOf = (tiers: readonly Tier[], where: 'title' | 'text'): string | null => {
  const patterns = tiers.flatMap((tier) =>
    tier.reason !== 'symbol' && tier.where === where ? [tier.pattern] : [],
  );
  return patterns.length > 0 ? queryOf({ any: patterns }) : null;
};

/** What is found for one reason, by the one function that looks past row-level security and applies the same terms itself. */
export const foundBy = async (tx: Tx, search: Search): Promise<FoundRow[]> => {
  const { today, guided, files, filters, tier, better, after, shown, most } = search;
  const { kind = null, year = null, level = null, inForce } = filters;
  const { rows } = await sql<FoundRow>`
    select * from search_found(${today}::date, ${guided?.lo ?? 1}::bigint, ${guided?.hi ?? 0}::bigint, ${files}::boolean,
      ${keysOf([tier])}::text[], ${patternOf([tier], 'title')}::tsquery, ${patternOf([tier], 'text')}::tsquery,
      ${keysOf(better)}::text[], ${patternOf(better, 'title')}::tsquery, ${patternOf(better, 'text')}::tsquery,
      ${kind}::text, ${year}::int, ${level}::text, ${inForce === 'yes'}::boolean,
      ${after?.onDay ?? null}::date, ${after?.id ?? null}::uuid, ${after?.kind ?? null}::text, ${queryOf(shown)}::tsquery, ${most}::int)`.execute(
    tx,
  );
  return rows;
};
