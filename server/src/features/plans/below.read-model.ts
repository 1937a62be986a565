import { planGaps } from '@sotay/core/plans/plan.rules.ts';
import { unitKinds } from '@sotay/core/units/unit-kinds.ts';
import { meetsAsCell } from '@sotay/core/units/unit.rules.ts';
import { sql } from 'kysely';
import { demandBranch } from '../../platform/access/unit-place.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Input, Output } from './plans.types.ts';

const cellKinds: readonly string[] = unitKinds.filter(meetsAsCell);
const QUARTERS = [1, 2, 3, 4] as const;

/** A cell with what its plan lacks; `gaps` are quarters. */
type Cell = { unitId: string; name: string; lft: number; hasPlan: boolean; gaps: number[] };
type Branch = { unitId: string; name: string; lft: number; rgt: number };
type Row = Pick<Cell, 'unitId' | 'name' | 'lft'> & { months: { month: number; theme: string }[] | null };

const cellOf = ({ months, ...row }: Row): Cell => ({
  ...row,
  hasPlan: months !== null,
  gaps: planGaps(months ?? []).map(({ quarter }) => quarter),
});

const cellsIn = async (
  tx: Tx,
  { lft, rgt }: Omit<Branch, 'unitId' | 'name'>,
  year: number,
): Promise<Cell[]> => {
  const { rows } = await sql<Row>`
    select u.id as unit_id, u.name, u.lft,
           (select json_agg(json_build_object('month', p.month, 'theme', p.theme)) from plan_months p
             where p.unit_id = u.id and p.year = ${year}) as months
      from units u where u.lft between ${lft} and ${rgt} and u.kind = any (${cellKinds}) and u.closed_on is null
     order by u.lft`.execute(tx);
  return rows.map(cellOf);
};

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

const countsOf = (cells: readonly Cell[]) => {
  const planned = cells.filter(({ hasPlan }) => hasPlan);
  return {
    ...{ cells: cells.length, planned: planned.length },
    whole: planned.filter(({ gaps }) => gaps.length === 0).length,
  };
};

/** Who has a plan of the year and which quarters lack a theme, in the order of the organisation. */
export const readBelow = async (context: Context, { params }: Input<'below'>): Promise<Output<'below'>> => {
  const { tx } = context;
  const unit = await demandBranch(context, params.unitId);
  const cells = await cellsIn(tx, unit, params.year);
  const branches = await branchesOf(tx, params.unitId);
  const within = ({ lft, rgt }: Branch) => cells.filter((cell) => cell.lft >= lft && cell.lft <= rgt);
  const inBranches = new Set(branches.flatMap(within));
  return {
    unitName: unit.name,
    ...countsOf(cells),
    themed: QUARTERS.map(
      (quarter) => cells.filter(({ hasPlan, gaps }) => hasPlan && !gaps.includes(quarter)).length,
    ),
    branches: branches.map((branch) => ({
      unitId: branch.unitId,
      name: branch.name,
      ...countsOf(within(branch)),
    })),
    units: cells
      .filter((cell) => !inBranches.has(cell))
      .map(({ unitId, name, hasPlan, gaps }) => ({ unitId, name, hasPlan, gaps })),
  };
};
