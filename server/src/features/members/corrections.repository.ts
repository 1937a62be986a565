import type { CorrectionField, CorrectionState } from '@sotay/core/members/correction.rules.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';

export type Correction = {
  id: string;
  unitId: string;
  unitLft: number;
  memberId: string;
  field: CorrectionField;
  state: CorrectionState;
};

export const insertCorrection = async (
  tx: Tx,
  correction: Omit<Correction, 'state'> & { wrong: string; askedAt: Date },
): Promise<void> => {
  await tx.insertInto('correctionRequests').values(correction).execute();
};

/** How many of the member's requests wait for an answer. */
export const countWaiting = async (tx: Tx, memberId: string): Promise<number> =>
  (
    await tx
      .selectFrom('correctionRequests')
      .where('memberId', '=', memberId)
      .where('state', 'in', ['open', 'forwarded'])
      .select(sql<number>`count(*)`.as('count'))
      .executeTakeFirstOrThrow()
  ).count;

/** A request of a unit, held for this transaction. */
export const lockCorrection = (tx: Tx, unitId: string, id: string): Promise<Correction | undefined> =>
  tx
    .selectFrom('correctionRequests')
    .where('unitId', '=', unitId)
    .where('id', '=', id)
    .select(['id', 'unitId', 'unitLft', 'memberId'])
    .select([sql<CorrectionField>`field`.as('field'), sql<CorrectionState>`state`.as('state')])
    .forUpdate()
    .executeTakeFirst();

export const saveAnswer = async (
  tx: Tx,
  { unitId, id }: Correction,
  answer: { state: CorrectionState; reason: string; answeredAt: Date; answeredBy: string },
): Promise<void> => {
  await tx
    .updateTable('correctionRequests')
    .set(answer)
    .where('unitId', '=', unitId)
    .where('id', '=', id)
    .execute();
};
