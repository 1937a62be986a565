import type { Day } from '@sotay/core/calendar/day.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';

/** A unit as far as the rights of whoever asks show it. */
export const findUnit = (tx: Tx, unitId: string) =>
  tx
    .selectFrom('units')
    .where('id', '=', unitId)
    .select(['id', 'name', 'lft as unitLft', 'rgt'])
    .executeTakeFirst();

/** Members of the unit and below, still in the organisation, whose account was never used. */
const waiting = (tx: Tx, place: { unitLft: number; rgt: number }) =>
  tx
    .selectFrom('members as m')
    .innerJoin('units as u', 'u.id', 'm.unitId')
    .where('m.unitLft', '>=', place.unitLft)
    .where('m.unitLft', '<=', place.rgt)
    .where('m.leftOn', 'is', null)
    .where('m.activatedAt', 'is', null);

export const countWaiting = async (tx: Tx, place: { unitLft: number; rgt: number }): Promise<number> => {
  const count = waiting(tx, place).select(sql<number>`count(*)`.as('count'));
  return (await count.executeTakeFirstOrThrow()).count;
};

/** Those of them who are named, or all; cell by cell, by given name. */
export const listWaiting = (
  tx: Tx,
  place: { unitLft: number; rgt: number },
  limit: number,
  named: readonly string[] | null = null,
) =>
  waiting(tx, place)
    .$if(named !== null, (query) => query.where('m.id', 'in', named ?? []))
    .orderBy('m.unitLft')
    .orderBy('m.sortKey')
    .limit(limit)
    .select(['m.id as memberId', 'm.unitId', 'u.name as unitName', 'm.fullName as name'])
    .execute();

/** A member whom the asker administers, locked: the row-level policy for changes decides who is found. */
export const lockMember = (tx: Tx, unitId: string, memberId: string) =>
  tx
    .selectFrom('members')
    .where('unitId', '=', unitId)
    .where('id', '=', memberId)
    .where('leftOn', 'is', null)
    .forNoKeyUpdate()
    .select(['unitId', 'id', 'unitLft', 'fullName', 'phone', 'cardSealed', 'activatedAt'])
    .executeTakeFirst();

/** A member still in the organisation, to be helped; nothing is locked. */
export const lockedOut = (tx: Tx, unitId: string, memberId: string) =>
  tx
    .selectFrom('members')
    .where('unitId', '=', unitId)
    .where('id', '=', memberId)
    .where('leftOn', 'is', null)
    .select(['unitLft', 'fullName', 'activatedAt'])
    .executeTakeFirst();

export const insertBatch = async (
  tx: Tx,
  batch: {
    unitId: string;
    id: string;
    unitLft: number;
    askedBy: string;
    memberIds: string[];
    createdAt: Date;
  },
): Promise<void> => {
  await tx
    .insertInto('slipBatches')
    .values({ ...batch, state: 'making' })
    .execute();
};

export const findBatch = (tx: Tx, unitId: string, id: string) =>
  tx
    .selectFrom('slipBatches')
    .where('unitId', '=', unitId)
    .where('id', '=', id)
    .select(['id', 'unitId', 'unitLft', 'askedBy', 'state', 'memberIds', 'made', 'createdAt'])
    .executeTakeFirst();

export const lastBatches = (tx: Tx, unitId: string) =>
  tx
    .selectFrom('slipBatches')
    .where('unitId', '=', unitId)
    .orderBy('createdAt', 'desc')
    .limit(20)
    .select(['id', 'unitId', 'askedBy', 'state', 'memberIds', 'made', 'createdAt'])
    .execute();

/** The sealed sheet, locked so that it is handed out once. */
export const lockPdf = (tx: Tx, unitId: string, id: string) =>
  tx
    .selectFrom('slipBatches')
    .where('unitId', '=', unitId)
    .where('id', '=', id)
    .forUpdate()
    .select(['unitId', 'id', 'unitLft', 'askedBy', 'state', 'pdfSealed', 'createdAt'])
    .executeTakeFirst();

export const updateBatch = async (
  tx: Tx,
  unitId: string,
  id: string,
  change: { made?: number; state?: 'ready' | 'taken' | 'failed'; pdfSealed?: Buffer | null },
): Promise<void> => {
  await tx.updateTable('slipBatches').set(change).where('unitId', '=', unitId).where('id', '=', id).execute();
};

/** What a slip says of each member, in the order of cells and names; who left or is active by now is left out. */
export const membersForSlips = (tx: Tx, memberIds: readonly string[]) =>
  tx
    .selectFrom('members as m')
    .innerJoin('units as u', 'u.id', 'm.unitId')
    .where('m.id', 'in', memberIds)
    .where('m.leftOn', 'is', null)
    .where('m.activatedAt', 'is', null)
    .orderBy('m.unitLft')
    .orderBy('m.sortKey')
    .select([
      'm.id',
      'm.unitId',
      'm.unitLft',
      'u.name as unitName',
      'm.fullName',
      'm.phone',
      'm.cardSealed',
      'm.cardHint',
    ])
    .execute();

/** Name and telephone of a member, for those whom they help. */
export const contactOf = (tx: Tx, unitId: string, memberId: string) =>
  tx
    .selectFrom('members')
    .where('unitId', '=', unitId)
    .where('id', '=', memberId)
    .select(['fullName as name', 'phone'])
    .executeTakeFirst();

/** The secretary of each of these cells today, with the telephone to call. */
export const secretariesOf = async (tx: Tx, unitIds: readonly string[], today: Day) => {
  if (unitIds.length === 0)
    return new Map<string, { memberId: string; name: string; phone: string | null }>();
  const rows = await tx
    .selectFrom('posts as p')
    .innerJoin('members as m', (join) =>
      join.onRef('m.unitId', '=', 'p.memberUnitId').onRef('m.id', '=', 'p.memberId'),
    )
    .where('p.unitId', 'in', unitIds)
    .where('p.kind', '=', 'secretary')
    .where('p.fromOn', '<=', today)
    .where((where) => where.or([where('p.untilOn', 'is', null), where('p.untilOn', '>=', today)]))
    .select(['p.unitId', 'm.id as memberId', 'm.fullName as name', 'm.phone'])
    .execute();
  return new Map(rows.map(({ unitId, ...secretary }) => [unitId, secretary]));
};
