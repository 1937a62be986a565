import type { Insertable } from 'kysely';
import type { MeetingOverseers } from '../../../platform/db/schema.generated.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { Meeting, Overseer } from '../meetings.types.ts';

/** What overseers answered and whether they came, by name. */
export const overseersOf = async (tx: Tx, { unitId, id }: Meeting): Promise<Overseer[]> => {
  const rows = await tx
    .selectFrom('meetingOverseers')
    .select(['memberId', 'name', 'answer', 'note', 'came'])
    .where('unitId', '=', unitId)
    .where('meetingId', '=', id)
    .orderBy('name')
    .execute();
  return rows.map((row) => ({ ...row, answer: row.answer as Overseer['answer'] }));
};

/** Who oversees the unit from above on a day, with the name that their post carries. */
export const overseersOn = (
  tx: Tx,
  unitId: string,
  day: string,
): Promise<{ memberId: string; name: string }[]> =>
  tx
    .selectFrom('posts')
    .distinct()
    .select(['memberId', 'holderName as name'])
    .where('unitId', '=', unitId)
    .where('kind', '=', 'overseer')
    .where('fromOn', '<=', day)
    .where((or) => or.or([or('untilOn', 'is', null), or('untilOn', '>=', day)]))
    .orderBy('holderName')
    .execute();

type Part = Pick<Insertable<MeetingOverseers>, 'answer' | 'note' | 'answeredAt'> | { came: boolean };

/** Keeps what is new of one overseer, and lets the rest stand. */
export const keepOverseer = async (
  tx: Tx,
  { unitId, unitLft, id: meetingId }: Meeting,
  { memberId, name }: { memberId: string; name: string },
  part: Part,
): Promise<void> => {
  await tx
    .insertInto('meetingOverseers')
    .values({ unitId, unitLft, meetingId, memberId, name, ...part })
    .onConflict((conflict) => conflict.columns(['unitId', 'meetingId', 'memberId']).doUpdateSet(part))
    .execute();
};
