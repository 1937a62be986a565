import { type Insertable, sql } from 'kysely';
import type { Helps } from '../../platform/db/schema.generated.ts';
import type { Tx } from '../../platform/db/transaction.ts';

/** A member of a unit as a help names them. */
export type Party = { unitId: string; unitLft: number; memberId: string; name: string };

/** A member who has not left, where the asker may see them. */
export const findParty = (tx: Tx, unitId: string, memberId: string): Promise<Party | undefined> =>
  tx
    .selectFrom('members')
    .where('unitId', '=', unitId)
    .where('id', '=', memberId)
    .where('leftOn', 'is', null)
    .select(['unitId', 'unitLft', 'id as memberId', 'fullName as name'])
    .executeTakeFirst();

/** The helpers of a member now. Who names at the same time waits for this transaction. */
export const lockHelpers = async (tx: Tx, { unitId, memberId }: Party): Promise<string[]> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${memberId}, 0))`.execute(tx);
  const rows = await tx
    .selectFrom('helps')
    .where('unitId', '=', unitId)
    .where('memberId', '=', memberId)
    .where('endedAt', 'is', null)
    .select('helperId')
    .execute();
  return rows.map(({ helperId }) => helperId);
};

export const insertHelp = async (tx: Tx, help: Insertable<Helps>): Promise<void> => {
  await tx.insertInto('helps').values(help).execute();
};

/** A help that has not ended, held for this transaction. */
export const lockHelp = (tx: Tx, unitId: string, id: string) =>
  tx
    .selectFrom('helps')
    .where('unitId', '=', unitId)
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .select(['unitId', 'unitLft', 'id', 'memberId', 'helperId'])
    .forUpdate()
    .executeTakeFirst();

export const endHelp = async (
  tx: Tx,
  { unitId, id }: { unitId: string; id: string },
  ended: { endedAt: Date; endedBy: string },
): Promise<void> => {
  await tx.updateTable('helps').set(ended).where('unitId', '=', unitId).where('id', '=', id).execute();
};
