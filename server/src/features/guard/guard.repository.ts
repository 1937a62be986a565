import type { GuardMark, Suspicion } from '@sotay/core/guard/guard-marks.ts';
import { type Insertable, type Updateable, sql } from 'kysely';
import type { HeldDecisions, HeldFiles } from '../../platform/db/schema.generated.ts';
import type { Tx } from '../../platform/db/transaction.ts';

export type Key = { readonly unitId: string; readonly fileId: string };

/** What is known of a held file and sealed with it. */
export type Facts = { readonly name: string; readonly suspicions: readonly Suspicion[] };

const held = (tx: Tx, { unitId, fileId }: Key) =>
  tx
    .selectFrom('heldFiles')
    .selectAll()
    .select([sql<'held' | 'released' | 'destroyed'>`state`.as('state'), sql<GuardMark[]>`marks`.as('marks')])
    .where('unitId', '=', unitId)
    .where('fileId', '=', fileId);

export type HeldRow = Awaited<ReturnType<ReturnType<typeof held>['execute']>>[number];

export const findHeld = (tx: Tx, key: Key): Promise<HeldRow | undefined> => held(tx, key).executeTakeFirst();

export const lockHeld = (tx: Tx, key: Key): Promise<HeldRow | undefined> =>
  held(tx, key).forUpdate().executeTakeFirst();

export const insertHeld = async (tx: Tx, row: Insertable<HeldFiles>): Promise<void> => {
  await tx.insertInto('heldFiles').values(row).execute();
};

export const changeHeld = async (
  tx: Tx,
  { unitId, fileId }: Key,
  change: Updateable<HeldFiles>,
): Promise<void> => {
  await tx
    .updateTable('heldFiles')
    .set(change)
    .where('unitId', '=', unitId)
    .where('fileId', '=', fileId)
    .execute();
};

export type DecisionRow = {
  side: 'office' | 'warden';
  verdict: 'release' | 'destroy';
  memberId: string;
  memberName: string;
  reason: string;
  decidedAt: Date;
};

/** What was said about a held file, in order. */
export const decisionsOn = (tx: Tx, { unitId, fileId }: Key): Promise<DecisionRow[]> =>
  tx
    .selectFrom('heldDecisions')
    .select(['memberId', 'memberName', 'reason', 'decidedAt'])
    .select([sql<'office' | 'warden'>`side`.as('side'), sql<'release' | 'destroy'>`verdict`.as('verdict')])
    .where('unitId', '=', unitId)
    .where('fileId', '=', fileId)
    .orderBy('decidedAt')
    .execute();

/** The name of who put it in, where whoever asks may see it. */
export const senderOf = async (tx: Tx, memberId: string): Promise<string> => {
  const row = await tx
    .selectFrom('members')
    .select('fullName')
    .where('memberId', '=', memberId)
    .executeTakeFirst();
  return row?.fullName ?? '';
};

export const insertDecision = async (tx: Tx, row: Insertable<HeldDecisions>): Promise<void> => {
  await tx.insertInto('heldDecisions').values(row).execute();
};
