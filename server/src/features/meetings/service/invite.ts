import { Refusal } from '../../../platform/errors.ts';
import type { Context } from '../../../platform/context.ts';
import type { Jobs } from '../../../platform/jobs/jobs.ts';
import { notify } from '../../notifications/index.ts';
import { rollSource } from '../meeting-facts.ts';
import type { AgendaItem, Input, Meeting, Output } from '../meetings.types.ts';
import { participantsOf } from '../read/people.read-model.ts';
import { agendaOf } from '../repository/agenda.repository.ts';
import { changeMeeting } from '../repository/meeting.repository.ts';
import { meetingToLead, trace } from './act.ts';

/** What members must be told and is still empty: time, place, content, and who leads (42-HD/BTCTW step 1.3; read). */
const missingIn = (meeting: Meeting, agenda: readonly AgendaItem[]): string[] => [
  ...(meeting.place.trim() === '' ? ['place'] : []),
  ...(meeting.chairMemberId === null ? ['chair'] : []),
  ...(meeting.minutesTakerMemberId === null ? ['minutesTaker'] : []),
  ...(agenda.length === 0 ? ['agenda'] : []),
];

/** Tells all members when, where and what about; from now on they answer. */
export const invite = async (
  context: Context,
  jobs: Jobs,
  { params }: Input<'invite'>,
): Promise<Output<'invite'>> => {
  const meeting = await meetingToLead(context, params, 'invite');
  const missing = missingIn(meeting, await agendaOf(context.tx, meeting));
  if (missing.length > 0)
    throw new Refusal('meetings/preparation-incomplete', { missing: missing.join(',') });
  await changeMeeting(context.tx, meeting, { state: 'invited', invitedAt: context.now });
  const { unitId, id: itemId } = meeting;
  const invited = await participantsOf(context, rollSource(meeting));
  const memberIds = invited.map(({ memberId }) => memberId);
  await notify(context.tx, jobs, { unitId, itemId, topic: 'meeting', memberIds });
  await trace(context, meeting, { action: 'invite', after: { startsAt: meeting.startsAt } });
  return { done: true };
};
