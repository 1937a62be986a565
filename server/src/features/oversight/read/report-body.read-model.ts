import { type Day, dayOfInstant } from '@sotay/core/calendar/day.ts';
import { hasMet, isHeld } from '@sotay/core/oversight/cell-month.ts';
import { addSums, silentCells, sumsOfCell } from '@sotay/core/oversight/report-sums.rules.ts';
import type { Context } from '../../../platform/context.ts';
import type { Place, ReportBody, Source } from '../oversight.types.ts';
import { type Below, reportsBelow } from '../reports.repository.ts';
import { cellsOf } from './cells.read-model.ts';
import { cellKinds } from './place.read-model.ts';

/** The report as it would be sent now. `needsReason`: a cell that held no meeting says why. */
export type Draft = ReportBody & { needsReason: boolean };

const sourceOf = ({ unitId, name, cells, report }: Below): Source => ({
  ...{ unitId, name, cells },
  reportId: report?.id ?? null,
  version: report?.version ?? 0,
  sentAt: report && new Date(report.sentAt).toISOString(),
  reason: report?.reason ?? '',
});

/**
 * What is in from below, added up; from a unit whose report is missing only the number of its cells. Its cells are counted as they stand
 * now, so that "from how many of how many" is true although a report below was sent earlier.
 */
const rolledUp = (below: readonly Below[]): ReportBody => ({
  sums: addSums(below.map(({ cells, report }) => (report ? { ...report.sums, cells } : silentCells(cells)))),
  meetings: [],
  sources: below.map(sourceOf),
});

/** The report of a unit for a month: a cell's from its meetings, a committee's from the reports below. */
export const draftOf = async ({ tx, now }: Context, place: Place, month: Day): Promise<Draft> => {
  if (place.level === 'committee') {
    return { ...rolledUp(await reportsBelow(tx, place.unitId, month, cellKinds)), needsReason: false };
  }
  const today = dayOfInstant(now.toISOString());
  const [cell] = await cellsOf(tx, { lft: place.lft, rgt: place.lft }, { month, today });
  if (!cell) return { ...rolledUp([]), needsReason: true };
  return {
    sums: sumsOfCell(cell),
    meetings: cell.meetings.filter(isHeld),
    sources: [],
    needsReason: !hasMet(cell),
  };
};
