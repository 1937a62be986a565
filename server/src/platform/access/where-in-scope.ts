import type { Scope } from '@sotay/core/kernel/scope.ts';
import { type RawBuilder, sql } from 'kysely';

/** Places as an array of the database. */
export const bigints = (values: readonly number[]): RawBuilder<unknown> =>
  sql`${`{${values.join(',')}}`}::bigint[]`;

/**
 * The SQL twin of `covers`: a condition over `unit_lft` (and `member_id` and `closed_circle` where the table has them) of the table `alias`.
 * Queries carry it themselves so that indexes are used; the row-level security policy is the guard behind it.
 */
export const whereInScope = (
  scope: Scope,
  alias: string,
  options: { member?: string; circle?: boolean } = {},
): RawBuilder<boolean> => {
  const place = sql.ref(`${alias}.unitLft`);
  const terms: RawBuilder<unknown>[] = [];
  if (scope.administered) {
    terms.push(sql`${place} between ${scope.administered.lo} and ${scope.administered.hi}`);
  }
  const open = options.circle ? sql`not ${sql.ref(`${alias}.closedCircle`)} and ` : sql``;
  if (scope.units?.length) terms.push(sql`${open}${place} = any (${bigints(scope.units)})`);
  if (scope.homes?.length) terms.push(sql`${open}${place} = any (${bigints(scope.homes)})`);
  if (scope.own !== undefined && options.member) {
    terms.push(sql`${sql.ref(`${alias}.${options.member}`)} = ${scope.own}::uuid`);
  }
  if (terms.length === 0) return sql<boolean>`false`;
  return sql<boolean>`(${sql.join(terms, sql` or `)})`;
};
