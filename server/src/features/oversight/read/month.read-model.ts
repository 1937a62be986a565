import { type Day, dayOfInstant } from '@sotay/core/calendar/day.ts';
import { hasMet, missingKinds } from '@sotay/core/oversight/cell-month.ts';
import { missingIn } from '@sotay/core/oversight/missing.rules.ts';
import { addSums, sumsOfCell } from '@sotay/core/oversight/report-sums.rules.ts';
import { sql } from 'kysely';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { CellRow, Input, Interval, Output, Place } from '../oversight.types.ts';
import { cellsOf } from './cells.read-model.ts';
import { cellKinds, placeOf } from './place.read-model.ts';

type Month = Output<'month'>;
type Found = CellRow & Pick<Month['cells'][number], 'missing'>;

type Branch = Interval & { unitId: string; name: string; reportId: string | null };

/** The units directly below that have cells of their own below. */
const branchesOf = async (tx: Tx, unitId: string, month: Day): Promise<Branch[]> => {
  const { rows } = await sql<Branch>`
    select b.id as unit_id, b.name, b.lft, b.rgt,
           (select r.id from month_reports r where r.unit_id = b.id and r.month = ${month}::date order by r.version desc limit 1) as report_id
      from units b where b.parent_id = ${unitId} and b.kind <> all (${cellKinds}) and b.closed_on is null
     order by b.lft limit 500`.execute(tx);
  return rows;
};

type Missing = Input<'month'>['query']['missing'];

const branchRow = (
  { lft, rgt, unitId, name, reportId }: Branch,
  cells: readonly Found[],
  missing: Missing,
): Month['branches'][number] => {
  const own = cells.filter((cell) => cell.lft >= lft && cell.lft <= rgt);
  const count = (test: (cell: Found) => boolean) => own.filter(test).length;
  return {
    ...{ unitId, name, reportId, cells: own.length },
    met: count((cell) => hasMet(cell)),
    reported: count((cell) => cell.isReported),
    inNeed: count((cell) => cell.missing.length > 0),
    lacking: count((cell) => missing !== undefined && cell.missing.includes(missing)),
  };
};

const cellRow = (cell: Found): Month['cells'][number] => {
  const { unitId, name, meetings, proposalsOpen, missing, secretaryName, secretaryPhone } = cell;
  return {
    ...{ unitId, name, proposalsOpen, missing, secretaryName, secretaryPhone },
    meetings: [...meetings],
    reportId: cell.report?.id ?? null,
    reportVersion: cell.report?.version ?? 0,
  };
};

/** What those above see is counted at this moment; a cell whose report is not in counts all the same. */
const totalsOf = (cells: readonly CellRow[]): Month['totals'] => ({
  ...addSums(cells.map(sumsOfCell)),
  reported: cells.filter(({ isReported }) => isReported).length,
});

/** The cells that stand in none of the branches; with a filter only those where that is missing. */
const shownOf = (cells: readonly Found[], branches: readonly Branch[], missing: Missing): Found[] =>
  cells
    .filter(({ lft }) => !branches.some((branch) => lft >= branch.lft && lft <= branch.rgt))
    .filter((cell) => missing === undefined || cell.missing.includes(missing));

const headOf = ({ unitId, name, level, above }: Place) => ({ unitId, unitName: name, level, above });

/** A month in a unit and all below it, cell by cell. */
export const readMonth = async (
  context: Context,
  { params, query }: Input<'month'>,
): Promise<Output<'month'>> => {
  const { tx, now } = context;
  const place = await placeOf(context, params.unitId);
  const today = dayOfInstant(now.toISOString());
  const month = `${query.month.slice(0, 8)}01`;
  const cells = (await cellsOf(tx, place, { month, today })).map((cell) => ({
    ...cell,
    missing: missingIn(cell, month, today),
  }));
  const branches = await branchesOf(tx, place.unitId, month);
  return {
    ...headOf(place),
    month,
    countedAt: now.toISOString(),
    totals: totalsOf(cells),
    groups: missingKinds
      .map((missing) => ({ missing, cells: cells.filter((cell) => cell.missing.includes(missing)).length }))
      .filter((group) => group.cells > 0),
    branches: branches
      .map((branch) => branchRow(branch, cells, query.missing))
      .filter(({ lacking }) => query.missing === undefined || lacking > 0),
    cells: shownOf(cells, branches, query.missing).map(cellRow),
  };
};
