import type { Insertable, Updateable } from 'kysely';
import type { Speeches } from '../../../platform/db/schema.generated.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { Meeting, Speech } from '../meetings.types.ts';

const of = (tx: Tx, meeting: Meeting) =>
  tx
    .selectFrom('speeches')
    .selectAll()
    .where('unitId', '=', meeting.unitId)
    .where('meetingId', '=', meeting.id);

/** Who spoke, speaks, and waits, in the order of the list. */
export const speechesOf = (tx: Tx, meeting: Meeting): Promise<Speech[]> =>
  of(tx, meeting).orderBy('position').orderBy('id').execute();

/** The turn a member waits for. */
export const waitingSpeechOf = (tx: Tx, meeting: Meeting, memberId: string): Promise<Speech | undefined> =>
  of(tx, meeting).where('memberId', '=', memberId).where('startedAt', 'is', null).executeTakeFirst();

/** Puts somebody on the list; who waits already goes on waiting. */
export const insertSpeech = async (tx: Tx, speech: Insertable<Speeches>): Promise<void> => {
  await tx
    .insertInto('speeches')
    .values(speech)
    .onConflict((on) =>
      on.columns(['unitId', 'meetingId', 'memberId']).where('startedAt', 'is', null).doNothing(),
    )
    .execute();
};

export const changeSpeech = async (tx: Tx, speech: Speech, patch: Updateable<Speeches>): Promise<void> => {
  await tx
    .updateTable('speeches')
    .set(patch)
    .where('unitId', '=', speech.unitId)
    .where('id', '=', speech.id)
    .execute();
};

export const deleteSpeech = async (tx: Tx, speech: Speech): Promise<void> => {
  await tx.deleteFrom('speeches').where('unitId', '=', speech.unitId).where('id', '=', speech.id).execute();
};
