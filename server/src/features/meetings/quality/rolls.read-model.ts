import { dayOfInstant, instantOfDay } from '@sotay/core/calendar/day.ts';
import type { RollLine } from '@sotay/core/meetings/excused-run.rules.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { Meeting } from '../meetings.types.ts';

/** The rolls of the cell's meetings of this year up to this one, the oldest first. */
export const rollsOfYear = async (tx: Tx, meeting: Meeting): Promise<RollLine[][]> => {
  const until = meeting.openedAt ?? meeting.startsAt;
  const since = new Date(instantOfDay(`${dayOfInstant(until.toISOString()).slice(0, 4)}-01-01`));
  const rows = await tx
    .selectFrom('rollCallEntries as r')
    .innerJoin('meetings as m', (join) =>
      join.onRef('m.unitId', '=', 'r.unitId').onRef('m.id', '=', 'r.meetingId'),
    )
    .where('r.unitId', '=', meeting.unitId)
    .where('m.closedCircle', '=', meeting.closedCircle)
    .where('m.openedAt', '>=', since)
    .where('m.openedAt', '<=', until)
    .where((or) => or.or([or('m.concludedAt', 'is not', null), or('m.id', '=', meeting.id)]))
    .orderBy('m.openedAt')
    .select(['r.meetingId', 'r.memberId', 'r.presence'])
    .execute();
  const rolls = new Map<string, RollLine[]>();
  for (const { meetingId, memberId, presence } of rows) {
    const roll = rolls.get(meetingId) ?? [];
    rolls.set(meetingId, [...roll, { memberId, presence: presence as RollLine['presence'] }]);
  }
  return [...rolls.values()];
};
