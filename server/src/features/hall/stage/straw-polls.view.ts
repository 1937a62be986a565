import type { Stage } from '@sotay/core/hall/hall.schema.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import { type Meeting, answeredOf, strawPollsOf } from '../../meetings/index.ts';

/** The straw poll that is open, with how many answered it, and the counts of the last one. */
export const strawPollsView = async (
  tx: Tx,
  meeting: Meeting,
): Promise<Pick<Stage, 'strawPoll' | 'lastStrawPoll'>> => {
  const polls = await strawPollsOf(tx, meeting);
  const open = meeting.state === 'open' ? polls.find(({ closedAt }) => closedAt === null) : undefined;
  const last = polls.findLast(({ counts }) => counts !== null);
  return {
    strawPoll: open
      ? { id: open.id, question: open.question, answers: open.answers, answered: await answeredOf(tx, open) }
      : null,
    lastStrawPoll: last
      ? {
          question: last.question,
          answers: last.answers.map((label, index) => ({ label, count: last.counts?.[index] ?? 0 })),
        }
      : null,
  };
};
