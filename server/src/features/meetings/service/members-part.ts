import { randomUUIDv7 } from 'node:crypto';
import { replyFault } from '@sotay/core/meetings/attendance.rules.ts';
import type { Context } from '../../../platform/context.ts';
import { found } from '../../../platform/errors.ts';
import { rollSource } from '../meeting-facts.ts';
import type { Input, Meeting, Output } from '../meetings.types.ts';
import { type RosterMember, participantsOf } from '../read/people.read-model.ts';
import { findProposal, insertProposal, saveAnswer, saveReply } from '../repository/replies.repository.ts';
import { meetingOfMember, meetingToLead, refuse, trace } from './act.ts';

/** The one who asks, as the meeting's roll would have them: a post in the unit alone makes nobody a member of it. */
const participant = async (context: Context, meeting: Meeting): Promise<RosterMember> => {
  const roster = await participantsOf(context, rollSource(meeting));
  return found(roster.find((member) => member.memberId === context.actor.memberId));
};

/** A member's answer to the invitation; the last one counts. The reason stays out of the audit. */
export const reply = async (context: Context, { params, body }: Input<'reply'>): Promise<Output<'reply'>> => {
  const meeting = await meetingOfMember(context, params, 'reply');
  await participant(context, meeting);
  const { answer } = body;
  const reason = answer === 'absent' ? body.reason.trim() : '';
  refuse(replyFault(answer === 'absent' ? { answer, reason } : { answer }));
  await saveReply(context.tx, {
    unitId: meeting.unitId,
    meetingId: meeting.id,
    memberId: context.actor.memberId,
    unitLft: meeting.unitLft,
    answer,
    reason,
    at: context.now,
    helperName: context.actor.helper?.name ?? null,
  });
  await trace(context, meeting, { action: 'reply', after: { answer } });
  return { done: true };
};

/** Screen 2: what a member wants to bring up. */
export const propose = async (
  context: Context,
  { params, body }: Input<'propose'>,
): Promise<Output<'propose'>> => {
  const meeting = await meetingOfMember(context, params, 'propose');
  const author = await participant(context, meeting);
  const id = randomUUIDv7();
  await insertProposal(context.tx, {
    unitId: meeting.unitId,
    id,
    unitLft: meeting.unitLft,
    meetingId: meeting.id,
    memberId: author.memberId,
    name: author.name,
    body: body.body,
    at: context.now,
    helperName: context.actor.helper?.name ?? null,
  });
  await trace(context, meeting, { action: 'propose', object: { kind: 'meeting-proposal', id } });
  return { id };
};

/** Every proposal gets an answer; it may be put better until the meeting concludes. */
export const answerProposal = async (
  context: Context,
  { params, body }: Input<'answerProposal'>,
): Promise<Output<'answerProposal'>> => {
  const meeting = await meetingToLead(context, params, 'answer-proposal');
  const proposal = found(await findProposal(context.tx, meeting, params.proposalId));
  await saveAnswer(context.tx, proposal, body.answer, context.now);
  await trace(context, meeting, {
    action: 'answer-proposal',
    object: { kind: 'meeting-proposal', id: proposal.id },
  });
  return { done: true };
};
