import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { isPreparedBy } from '@sotay/core/meetings/bureau.rules.ts';
import type { Context } from '../../../platform/context.ts';
import type { Meeting } from '../meetings.types.ts';
import { changeMeeting, lockMeeting, meetingsOfMonth } from '../repository/meeting.repository.ts';
import { trace } from '../service/act.ts';

const dayOf = (at: Date): string => dayOfInstant(at.toISOString());

/** A full meeting of the bureau says to the meetings it prepares when the bureau met, as its short minutes would. */
export const noteBureauMet = async (context: Context, bureau: Meeting): Promise<void> => {
  if (bureau.kind !== 'bureau-preparation' || !bureau.openedAt) return;
  const metOn = dayOf(bureau.openedAt);
  for (const { unitId, id } of await meetingsOfMonth(context.tx, bureau.unitId, bureau.month)) {
    const meeting = await lockMeeting(context.tx, unitId, id);
    if (!meeting || !isPreparedBy({ ...meeting, day: dayOf(meeting.startsAt) }, metOn)) continue;
    await changeMeeting(context.tx, meeting, { bureauMetOn: metOn });
    await trace(context, meeting, { action: 'note-bureau-met', after: { metOn } });
  }
};

/** The day on which the bureau has met for a month already, by its meetings of that month; null where it has not. */
export const bureauDayOf = (meetings: readonly Meeting[]): string | null => {
  const held = meetings.find(
    ({ kind, concludedAt }) => kind === 'bureau-preparation' && concludedAt !== null,
  );
  return held?.openedAt ? dayOf(held.openedAt) : null;
};
