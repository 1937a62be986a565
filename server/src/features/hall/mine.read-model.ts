import type { Mine } from '@sotay/core/hall/hall.schema.ts';
import { mayVote } from '@sotay/core/meetings/roll-call.ts';
import { abilitiesOn } from '../../platform/access/policy.ts';
import { type Context, demand } from '../../platform/context.ts';
import {
  type Meeting,
  entryOf,
  findMeeting,
  givenTasks,
  meetingsPolicy,
  ownAnswer,
  speechesOf,
  strawPollsOf,
} from '../meetings/index.ts';
import type { Input } from './hall.types.ts';

/** The place among those who wait to speak; null without a raised hand. */
const placeInLine = async ({ tx, actor }: Context, meeting: Meeting): Promise<number | null> => {
  const waiting = (await speechesOf(tx, meeting)).filter(({ startedAt }) => startedAt === null);
  const index = waiting.findIndex(({ memberId }) => memberId === actor.memberId);
  return index < 0 ? null : index + 1;
};

/** The own part in a meeting: whether one is on its roll and there, may vote, and was given something to do. */
export const readMine = async (context: Context, { params }: Input<'mine'>): Promise<Mine> => {
  const { tx, actor } = context;
  const meeting = demand(context, await findMeeting(tx, params.unitId, params.meetingId));
  const entry = await entryOf(tx, meeting, actor.memberId);
  const open = (await strawPollsOf(tx, meeting)).find(({ closedAt }) => closedAt === null);
  const tasks = (await givenTasks(tx, meeting)).filter(
    ({ memberId }) => memberId === null || memberId === actor.memberId,
  );
  return {
    onRoll: entry !== undefined,
    presence: entry?.presence ?? null,
    reason: entry?.reason ?? '',
    arrivedAt: entry?.arrivedAt?.toISOString() ?? null,
    leftAt: entry?.leftAt?.toISOString() ?? null,
    hand: await placeInLine(context, meeting),
    strawAnswer: open ? await ownAnswer(tx, open, actor.memberId) : null,
    mayVote: entry !== undefined && mayVote(entry) && entry.leftAt === null,
    tasks: tasks.map(({ id, content, dueOn, memberId }) => ({
      ...{ id, content, dueOn },
      for: memberId === null ? 'cell' : 'me',
    })),
    abilities: abilitiesOn(meetingsPolicy, actor, meeting, ['meetings.lead', 'meetings.answer']),
  };
};
