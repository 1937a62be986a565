import type { Day } from '@sotay/core/calendar/day.ts';
import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { MonthReports } from '../../platform/db/schema.generated.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { SentReport } from './oversight.types.ts';

const toReport = (row: Selectable<MonthReports>): SentReport => row as unknown as SentReport;

/** The versions of a unit's report for a month, the newest first. */
export const reportsOf = async (tx: Tx, unitId: string, month: Day): Promise<SentReport[]> => {
  const rows = await tx
    .selectFrom('monthReports')
    .selectAll()
    .where('unitId', '=', unitId)
    .where('month', '=', month)
    .orderBy('version', 'desc')
    .execute();
  return rows.map(toReport);
};

export const findReport = async (tx: Tx, unitId: string, id: string): Promise<SentReport | undefined> => {
  const row = await tx
    .selectFrom('monthReports')
    .selectAll()
    .where('unitId', '=', unitId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toReport(row);
};

export type Below = {
  unitId: string;
  name: string;
  cells: number;
  report: (Pick<SentReport, 'id' | 'version' | 'reason' | 'sums'> & { sentAt: string }) | null;
};

/** The units directly below that report to this one, with the newest version of each that is in. */
export const reportsBelow = async (
  tx: Tx,
  unitId: string,
  month: Day,
  cellKinds: readonly string[],
): Promise<Below[]> => {
  const { rows } = await sql<Below>`
    select b.id as unit_id, b.name,
           (select count(*)::int from units c where c.lft between b.lft and b.rgt and c.kind = any (${cellKinds}) and c.closed_on is null) as cells,
           (select json_build_object('id', r.id, 'version', r.version, 'reason', r.reason, 'sums', r.sums, 'sentAt', r.sent_at)
              from month_reports r where r.unit_id = b.id and r.month = ${month}::date order by r.version desc limit 1) as report
      from units b where b.parent_id = ${unitId} and b.closed_on is null order by b.lft limit 500`.execute(
    tx,
  );
  return rows;
};

const json = (value: unknown): RawBuilder<never> => sql`${JSON.stringify(value)}::jsonb`;

/** Keeps a report; false where somebody sent that version at the same moment. */
export const insertReport = async (tx: Tx, report: SentReport): Promise<boolean> => {
  const { sums, meetings, sources, changes, ...columns } = report;
  const row = await tx
    .insertInto('monthReports')
    .values({
      ...columns,
      sums: json(sums),
      meetings: json(meetings),
      sources: json(sources),
      changes: json(changes),
    })
    .onConflict((conflict) => conflict.columns(['unitId', 'month', 'version']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};
