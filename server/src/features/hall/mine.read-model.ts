import type { Mine } from '@sotay/core/hall/hall.schema.ts';
import { mayVote } from '@sotay/core/meetings/roll-call.ts';
import { abilitiesOn } from '../../platform/access/policy.ts';
import { type Context, demand } from '../../platform/context.ts';
import { entryOf, findMeeting, givenTasks, meetingsPolicy } from '../meetings/index.ts';
import type { Input } from './hall.types.ts';

/** The own part in a meeting: whether one is on its roll and there, may vote, and was given something to do. */
export const readMine = async (context: Context, { params }: Input<'mine'>): Promise<Mine> => {
  const { tx, actor } = context;
  const meeting = demand(context, await findMeeting(tx, params.unitId, params.meetingId));
  const entry = await entryOf(tx, meeting, actor.memberId);
  const tasks = (await givenTasks(tx, meeting)).filter(
    ({ memberId }) => memberId === null || memberId === actor.memberId,
  );
  return {
    onRoll: entry !== undefined,
    presence: entry?.presence ?? null,
    reason: entry?.reason ?? '',
    mayVote: entry !== undefined && mayVote(entry),
    tasks: tasks.map(({ id, content, dueOn, memberId }) => ({
      ...{ id, content, dueOn },
      for: memberId === null ? 'cell' : 'me',
    })),
    abilities: abilitiesOn(meetingsPolicy, actor, meeting, ['meetings.lead', 'meetings.answer']),
  };
};
