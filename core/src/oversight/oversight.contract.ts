import { defineContract } from '../kernel/contract.ts';
import { Day, Id, Instant, Int, List, Nullable, Obj, OneOf, Text, Type } from '../kernel/schema.ts';
import { missingKinds } from './cell-month.ts';
import {
  cellRowSchema,
  changeSchema,
  monthMeetingSchema,
  sentVersionSchema,
  sourceSchema,
  sumsSchema,
} from './oversight.schema.ts';
import { reminderKinds } from './reminders.rules.ts';
import { sumKeys } from './report-sums.ts';

const params = Obj({ unitId: Id() });
const month = Day();
const level = OneOf('cell', 'committee');
const report = Obj({ unitId: Id(), reportId: Id() });

/** What the level above sees of its cells, and the monthly report that goes up. Cells stand in the order of the organisation, never by grade. */
export const oversightContract = defineContract({
  /**
   * A month in a unit and all below it. `cells` are the cells that stand there and are not closed; `met` those whose meeting of the month
   * was concluded here. The branches below stand with their counts, and the cells that stand in none of them one by one. With `missing` only those
   * where that is missing, `lacking` of the cells of a branch: whoever wants to call opens one branch after the other.
   */
  month: {
    method: 'GET',
    path: '/api/units/:unitId/oversight',
    summary: 'Which cells of a unit met in a month, and what is missing',
    access: { permission: 'oversight.read' },
    params,
    query: Obj({ month, missing: Type.Optional(OneOf(...missingKinds)) }),
    response: Obj({
      unitId: Id(),
      unitName: Text(200),
      level,
      above: Nullable(Obj({ unitId: Id(), name: Text(200) })),
      month,
      countedAt: Instant(),
      totals: sumsSchema,
      groups: List(Obj({ missing: OneOf(...missingKinds), cells: Int() }), missingKinds.length),
      branches: List(
        Obj({
          unitId: Id(),
          name: Text(200),
          cells: Int(),
          met: Int(),
          reported: Int(),
          inNeed: Int(),
          lacking: Int(),
          reportId: Nullable(Id()),
        }),
        500,
      ),
      cells: List(cellRowSchema, 500),
    }),
  },
  /**
   * The report of a unit for a month as it would be sent now, with the versions that were sent. A cell's is counted from its meetings,
   * a committee's from the reports that are in from the units directly below: a missing one counts with its number of cells alone.
   */
  report: {
    method: 'GET',
    path: '/api/units/:unitId/report',
    summary: 'The monthly report of a unit as it stands, and the versions sent',
    access: { permission: 'oversight.read' },
    params,
    query: Obj({ month }),
    response: Obj({
      unitId: Id(),
      unitName: Text(200),
      level,
      above: Nullable(Obj({ unitId: Id(), name: Text(200) })),
      month,
      countedAt: Instant(),
      sums: sumsSchema,
      meetings: List(monthMeetingSchema, 12),
      sources: List(sourceSchema, 500),
      needsReason: Type.Boolean(),
      reason: Text(500),
      words: Text(5_000),
      sent: List(sentVersionSchema, 200),
      /** What differs from the newest version. */
      changes: List(changeSchema, sumKeys.length),
      abilities: Obj({ send: Type.Boolean() }),
    }),
  },
  /** Sends the report as it stands. `after` is the newest version the writer has seen, 0 for none. What was sent never changes. */
  send: {
    method: 'POST',
    path: '/api/units/:unitId/report',
    summary: 'Send the monthly report, or a new version of it, to the level above',
    access: { permission: 'oversight.report' },
    params,
    body: Obj({ month, after: Int(), words: Text(5_000), reason: Text(500) }),
    response: Obj({ id: Id(), version: Int(1) }),
    errors: [
      'oversight/nothing-above',
      'oversight/month-ahead',
      'oversight/changed-meanwhile',
      'oversight/reason-missing',
      'oversight/nothing-new',
    ],
  },
  /** A sent report, word for word as it was sealed. */
  sent: {
    method: 'GET',
    path: '/api/units/:unitId/reports/:reportId',
    summary: 'A sent monthly report',
    access: { permission: 'oversight.read' },
    params: report,
    response: Obj({
      id: Id(),
      unitId: Id(),
      unitName: Text(200),
      aboveName: Text(200),
      level,
      month,
      version: Int(1),
      /** The newest version of the month. */
      newest: Int(1),
      sentAt: Instant(),
      senderName: Text(200),
      senderPost: Text(100),
      sums: sumsSchema,
      meetings: List(monthMeetingSchema, 12),
      sources: List(sourceSchema, 500),
      reason: Text(500),
      words: Text(5_000),
      changes: List(changeSchema, sumKeys.length),
      hash: Text(64),
    }),
  },
  /** The same as a paper in the official layout. */
  print: {
    method: 'GET',
    path: '/api/units/:unitId/reports/:reportId/pdf',
    summary: 'A sent monthly report as PDF',
    access: { permission: 'oversight.read' },
    params: report,
    response: 'file',
  },
  /** For the first screen of a post: what its secretary is reminded of, and the one line about the cells below. */
  next: {
    method: 'GET',
    path: '/api/oversight/next',
    summary: 'What waits for the post in use: reminders, and how the month goes below',
    access: { permission: 'oversight.read' },
    response: Obj({
      unitId: Nullable(Id()),
      month,
      reminders: List(
        Obj({ kind: OneOf(...reminderKinds), month, meetingId: Nullable(Id()), since: Day() }),
        40,
      ),
      below: Nullable(Obj({ cells: Int(), notMet: Int(), reports: Int(), reportsAwaited: Int() })),
    }),
  },
});
