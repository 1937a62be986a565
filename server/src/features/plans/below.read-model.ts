import { planGaps } from '@sotay/core/plans/plan.rules.ts';
import { unitKinds } from '@sotay/core/units/unit-kinds.ts';
import { meetsAsCell } from '@sotay/core/units/unit.rules.ts';
import { sql } from 'kysely';
import { type Context, demand } from '../../platform/context.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Input, Output } from './plans.types.ts';

const cellKinds: readonly string[] = unitKinds.filter(meetsAsCell);
const QUARTERS = [1, 2, 3, 4] as const;

type Cell = { unitId: string; name: string; lft: number; themed: number[] | null };
type Branch = { unitId: string; name: string; lft: number; rgt: number };

/** The cells with the months that have a theme; null where there is no plan. */
const cellsIn = async (
  tx: Tx,
  { lft, rgt }: Omit<Branch, 'unitId' | 'name'>,
  year: number,
): Promise<Cell[]> =>
  (
    await sql<Cell>`
      select u.id as unit_id, u.name, u.lft,
             (select coalesce(array_agg(p.month) filter (where p.theme <> ''), '{}') from plan_months p
               where p.unit_id = u.id and p.year = ${year} having count(*) > 0) as themed
        from units u where u.lft between ${lft} and ${rgt} and u.kind = any (${cellKinds}) and u.closed_on is null
       order by u.lft`.execute(tx)
  ).rows;

const branchesOf = (tx: Tx, unitId: string): Promise<Branch[]> =>
  tx
    .selectFrom('units')
    .where('parentId', '=', unitId)
    .where('kind', 'not in', cellKinds)
    .where('closedOn', 'is', null)
    .select(['id as unitId', 'name', 'lft', 'rgt'])
    .orderBy('lft')
    .limit(500)
    .execute();

const gapsOf = ({ themed }: Cell): number[] =>
  planGaps((themed ?? []).map((month) => ({ month, theme: 'có' }))).map(({ quarter }) => quarter);

const countsOf = (cells: readonly Cell[]) => {
  const planned = cells.filter(({ themed }) => themed !== null);
  return {
    ...{ cells: cells.length, planned: planned.length },
    whole: planned.filter((cell) => gapsOf(cell).length === 0).length,
  };
};

/** Who has a plan of the year and which quarters lack a theme, in the order of the organisation. */
export const readBelow = async (context: Context, { params }: Input<'below'>): Promise<Output<'below'>> => {
  const { tx } = context;
  const row = await tx
    .selectFrom('units')
    .select(['name', 'lft', 'rgt'])
    .where('id', '=', params.unitId)
    .executeTakeFirst();
  const unit = demand(context, row && { ...row, unitLft: row.lft });
  const cells = await cellsIn(tx, unit, params.year);
  const branches = await branchesOf(tx, params.unitId);
  const within = ({ lft, rgt }: Branch) => cells.filter((cell) => cell.lft >= lft && cell.lft <= rgt);
  const inBranches = new Set(branches.flatMap(within));
  return {
    unitName: unit.name,
    ...countsOf(cells),
    themed: QUARTERS.map(
      (quarter) => cells.filter((cell) => cell.themed !== null && !gapsOf(cell).includes(quarter)).length,
    ),
    branches: branches.map((branch) => ({
      ...{ unitId: branch.unitId, name: branch.name },
      ...countsOf(within(branch)),
    })),
    units: cells
      .filter((cell) => !inBranches.has(cell))
      .map((cell) => ({
        ...{ unitId: cell.unitId, name: cell.name, hasPlan: cell.themed !== null },
        gaps: gapsOf(cell),
      })),
  };
};
