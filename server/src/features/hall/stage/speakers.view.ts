import { OPINION_MINUTES, isDiscussion, opinionSeconds } from '@sotay/core/hall/opinion-clock.rules.ts';
import type { Stage } from '@sotay/core/hall/hall.schema.ts';
import type { Meeting, Speech } from '../../meetings/index.ts';

const turnOf = ({ stepId, startedAt, endedAt }: Speech) =>
  startedAt === null
    ? []
    : [{ stepId, startedAt: startedAt.toISOString(), endedAt: endedAt?.toISOString() ?? null }];

/** Who speaks, how many wait, and how long members have spoken their minds. */
export const speakersView = (
  { state }: Meeting,
  speeches: readonly Speech[],
  now: Date,
): Pick<Stage, 'speaker' | 'waiting' | 'opinion'> => {
  const current = speeches.find(({ startedAt, endedAt }) => startedAt !== null && endedAt === null);
  const speaks = state === 'open' ? current : undefined;
  const ended = speeches.filter(({ endedAt }) => endedAt !== null);
  return {
    speaker: speaks?.startedAt
      ? { name: speaks.name, since: speaks.startedAt.toISOString(), minutes: speaks.minutes }
      : null,
    waiting: state === 'open' ? speeches.filter(({ startedAt }) => startedAt === null).length : 0,
    opinion: {
      seconds: opinionSeconds(ended.flatMap(turnOf), now.toISOString()),
      running: speaks?.stepId ? isDiscussion({ id: speaks.stepId }) : false,
      fromMinutes: OPINION_MINUTES.from,
      toMinutes: OPINION_MINUTES.to,
    },
  };
};
