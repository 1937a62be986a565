import { type Insertable, type Updateable, sql } from 'kysely';
import type { Polls } from '../../platform/db/schema.generated.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Poll, PollKey, PollPath } from './polls.types.ts';

type Meeting = { unitId: string; id: string };

const toPoll = (
  row: Omit<Poll, 'kind' | 'answerSet' | 'state'> & Record<'kind' | 'answerSet' | 'state', string>,
): Poll => ({
  ...row,
  kind: row.kind as Poll['kind'],
  answerSet: row.answerSet as Poll['answerSet'],
  state: row.state as Poll['state'],
});

export const pollsOf = async (tx: Tx, { unitId, id }: Meeting): Promise<Poll[]> => {
  const rows = await tx
    .selectFrom('polls')
    .selectAll()
    .where('unitId', '=', unitId)
    .where('meetingId', '=', id)
    .orderBy('openedAt')
    .orderBy('id')
    .execute();
  return rows.map(toPoll);
};

const one = (tx: Tx, { unitId, meetingId, pollId }: PollPath) =>
  tx
    .selectFrom('polls')
    .selectAll()
    .where('unitId', '=', unitId)
    .where('meetingId', '=', meetingId)
    .where('id', '=', pollId);

export const findPoll = async (tx: Tx, path: PollPath): Promise<Poll | undefined> => {
  const row = await one(tx, path).executeTakeFirst();
  return row && toPoll(row);
};

export const insertPoll = async (tx: Tx, values: Insertable<Polls>): Promise<void> => {
  await tx.insertInto('polls').values(values).execute();
};

export const changePoll = async (
  tx: Tx,
  { unitId, id }: PollKey,
  patch: Updateable<Polls>,
): Promise<void> => {
  await tx.updateTable('polls').set(patch).where('unitId', '=', unitId).where('id', '=', id).execute();
};

/** The box of a poll, set up empty or taken away in this transaction; nobody looks inside by this role. */
export const setUpBox = async (
  tx: Tx,
  { unitId, id }: PollKey,
  { answers, sealed }: { answers: number; sealed: Buffer },
): Promise<void> => {
  await sql`select set_up_ballot_box(${unitId}, ${id}, ${answers}, ${sealed})`.execute(tx);
};

export const takeBoxAway = async (tx: Tx, { unitId, id }: PollKey): Promise<void> => {
  await sql`select take_ballot_box_away(${unitId}, ${id})`.execute(tx);
};
