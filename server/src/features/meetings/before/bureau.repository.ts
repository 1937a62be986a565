import { type Insertable, sql } from 'kysely';
import type { BureauMinutes } from '../../../platform/db/schema.generated.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { MeetingKey } from '../meetings.types.ts';

/** A seat as it is kept, by the name of that day; present where there is no reason. */
export type NamedSeat = { memberId: string; name: string; reason: string | null };

const one = (tx: Tx, { unitId, meetingId }: MeetingKey) =>
  tx
    .selectFrom('bureauMinutes')
    .select(['unitId', 'meetingId', 'unitLft', 'metOn', 'at', 'place', 'chairMemberId', 'takerMemberId'])
    .select(['content', 'review', 'nextTasks', 'drafts', 'chairSignedAt', 'takerSignedAt', 'version'])
    .select(sql<NamedSeat[]>`seats`.as('seats'))
    .where('unitId', '=', unitId)
    .where('meetingId', '=', meetingId);

export const bureauOf = (tx: Tx, key: MeetingKey) => one(tx, key).executeTakeFirst();

export type BureauRow = NonNullable<Awaited<ReturnType<typeof bureauOf>>>;

/** The same, held for this transaction. */
export const lockBureau = (tx: Tx, key: MeetingKey) => one(tx, key).forUpdate().executeTakeFirst();

type Written = Omit<Insertable<BureauMinutes>, 'seats'> & { seats: readonly NamedSeat[] };

/** Writes the minutes, or writes them anew. */
export const writeBureau = async (tx: Tx, { seats, ...row }: Written): Promise<void> => {
  const { unitId: _, meetingId: _of, ...kept } = row;
  const values = { ...kept, seats: JSON.stringify(seats) };
  await tx
    .insertInto('bureauMinutes')
    .values({ ...row, seats: values.seats })
    .onConflict((conflict) => conflict.columns(['unitId', 'meetingId']).doUpdateSet(values))
    .execute();
};

export const signBureauAs = async (
  tx: Tx,
  { unitId, meetingId }: MeetingKey,
  signed: { chairSignedAt?: Date; takerSignedAt?: Date },
): Promise<void> => {
  await tx
    .updateTable('bureauMinutes')
    .set(signed)
    .where('unitId', '=', unitId)
    .where('meetingId', '=', meetingId)
    .execute();
};
