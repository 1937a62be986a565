import type { DocumentKind, DocumentLevel } from '@sotay/core/documents/document-kinds.ts';
import { type Insertable, type Updateable, sql } from 'kysely';
import type { Dispatches } from '../../platform/db/schema.generated.ts';
import type { Tx } from '../../platform/db/transaction.ts';

const dispatches = (tx: Tx) =>
  tx
    .selectFrom('dispatches')
    .selectAll()
    .select([
      sql<DocumentLevel>`level`.as('level'),
      sql<DocumentKind>`kind`.as('kind'),
      sql<string>`issued_on::text`.as('issuedOn'),
      sql<string>`due_on::text`.as('dueOn'),
      sql<string | null>`effective_from::text`.as('effectiveFrom'),
      sql<string | null>`ends_on::text`.as('endsOn'),
    ]);

export type DispatchRow = Awaited<ReturnType<ReturnType<typeof dispatches>['execute']>>[number];
export type Key = { readonly unitId: string; readonly id: string };

export const insertDispatches = async (tx: Tx, rows: readonly Insertable<Dispatches>[]): Promise<void> => {
  await tx
    .insertInto('dispatches')
    .values([...rows])
    .execute();
};

export const findArrival = (tx: Tx, { unitId, id }: Key): Promise<DispatchRow | undefined> =>
  dispatches(tx).where('unitId', '=', unitId).where('id', '=', id).executeTakeFirst();

/** The row held for this transaction. */
export const lockArrival = (tx: Tx, { unitId, id }: Key): Promise<DispatchRow | undefined> =>
  dispatches(tx).where('unitId', '=', unitId).where('id', '=', id).forUpdate().executeTakeFirst();

export const changeArrival = async (
  tx: Tx,
  { unitId, id }: Key,
  change: Updateable<Dispatches>,
): Promise<void> => {
  await tx.updateTable('dispatches').set(change).where('unitId', '=', unitId).where('id', '=', id).execute();
};

/** What arrived at a unit and was not taken back, the latest first. */
export const arrivalsOf = (
  tx: Tx,
  unitId: string,
  which: 'waiting' | 'received',
  most: number,
): Promise<DispatchRow[]> =>
  dispatches(tx)
    .where('unitId', '=', unitId)
    .where('withdrawnAt', 'is', null)
    .where('receivedAt', which === 'waiting' ? 'is' : 'is not', null)
    .orderBy('sentAt', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();

export const countWaiting = async (tx: Tx, unitId: string): Promise<number> => {
  const row = await tx
    .selectFrom('dispatches')
    .select(sql<number>`count(*)::int`.as('waiting'))
    .where('unitId', '=', unitId)
    .where('withdrawnAt', 'is', null)
    .where('receivedAt', 'is', null)
    .executeTakeFirstOrThrow();
  return row.waiting;
};

/** The rows of what a unit sent, all receivers of each: of the latest acts, so many. */
export const sentOf = (tx: Tx, unitId: string, most: number): Promise<DispatchRow[]> =>
  dispatches(tx)
    .where('fromUnitId', '=', unitId)
    .where('id', 'in', (of) =>
      of
        .selectFrom('dispatches as d')
        .select('d.id')
        .where('d.fromUnitId', '=', unitId)
        .groupBy('d.id')
        .orderBy((order) => order.fn.max('d.sentAt'), 'desc')
        .limit(most),
    )
    .orderBy('sentAt', 'desc')
    .orderBy('id', 'desc')
    .orderBy('unitLft')
    .execute();

/** The rows of one act of sending, in the order of the tree. */
export const sentTogether = (tx: Tx, fromUnitId: string, id: string): Promise<DispatchRow[]> =>
  dispatches(tx).where('fromUnitId', '=', fromUnitId).where('id', '=', id).orderBy('unitLft').execute();

/** Takes it back where nobody has received it; says from how many. */
export const withdrawUnreceived = async (
  tx: Tx,
  fromUnitId: string,
  id: string,
  withdrawnAt: Date,
): Promise<number> => {
  const { numUpdatedRows } = await tx
    .updateTable('dispatches')
    .set({ withdrawnAt })
    .where('fromUnitId', '=', fromUnitId)
    .where('id', '=', id)
    .where('receivedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
};

/** The next number of arrival of a unit in a year; whoever asks meanwhile waits, so that none is given twice and none is left out. */
export const nextNumberIn = async (tx: Tx, unitId: string, year: number): Promise<number> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`dispatches ${unitId}`}, ${year}))`.execute(tx);
  const row = await tx
    .selectFrom('dispatches')
    .select(sql<number>`coalesce(max(number_in), 0) + 1`.as('next'))
    .where('unitId', '=', unitId)
    .where('year', '=', year)
    .executeTakeFirstOrThrow();
  return row.next;
};

type Addressee = { id: string; lft: number; name: string; side: 'above' | 'beside' | 'below' };

/** Whom the unit may write to; of the ids those alone. */
export const addressees = async (
  tx: Tx,
  unitId: string,
  ids: readonly string[] | null,
): Promise<Addressee[]> => {
  const { rows } = await sql<Addressee>`
    select id, lft, name, side from units_to_write_to(${unitId}, ${ids && [...ids]}::uuid[])`.execute(tx);
  return rows;
};

/** Who may receive for a unit on a day. */
export const handlersOf = async (
  tx: Tx,
  unitId: string,
  day: string,
  kinds: readonly string[],
): Promise<string[]> => {
  const rows = await tx
    .selectFrom('posts')
    .select('memberId')
    .distinct()
    .where('unitId', '=', unitId)
    .where('kind', 'in', [...kinds])
    .where('fromOn', '<=', day)
    .where((of) => of.or([of('untilOn', 'is', null), of('untilOn', '>=', day)]))
    .execute();
  return rows.map(({ memberId }) => memberId);
};
