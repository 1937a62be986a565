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

/** Helps that have not ended, held for the transaction. */
const openHelps = (tx: Tx, unitId: string) =>
  tx
    .selectFrom('helps')
    .where('unitId', '=', unitId)
    .where('endedAt', 'is', null)
    .select(['unitId', 'unitLft', 'id', 'memberId', 'helperId'])
    .forUpdate();

/** A help that has not ended. */
export const lockHelp = (tx: Tx, unitId: string, id: string) =>
  openHelps(tx, unitId).where('id', '=', id).executeTakeFirst();

/** The helps of a unit in which the member is either of the two. */
export const lockHelpsOf = (tx: Tx, unitId: string, memberId: string) =>
  openHelps(tx, unitId)
    .where((where) => where.or([where('memberId', '=', memberId), where('helperId', '=', memberId)]))
    .execute();

/** How these people stand to the unit today. */
export const belongingsOf = async (tx: Tx, unitId: string, memberIds: readonly string[]) => {
  const rows = await tx
    .selectFrom('members')
    .where('unitId', '=', unitId)
    .where('id', 'in', [...memberIds])
    .select(['id', 'leftOn'])
    .execute();
  const here = new Map(rows.map(({ id, leftOn }) => [id, leftOn === null ? 'here' : 'left'] as const));
  return (memberId: string) => here.get(memberId) ?? 'moved';
};

/** Ends a help: by somebody, or because it lapsed. */
export const endHelp = async (
  tx: Tx,
  { unitId, id }: { unitId: string; id: string },
  ended: { endedAt: Date } & ({ endedBy: string } | { lapsed: 'left' | 'moved' }),
): Promise<void> => {
  await tx.updateTable('helps').set(ended).where('unitId', '=', unitId).where('id', '=', id).execute();
};
