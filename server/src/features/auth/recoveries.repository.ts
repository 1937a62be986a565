import { randomUUIDv7 } from 'node:crypto';
import type { RecoveryState } from '@sotay/core/auth/recovery.rules.ts';
import type { AuthTx, Tx } from '../../platform/db/transaction.ts';

/** A recovery as it is kept. */
export type RecoveryRow = {
  id: string;
  unitId: string;
  unitLft: number;
  memberId: string;
  state: RecoveryState;
  startedBy: string;
  startedName: string;
  startedAt: Date;
  decidedBy: string | null;
  decidedName: string | null;
  decidedAt: Date | null;
};

const rows = (tx: Tx) =>
  tx
    .selectFrom('recoveries')
    .select(['id', 'unitId', 'unitLft', 'memberId', 'startedBy', 'startedName', 'startedAt'])
    .select(['decidedBy', 'decidedName', 'decidedAt'])
    .select((row) => row.ref('state').$castTo<RecoveryState>().as('state'));

export const findRecovery = (tx: Tx, unitId: string, id: string): Promise<RecoveryRow | undefined> =>
  rows(tx).where('unitId', '=', unitId).where('id', '=', id).executeTakeFirst();

/** The recoveries of a member that began since then, the newest first. */
export const recoveriesOf = (tx: Tx, memberId: string, since: Date): Promise<RecoveryRow[]> =>
  rows(tx)
    .where('memberId', '=', memberId)
    .where('startedAt', '>', since)
    .orderBy('startedAt', 'desc')
    .limit(20)
    .execute();

/** Keeps a new recovery; null when the member has one under way. */
export const insertRecovery = async (
  tx: Tx,
  made: Pick<RecoveryRow, 'unitId' | 'unitLft' | 'memberId' | 'startedBy' | 'startedName' | 'startedAt'>,
): Promise<string | null> => {
  const id = randomUUIDv7();
  const kept = await tx
    .insertInto('recoveries')
    .values({ ...made, id, state: 'waiting' })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return kept.numInsertedOrUpdatedRows === 1n ? id : null;
};

/** Passes a recovery on, in one statement: false when it is no longer in one of the states it was thought to be in. */
export const passRecovery = async (
  tx: Tx | AuthTx,
  { unitId, id }: Pick<RecoveryRow, 'unitId' | 'id'>,
  from: readonly RecoveryState[],
  to: Partial<Pick<RecoveryRow, 'decidedBy' | 'decidedName' | 'decidedAt'>> & { state: RecoveryState },
): Promise<boolean> => {
  const passed = await tx
    .updateTable('recoveries')
    .set(to)
    .where('unitId', '=', unitId)
    .where('id', '=', id)
    .where('state', 'in', from)
    .executeTakeFirst();
  return passed.numUpdatedRows === 1n;
};

/** The name under which an officer acts. */
export const nameOf = async (tx: Tx, unitId: string, memberId: string): Promise<string> => {
  const member = tx.selectFrom('members').select('fullName').where('unitId', '=', unitId);
  return (await member.where('id', '=', memberId).executeTakeFirst())?.fullName ?? '';
};
