import type { TransferDays, TransferKind, TransferPurpose } from '@sotay/core/transfers/transfer.rules.ts';
import { UNIT_KINDS, unitKinds } from '@sotay/core/units/unit-kinds.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';

export type TransferState = 'asked' | 'accepted' | 'done' | 'declined' | 'cancelled';

export type TransferRow = TransferDays & {
  id: string;
  unitId: string;
  unitLft: number;
  unitName: string;
  toUnitId: string;
  toUnitLft: number;
  toUnitName: string;
  memberId: string;
  memberName: string;
  state: TransferState;
  basis: string;
  askedBy: string;
  askerName: string;
  askedAt: Date;
  answererName: string;
  answer: string;
  answeredAt: Date | null;
};

const cellKinds = sql`${`{${unitKinds.filter((kind) => UNIT_KINDS[kind].meetsAsCell).join(',')}}`}::text[]`;

const transfers = (tx: Tx) =>
  tx
    .selectFrom('transfers')
    .select(['id', 'unitId', 'unitLft', 'unitName', 'toUnitId', 'toUnitLft', 'toUnitName', 'memberId'])
    .select(['memberName', 'introducedOn', 'effectiveOn', 'untilOn', 'basis', 'askedBy', 'askerName'])
    .select(['askedAt', 'answererName', 'answer', 'answeredAt'])
    .select([
      sql<TransferKind>`kind`.as('kind'),
      sql<TransferPurpose>`purpose`.as('purpose'),
      sql<TransferState>`state`.as('state'),
    ]);

/** Transfers from and to a unit, what waits first, then the newest. */
export const transfersOf = (tx: Tx, unitId: string): Promise<TransferRow[]> =>
  transfers(tx)
    .where((where) => where.or([where('unitId', '=', unitId), where('toUnitId', '=', unitId)]))
    .orderBy(sql`state in ('asked', 'accepted')`, 'desc')
    .orderBy('askedAt', 'desc')
    .limit(200)
    .execute();

/** A transfer on one of whose sides the unit stands, held for this transaction. */
export const lockTransfer = (tx: Tx, unitId: string, id: string): Promise<TransferRow | undefined> =>
  transfers(tx)
    .where('id', '=', id)
    .where((where) => where.or([where('unitId', '=', unitId), where('toUnitId', '=', unitId)]))
    .forUpdate()
    .executeTakeFirst();

export const insertTransfer = async (
  tx: Tx,
  transfer: Omit<TransferRow, 'answererName' | 'answer' | 'answeredAt'>,
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('transfers')
    .values(transfer)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
};

export const answerTransfer = async (
  tx: Tx,
  { unitId, id }: Pick<TransferRow, 'unitId' | 'id'>,
  answer: {
    state: TransferState;
    answeredBy: string;
    answererName: string;
    answer: string;
    answeredAt: Date;
  },
): Promise<void> => {
  await tx.updateTable('transfers').set(answer).where('unitId', '=', unitId).where('id', '=', id).execute();
};

/** Cells anywhere by folded words of their name, or by code. */
export const findCells = async (tx: Tx, words: string) => {
  const { rows } = await sql<{ id: string; name: string; above: string }>`
    select id, name, above from find_cells(${words}, ${cellKinds})`.execute(tx);
  return rows;
};

/** Name and place of a cell anywhere. */
export const cellOf = async (tx: Tx, unitId: string): Promise<{ name: string; lft: number } | undefined> => {
  const { rows } = await sql<{ name: string; lft: number }>`
    select name, lft from place_of_cell(${unitId}, ${cellKinds})`.execute(tx);
  return rows[0];
};

/** Does what an accepted transfer says, once its day has come; false when there is nothing (any more) to do. */
export const carryOut = async (
  tx: Tx,
  { unitId, id }: Pick<TransferRow, 'unitId' | 'id'>,
  act: { today: string; now: Date; actor: string; request: string },
): Promise<boolean> => {
  const { rows } = await sql<{ done: boolean }>`
    select carry_out_transfer(${unitId}, ${id}, ${act.today}, ${act.now}, ${act.actor}, ${act.request}) as done`.execute(
    tx,
  );
  return rows[0]?.done ?? false;
};

/** Ends a temporary stay earlier; false when it is over or was none. */
export const shortenStay = async (
  tx: Tx,
  { unitId, id }: Pick<TransferRow, 'unitId' | 'id'>,
  untilOn: string,
): Promise<boolean> => {
  const { rows } = await sql<{
    done: boolean;
  }>`select end_stay(${unitId}, ${id}, ${untilOn}) as done`.execute(tx);
  return rows[0]?.done ?? false;
};

/** Whether somebody holds the post of secretary of the unit on a day. */
export const hasSecretary = async (tx: Tx, unitId: string, day: string): Promise<boolean> => {
  const held = tx
    .selectFrom('posts')
    .select('id')
    .where('unitId', '=', unitId)
    .where('kind', '=', 'secretary')
    .where('fromOn', '<=', day)
    .where((where) => where.or([where('untilOn', 'is', null), where('untilOn', '>=', day)]));
  return (await held.executeTakeFirst()) !== undefined;
};

type Settled = { readonly answer: string; readonly now: Date };

/** What was asked about members and is not done yet is cancelled, with the reason. */
export const endOpenTransfers = async (
  tx: Tx,
  unitId: string,
  { memberIds, answer, now }: Settled & { readonly memberIds: readonly string[] },
): Promise<void> => {
  await tx
    .updateTable('transfers')
    .set({ state: 'cancelled', answer, answeredAt: now })
    .where('unitId', '=', unitId)
    .where('memberId', '=', sql<string>`any (${`{${memberIds.join(',')}}`}::uuid[])`)
    .where('state', 'in', ['asked', 'accepted'])
    .execute();
};

/** A cell that ends receives nobody: what is open to it is cancelled, and its guests' last day is the given one. */
export const settleCell = async (
  tx: Tx,
  unitId: string,
  { lastDay, answer, now }: Settled & { readonly lastDay: string },
): Promise<void> => {
  await tx
    .updateTable('transfers')
    .set({ state: 'cancelled', answer, answeredAt: now })
    .where((where) => where.or([where('toUnitId', '=', unitId), where('unitId', '=', unitId)]))
    .where('state', 'in', ['asked', 'accepted'])
    .execute();
  const guests = await tx
    .selectFrom('transfers')
    .where('toUnitId', '=', unitId)
    .where('kind', '=', 'temporary')
    .where('state', '=', 'done')
    .where('untilOn', '>', lastDay)
    .select(['unitId', 'id'])
    .execute();
  for (const guest of guests) await shortenStay(tx, guest, lastDay);
};
