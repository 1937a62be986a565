import { unitKinds } from '@sotay/core/units/unit-kinds.ts';
import { meetsAsCell } from '@sotay/core/units/unit.rules.ts';
import { sql } from 'kysely';
import { type Context, demand } from '../../platform/context.ts';
import { found } from '../../platform/errors.ts';
import type { Input, Output } from './plans.types.ts';

const cellKinds = unitKinds.filter(meetsAsCell);

/** Counts only: which cell has which plan is read with the cell itself. */
export const readBelow = async (context: Context, { params }: Input<'below'>): Promise<Output<'below'>> => {
  const { tx } = context;
  const row = await tx
    .selectFrom('units')
    .select(['lft', 'rgt'])
    .where('id', '=', params.unitId)
    .executeTakeFirst();
  const { lft, rgt } = demand(context, row && { ...row, unitLft: row.lft });
  const { rows } = await sql<{ cells: number; planned: number; themed: number[] }>`
    with cells as (
      select u.id from units u where u.lft between ${lft} and ${rgt} and u.kind = any (${cellKinds}) and u.closed_on is null),
    plans as (
      select p.unit_id, array_agg(distinct (p.month + 2) / 3) filter (where p.theme <> '') as quarters
        from plan_months p join cells c on c.id = p.unit_id where p.year = ${params.year} group by p.unit_id)
    select (select count(*)::int from cells) as cells, count(*)::int as planned,
           array(select (select count(*)::int from plans q where quarter = any (q.quarters)) from generate_series(1, 4) quarter) as themed
      from plans`.execute(tx);
  return found(rows[0]);
};
