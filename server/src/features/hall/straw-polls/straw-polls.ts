import { randomUUIDv7 } from 'node:crypto';
import { countsOf } from '@sotay/core/hall/straw-poll.rules.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal, found } from '../../../platform/errors.ts';
import {
  type Meeting,
  type StrawPoll,
  changeStrawPoll,
  entryOf,
  findStrawPoll,
  insertStrawPoll,
  meetingOfMember,
  meetingToLead,
  saveAnswer,
  strawPollsOf,
  takeAnswers,
  tellOwnPart,
  trace,
} from '../../meetings/index.ts';
import type { Input, Output } from '../hall.types.ts';

const objectOf = ({ id }: Pick<StrawPoll, 'id'>) => ({ kind: 'straw-poll', id });

const openPoll = async ({ tx }: Context, meeting: Meeting, id: string): Promise<StrawPoll> => {
  const poll = found(await findStrawPoll(tx, meeting, id));
  if (poll.closedAt !== null) throw new Refusal('hall/poll-closed');
  return poll;
};

/** Asks the room; one question at a time. */
export const openStrawPoll = async (
  context: Context,
  { params, body }: Input<'openStrawPoll'>,
): Promise<Output<'openStrawPoll'>> => {
  const meeting = await meetingToLead(context, params, 'record-note');
  const polls = await strawPollsOf(context.tx, meeting);
  if (polls.some(({ closedAt }) => closedAt === null)) throw new Refusal('hall/poll-still-open');
  const id = randomUUIDv7();
  const { unitId, unitLft, id: meetingId } = meeting;
  await insertStrawPoll(context.tx, {
    ...{ unitId, unitLft, meetingId, id, openedAt: context.now },
    question: body.question.trim(),
    answers: body.answers.map((answer) => answer.trim()),
  });
  await trace(context, meeting, { action: 'open-straw-poll', object: objectOf({ id }), topic: 'hall' });
  await tellOwnPart(context, meeting, null);
  return { id };
};

/** One tap of a member of the roll; which answer it was is written nowhere but in the row that goes at closing. */
export const answerStrawPoll = async (
  context: Context,
  { params, body }: Input<'answerStrawPoll'>,
): Promise<Output<'answerStrawPoll'>> => {
  const meeting = await meetingOfMember(context, params, 'record-note');
  const poll = await openPoll(context, meeting, params.strawPollId);
  if (!(await entryOf(context.tx, meeting, context.actor.memberId)))
    throw new Refusal('meetings/not-on-roll');
  if (body.answer >= poll.answers.length) throw new Refusal('hall/answer-unknown');
  await saveAnswer(context.tx, poll, context.actor.memberId, body.answer);
  await trace(context, meeting, { action: 'answer-straw-poll', object: objectOf(poll), topic: 'hall' });
  await tellOwnPart(context, meeting, [context.actor.memberId]);
  return { done: true };
};

/** Only counts remain: who answered what goes in the same transaction. */
export const closeStrawPoll = async (
  context: Context,
  { params }: Input<'closeStrawPoll'>,
): Promise<Output<'closeStrawPoll'>> => {
  const meeting = await meetingToLead(context, params, 'record-note');
  const poll = await openPoll(context, meeting, params.strawPollId);
  const counts = countsOf(poll.answers, await takeAnswers(context.tx, poll));
  await changeStrawPoll(context.tx, poll, { counts, closedAt: context.now });
  await trace(context, meeting, {
    action: 'close-straw-poll',
    object: objectOf(poll),
    after: { counts },
    topic: 'hall',
  });
  return { counts };
};

/** Whether the counts stand in the minutes. */
export const noteStrawPoll = async (
  context: Context,
  { params, body }: Input<'noteStrawPoll'>,
): Promise<Output<'noteStrawPoll'>> => {
  const meeting = await meetingToLead(context, params, 'record-note');
  const poll = found(await findStrawPoll(context.tx, meeting, params.strawPollId));
  if (poll.closedAt === null) throw new Refusal('hall/poll-still-open');
  const { inMinutes } = body;
  await changeStrawPoll(context.tx, poll, { inMinutes });
  await trace(context, meeting, { action: 'note-straw-poll', object: objectOf(poll), after: { inMinutes } });
  return { done: true };
};
