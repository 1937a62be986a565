import type { AnswerSet } from '@sotay/core/polls/polls.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { Meeting, PollOfMeeting } from '../meetings.types.ts';

/** The secret polls of a meeting, those called off excepted: an open one keeps it from ending, a counted one stands in the minutes. */
export const pollsOf = async (
  tx: Tx,
  { unitId, id }: Pick<Meeting, 'unitId' | 'id'>,
): Promise<PollOfMeeting[]> => {
  const rows = await tx
    .selectFrom('polls')
    .select(['id', 'question', 'answerSet', 'ownAnswers', 'state', 'castSlips', 'eligible', 'result'])
    .where('unitId', '=', unitId)
    .where('meetingId', '=', id)
    .where('state', '<>', 'cancelled')
    .orderBy('openedAt')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, answerSet: row.answerSet as AnswerSet, isOpen: row.state === 'open' }));
};
