import { sql } from 'kysely';
import type { AuthTx, Tx } from '../../../platform/db/transaction.ts';
import { type Keys, seal, unseal } from '../../../platform/keys.ts';
import type { OutsideChannel } from './gateways.ts';

export type Message = {
  id: string;
  unitId: string;
  unitLft: number;
  memberId: string;
  channel: OutsideChannel;
  madeAt: Date;
};

export const putOut = async (tx: Tx, messages: readonly Message[]): Promise<void> => {
  if (messages.length === 0) return;
  await tx
    .insertInto('outgoingMessages')
    .values([...messages])
    .execute();
};

/** A message that has not left yet, held for this transaction, with the telephone of whom it is for; none of who left meanwhile. */
export const lockWaiting = (tx: Tx, unitId: string, id: string) =>
  tx
    .selectFrom('outgoingMessages as o')
    .leftJoin('members as m', (join) => join.onRef('m.id', '=', 'o.memberId').on('m.leftOn', 'is', null))
    .where('o.unitId', '=', unitId)
    .where('o.id', '=', id)
    .where('o.state', '=', 'waiting')
    .select(['o.memberId', 'o.tries', 'm.phone', sql<OutsideChannel>`o.channel`.as('channel')])
    .forUpdate('o')
    .executeTakeFirst();

type Outcome = { state: 'waiting' | 'sent' | 'given-up' | 'no-address'; tries: number; sentAt: Date | null };

export const noteOutcome = async (tx: Tx, unitId: string, id: string, outcome: Outcome): Promise<void> => {
  await tx
    .updateTable('outgoingMessages')
    .set(outcome)
    .where('unitId', '=', unitId)
    .where('id', '=', id)
    .execute();
};

/** Where the member wants to be written to; undefined where they did not say. */
export const mailOfMember = async (tx: AuthTx, keys: Keys, memberId: string): Promise<string | undefined> => {
  const row = await tx
    .selectFrom('noticeAddresses as n')
    .innerJoin('accounts as a', 'a.id', 'n.accountId')
    .where('a.memberId', '=', memberId)
    .select('n.sealed')
    .executeTakeFirst();
  return row && unseal(keys.push, row.sealed);
};

/** Keeps the own address, or takes it away. */
export const setOwnMail = async (
  tx: AuthTx,
  keys: Keys,
  { accountId, address, now }: { accountId: string; address: string | null; now: Date },
): Promise<void> => {
  if (address === null) {
    await tx.deleteFrom('noticeAddresses').where('accountId', '=', accountId).execute();
    return;
  }
  const kept = { sealed: seal(keys.push, address), setAt: now };
  await tx
    .insertInto('noticeAddresses')
    .values({ accountId, ...kept })
    .onConflict((conflict) => conflict.column('accountId').doUpdateSet(kept))
    .execute();
};

export const ownMail = async (tx: AuthTx, keys: Keys, accountId: string): Promise<string | null> => {
  const row = await tx
    .selectFrom('noticeAddresses')
    .where('accountId', '=', accountId)
    .select('sealed')
    .executeTakeFirst();
  return row ? unseal(keys.push, row.sealed) : null;
};
