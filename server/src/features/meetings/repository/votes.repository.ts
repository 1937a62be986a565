import type { VoteBase } from '@sotay/core/meetings/vote.rules.ts';
import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Votes } from '../../../platform/db/schema.generated.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { Meeting, Vote } from '../meetings.types.ts';

const toVote = (row: Selectable<Votes>): Vote => ({
  ...row,
  form: row.form as Vote['form'],
  threshold: row.threshold as Vote['threshold'],
  base: row.base as VoteBase,
  hands: row.hands as Vote['hands'],
  slips: row.slips as Vote['slips'],
});

const of = (tx: Tx, meeting: Meeting) =>
  tx.selectFrom('votes').selectAll().where('unitId', '=', meeting.unitId).where('meetingId', '=', meeting.id);

/** Votes in the order in which they were opened. */
export const votesOf = async (tx: Tx, meeting: Meeting): Promise<Vote[]> =>
  (await of(tx, meeting).orderBy('id').execute()).map(toVote);

export const findVote = async (tx: Tx, meeting: Meeting, id: string): Promise<Vote | undefined> => {
  const row = await of(tx, meeting).where('id', '=', id).executeTakeFirst();
  return row && toVote(row);
};

/** A vote of the unit in whatever meeting: a matter may come back a month later. */
export const findVoteOfUnit = async (tx: Tx, unitId: string, id: string): Promise<Vote | undefined> => {
  const row = await tx
    .selectFrom('votes')
    .selectAll()
    .where('unitId', '=', unitId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toVote(row);
};

/** The latest attempt at the matter that a vote began. */
export const lastAttemptAt = async (tx: Tx, vote: Vote): Promise<Vote> => {
  const row = await tx
    .selectFrom('votes')
    .selectAll()
    .where('unitId', '=', vote.unitId)
    .where('firstVoteId', '=', vote.firstVoteId ?? vote.id)
    .orderBy('attempt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? toVote(row) : vote;
};

export const insertVote = async (tx: Tx, vote: Insertable<Votes>): Promise<Vote> =>
  toVote(await tx.insertInto('votes').values(vote).returningAll().executeTakeFirstOrThrow());

export const changeVote = async (tx: Tx, vote: Vote, patch: Updateable<Votes>): Promise<Vote> =>
  toVote(
    await tx
      .updateTable('votes')
      .set({ ...patch, version: vote.version + 1 })
      .where('unitId', '=', vote.unitId)
      .where('id', '=', vote.id)
      .returningAll()
      .executeTakeFirstOrThrow(),
  );

export const deleteVote = async (tx: Tx, vote: Vote): Promise<void> => {
  await tx.deleteFrom('votes').where('unitId', '=', vote.unitId).where('id', '=', vote.id).execute();
};
