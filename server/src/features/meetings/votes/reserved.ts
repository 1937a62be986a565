import { noVoteBecause } from '@sotay/core/meetings/ballot.rules.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal, found } from '../../../platform/errors.ts';
import type { Input, Meeting, Output } from '../meetings.types.ts';
import { entryOf } from '../repository/roll-call.repository.ts';
import { removeReserved, saveReserved } from '../repository/reserved.repository.ts';
import { findVote } from '../repository/votes.repository.ts';
import { meetingOfMember, meetingToLead, trace } from '../service/act.ts';
import { noteHand } from './note-hand.ts';

type Said = { voteId: string; memberId: string; body: string };

/** Writes down what a voter keeps as their own view, under the name of the roll; nothing said takes it back. */
const write = async ({ tx, now }: Context, meeting: Meeting, said: Said): Promise<void> => {
  const vote = found(await findVote(tx, meeting, said.voteId));
  const voter = await entryOf(tx, meeting, said.memberId);
  const because = noVoteBecause(voter);
  if (!voter || because) throw new Refusal('meetings/may-not-vote', { because: because ?? 'not-on-roll' });
  const body = said.body.trim();
  if (body === '') return removeReserved(tx, vote, voter.memberId);
  await saveReserved(tx, {
    unitId: meeting.unitId,
    meetingId: meeting.id,
    voteId: vote.id,
    memberId: voter.memberId,
    unitLft: meeting.unitLft,
    name: voter.name,
    body,
    at: now,
  });
};

/** A member notes the own reserved opinion right at the vote (Điều lệ Đ.9.5: the minority may keep its opinion; read). */
export const reserveOpinion = async (
  context: Context,
  { params, body }: Input<'reserveOpinion'>,
): Promise<Output<'reserveOpinion'>> => {
  const meeting = await meetingOfMember(context, params, 'record-vote');
  await write(context, meeting, { ...params, memberId: context.actor.memberId, body: body.body });
  await noteHand(context, meeting, {
    action: 'reserve-opinion',
    voteId: params.voteId,
    after: { kept: body.body.trim() !== '' },
  });
  return { done: true };
};

/** The same, for a member who says it in the room. */
export const noteReserved = async (
  context: Context,
  { params, body }: Input<'noteReserved'>,
): Promise<Output<'noteReserved'>> => {
  const meeting = await meetingToLead(context, params, 'record-vote');
  await write(context, meeting, { ...params, ...body });
  await trace(context, meeting, {
    action: 'note-reserved',
    object: { kind: 'vote', id: params.voteId },
    after: { memberId: body.memberId, kept: body.body.trim() !== '' },
  });
  return { done: true };
};
