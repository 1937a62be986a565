import type { Desk } from '@sotay/core/hall/hall.schema.ts';
import { spokenShare } from '@sotay/core/hall/opinion-clock.rules.ts';
import { type Context, demand } from '../../platform/context.ts';
import {
  type Speech,
  findMeeting,
  opinionsOf,
  rollOf,
  speechesOf,
  spoken,
  strawPollsOf,
} from '../meetings/index.ts';
import type { Input } from './hall.types.ts';

const rowOf = ({ id, memberId, name, minutes, startedAt, endedAt }: Speech): Desk['waiting'][number] => ({
  ...{ id, memberId, name, minutes },
  startedAt: startedAt?.toISOString() ?? null,
  endedAt: endedAt?.toISOString() ?? null,
});

/** The chair's side of the hall. */
export const readDesk = async (context: Context, { params }: Input<'desk'>): Promise<Desk> => {
  const { tx } = context;
  const meeting = demand(context, await findMeeting(tx, params.unitId, params.meetingId));
  const speeches = await speechesOf(tx, meeting);
  const present = (await rollOf(tx, meeting)).filter(
    ({ presence, temporaryIn }) => presence === 'present' && !temporaryIn,
  );
  const who = spoken({ speeches, opinions: await opinionsOf(tx, meeting) });
  return {
    waiting: speeches.filter(({ startedAt }) => startedAt === null).map(rowOf),
    spoken: speeches
      .filter(({ startedAt }) => startedAt !== null)
      .toSorted((a, b) => Number(a.startedAt) - Number(b.startedAt))
      .map(rowOf),
    share: spokenShare(
      present.map(({ memberId }) => memberId),
      who,
    ),
    strawPolls: (await strawPollsOf(tx, meeting)).map(({ id, question, answers, counts, inMinutes }) => ({
      id,
      question,
      answers,
      counts,
      inMinutes,
    })),
  };
};
