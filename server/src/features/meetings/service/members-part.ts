import { randomUUIDv7 } from 'node:crypto';
import { replyFault } from '@sotay/core/meetings/attendance.rules.ts';
import type { Context } from '../../../platform/context.ts';
import { found } from '../../../platform/errors.ts';
import type { Input, Output } from '../meetings.types.ts';
import { rosterOf } from '../read/people.read-model.ts';
import { findProposal, insertProposal, saveAnswer, saveReply } from '../repository/replies.repository.ts';
import { meetingOfMember, meetingToLead, refuse, trace } from './act.ts';

/** A member's answer to the invitation; the last one counts. The reason stays out of the audit. */
export const reply = async (context: Context, { params, body }: Input<'reply'>): Promise<Output<'reply'>> => {
  const meeting = await meetingOfMember(context, params, 'reply');
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
  const roster = await rosterOf(context, meeting.unitId);
  const author = found(roster.find((member) => member.memberId === context.actor.memberId));
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
