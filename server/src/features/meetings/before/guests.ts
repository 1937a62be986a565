import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal, found } from '../../../platform/errors.ts';
import type { Input, Meeting, Output, Overseer } from '../meetings.types.ts';
import { findMeeting } from '../repository/meeting.repository.ts';
import { meetingOfMember, meetingToLead, trace } from '../service/act.ts';
import { keepOverseer, overseersOf, overseersOn } from './guests.repository.ts';

const dayOf = ({ now }: Context): string => dayOfInstant(now.toISOString());

/** Those who oversee the cell now, and those who answered or came when they did. */
export const allOverseers = async (context: Context, meeting: Meeting): Promise<Overseer[]> => {
  const kept = await overseersOf(context.tx, meeting);
  const held = await overseersOn(context.tx, meeting.unitId, dayOf(context));
  const silent = held.filter(({ memberId }) => !kept.some((overseer) => overseer.memberId === memberId));
  return [...kept, ...silent.map((overseer) => ({ ...overseer, answer: null, note: '', came: null }))];
};

export const readOverseers = async (
  context: Context,
  { params }: Input<'overseers'>,
): Promise<Output<'overseers'>> => {
  const { tx, actor } = context;
  const meeting = demand(context, await findMeeting(tx, params.unitId, params.meetingId));
  const held = await overseersOn(tx, meeting.unitId, dayOf(context));
  return {
    overseers: await allOverseers(context, meeting),
    isOne: held.some(({ memberId }) => memberId === actor.memberId),
  };
};

/** The overseer answers for themselves; it may be changed until the meeting opens. */
export const answerAsOverseer = async (
  context: Context,
  { params, body }: Input<'answerAsOverseer'>,
): Promise<Output<'answerAsOverseer'>> => {
  const { tx, actor, now } = context;
  const meeting = await meetingOfMember(context, params, 'reply');
  const held = await overseersOn(tx, meeting.unitId, dayOf(context));
  const self = found(held.find(({ memberId }) => memberId === actor.memberId));
  const { answer, note } = body;
  await keepOverseer(tx, meeting, self, { answer, note: note.trim(), answeredAt: now });
  await trace(context, meeting, { action: 'answer-as-overseer', after: { answer } });
  return { done: true };
};

/** In the room it is noted whether they came, whatever was answered. */
export const noteOverseer = async (
  context: Context,
  { params, body }: Input<'noteOverseer'>,
): Promise<Output<'noteOverseer'>> => {
  const { tx } = context;
  const meeting = await meetingToLead(context, params, 'record-roll-call');
  const overseer = (await allOverseers(context, meeting)).find(
    ({ memberId }) => memberId === params.memberId,
  );
  if (!overseer) throw new Refusal('meetings/not-an-overseer');
  await keepOverseer(tx, meeting, overseer, { came: body.came });
  await trace(context, meeting, {
    action: 'note-overseer',
    after: { memberId: params.memberId, came: body.came },
  });
  return { done: true };
};
