import { Refusal } from '../../../platform/errors.ts';
import type { Context } from '../../../platform/context.ts';
import { rollSource } from '../meeting-facts.ts';
import type { Input, Meeting, Output } from '../meetings.types.ts';
import { type RosterMember, participantsOf } from '../read/people.read-model.ts';
import { changeMeeting } from '../repository/meeting.repository.ts';
import { insertRoll } from '../repository/roll-call.repository.ts';
import { meetingToLead, tellOwnPart, trace } from './act.ts';

/** Chair and minutes taker may have left the cell since they were named. */
const demandOfficers = (meeting: Meeting, roster: readonly RosterMember[]): void => {
  const isThere = (id: string | null) => roster.some((member) => member.memberId === id);
  const missing = [
    ...(isThere(meeting.chairMemberId) ? [] : ['chair']),
    ...(isThere(meeting.minutesTakerMemberId) ? [] : ['minutesTaker']),
  ];
  if (missing.length > 0)
    throw new Refusal('meetings/preparation-incomplete', { missing: missing.join(',') });
};

/** Opens the meeting and takes down who belongs to the cell today and how each stands: the ground of every vote base. */
export const openMeeting = async (context: Context, { params }: Input<'open'>): Promise<Output<'open'>> => {
  const meeting = await meetingToLead(context, params, 'open');
  const roster = await participantsOf(context, rollSource(meeting));
  demandOfficers(meeting, roster);
  const { unitId, unitLft, id } = meeting;
  await insertRoll(
    context.tx,
    roster.map((member) => ({ unitId, meetingId: id, unitLft, ...member })),
  );
  await changeMeeting(context.tx, meeting, { state: 'open', openedAt: context.now });
  await trace(context, meeting, { action: 'open', after: { onRoll: roster.length } });
  // Whoever waits on the page is on the roll only now.
  await tellOwnPart(context, meeting, null);
  return { done: true };
};
