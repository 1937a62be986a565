import type { Actor } from '../../../platform/access/actor.ts';
import { abilitiesOn } from '../../../platform/access/policy.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import { meetingsPolicy } from '../meetings.policy.ts';
import type { Input, Meeting, Output } from '../meetings.types.ts';
import { participantsOf } from '../read/people.read-model.ts';
import { changeMeeting, findMeeting } from '../repository/meeting.repository.ts';
import { meetingToLead, trace } from '../service/act.ts';

const bureauOf = (context: Context, { unitId }: Pick<Meeting, 'unitId'>) =>
  participantsOf(context, { unitId, participants: 'bureau' });

export const readPreparers = async (
  context: Context,
  { params }: Input<'preparers'>,
): Promise<Output<'preparers'>> => {
  const meeting = demand(context, await findMeeting(context.tx, params.unitId, params.meetingId));
  const seated = await bureauOf(context, meeting);
  return { holders: seated.map(({ memberId, name }) => ({ memberId, name })) };
};

/** Names who prepares the drafts of this meeting, or takes it back. Whoever loses the seat loses the right with it. */
export const namePreparer = async (
  context: Context,
  { params, body }: Input<'namePreparer'>,
): Promise<Output<'namePreparer'>> => {
  const meeting = await meetingToLead(context, params, 'edit-preparation');
  const { memberId } = body;
  if (memberId !== null && !(await bureauOf(context, meeting)).some((seat) => seat.memberId === memberId))
    throw new Refusal('meetings/not-of-bureau');
  await changeMeeting(context.tx, meeting, { preparerMemberId: memberId });
  await trace(context, meeting, {
    action: 'name-preparer',
    before: { memberId: meeting.preparerMemberId },
    after: { memberId },
  });
  return { done: true };
};

/** Whether a person may write the drafts: those who lead always, the one who was named until the meeting opens. */
export const mayDraft = (
  { state, preparerMemberId }: Pick<Meeting, 'state' | 'preparerMemberId'>,
  { memberId }: Pick<Actor, 'memberId'>,
  leads: boolean,
): boolean => leads || (preparerMemberId === memberId && (state === 'draft' || state === 'invited'));

/** Refuses a member of the bureau who does not lead and was not named. */
export const demandDrafter = (actor: Actor, meeting: Meeting): void => {
  const { 'meetings.lead': leads } = abilitiesOn(meetingsPolicy, actor, meeting, ['meetings.lead']);
  if (!mayDraft(meeting, actor, leads)) throw new Refusal('meetings/not-yours-to-draft');
};
