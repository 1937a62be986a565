import { type Insertable, sql } from 'kysely';
import type { MeetingReaders } from '../../../platform/db/schema.generated.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { Meeting } from '../meetings.types.ts';

type Key = Pick<Meeting, 'unitId' | 'id'>;

/** The first look stays; a second one changes nothing. */
export const insertReader = async (tx: Tx, reader: Insertable<MeetingReaders>): Promise<void> => {
  await tx
    .insertInto('meetingReaders')
    .values(reader)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

export const forgetReaders = async (tx: Tx, unitId: string, before: string): Promise<void> => {
  await sql`select forget_meeting_readers(${unitId}, ${before})`.execute(tx);
};

/** How many looked; null where they are fewer than are told. */
export const toldShare = async (tx: Tx, { unitId, id }: Key, leastTold: number): Promise<number | null> => {
  const { rows } = await sql<{ opened: number | null }>`
    select meeting_readers_share(${unitId}, ${id}, ${leastTold}::int) as opened`.execute(tx);
  return rows[0]?.opened ?? null;
};

/** Who looked, by member. */
export const readersOf = async (tx: Tx, { unitId, id }: Key): Promise<string[]> => {
  const rows = await tx
    .selectFrom('meetingReaders')
    .select('memberId')
    .where('unitId', '=', unitId)
    .where('meetingId', '=', id)
    .execute();
  return rows.map(({ memberId }) => memberId);
};
