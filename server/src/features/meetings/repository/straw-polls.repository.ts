import { type Insertable, type Updateable, sql } from 'kysely';
import type { StrawPolls } from '../../../platform/db/schema.generated.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { Meeting, StrawPoll } from '../meetings.types.ts';

const of = (tx: Tx, meeting: Meeting) =>
  tx
    .selectFrom('strawPolls')
    .selectAll()
    .where('unitId', '=', meeting.unitId)
    .where('meetingId', '=', meeting.id);

/** Straw polls in the order in which they were asked. */
export const strawPollsOf = (tx: Tx, meeting: Meeting): Promise<StrawPoll[]> =>
  of(tx, meeting).orderBy('id').execute();

export const findStrawPoll = (tx: Tx, meeting: Meeting, id: string): Promise<StrawPoll | undefined> =>
  of(tx, meeting).where('id', '=', id).executeTakeFirst();

export const insertStrawPoll = async (tx: Tx, poll: Insertable<StrawPolls>): Promise<void> => {
  await tx.insertInto('strawPolls').values(poll).execute();
};

export const changeStrawPoll = async (
  tx: Tx,
  poll: StrawPoll,
  patch: Updateable<StrawPolls>,
): Promise<void> => {
  await tx
    .updateTable('strawPolls')
    .set(patch)
    .where('unitId', '=', poll.unitId)
    .where('id', '=', poll.id)
    .execute();
};

/** How many have answered an open poll. */
export const answeredOf = async (tx: Tx, { unitId, id }: StrawPoll): Promise<number> => {
  const { rows } = await sql<{
    count: number;
  }>`select straw_poll_answered(${unitId}, ${id}) as count`.execute(tx);
  return rows[0]?.count ?? 0;
};

/** Counts the answers and takes the rows of persons away with it. */
export const takeAnswers = async (
  tx: Tx,
  { unitId, id }: StrawPoll,
): Promise<{ answer: number; times: number }[]> => {
  const { rows } = await sql<{ answer: number; times: number }>`
    select answer, times from take_straw_poll_answers(${unitId}, ${id})`.execute(tx);
  return rows;
};

/** The own answer, as long as the poll is open. */
export const ownAnswer = async (tx: Tx, poll: StrawPoll, memberId: string): Promise<number | null> => {
  const row = await tx
    .selectFrom('strawPollAnswers')
    .select('answer')
    .where('unitId', '=', poll.unitId)
    .where('pollId', '=', poll.id)
    .where('memberId', '=', memberId)
    .executeTakeFirst();
  return row?.answer ?? null;
};

/** The one answer of a member; a later one takes its place. */
export const saveAnswer = async (
  tx: Tx,
  { unitId, unitLft, id }: StrawPoll,
  memberId: string,
  answer: number,
): Promise<void> => {
  await tx
    .insertInto('strawPollAnswers')
    .values({ unitId, unitLft, pollId: id, memberId, answer })
    .onConflict((on) => on.columns(['unitId', 'pollId', 'memberId']).doUpdateSet({ answer }))
    .execute();
};
