import type { LeaveReason } from '@sotay/core/members/leaving.ts';
import type { MemberFlags, MemberStatus } from '@sotay/core/members/member-status.ts';
import type { UnitKind } from '@sotay/core/units/unit-kinds.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';

export type UnitPlace = { id: string; unitLft: number; rgt: number; kind: UnitKind; closedOn: string | null };

/** The unit of that id, where the asker may see it. */
export const findUnit = (tx: Tx, unitId: string): Promise<UnitPlace | undefined> =>
  tx
    .selectFrom('units')
    .where('id', '=', unitId)
    .select(['id', 'lft as unitLft', 'rgt', 'closedOn', sql<UnitKind>`kind`.as('kind')])
    .executeTakeFirst();

/** What can be changed of a member. */
export type MemberFields = MemberFlags & {
  fullName: string;
  birthDate: string;
  phone: string | null;
  status: MemberStatus;
  admittedOn: string | null;
  confirmedOn: string | null;
};

export type MemberRecord = MemberFields & {
  id: string;
  unitId: string;
  unitLft: number;
  leftOn: string | null;
  /** The record that this one became part of. */
  mergedInto: string | null;
  version: number;
};

/** A member of a unit, where the asker may see them. */
export const findMember = (tx: Tx, unitId: string, memberId: string): Promise<MemberRecord | undefined> =>
  tx
    .selectFrom('members')
    .where('unitId', '=', unitId)
    .where('id', '=', memberId)
    .select(['id', 'unitId', 'unitLft', 'fullName', 'birthDate', 'phone', 'admittedOn', 'confirmedOn'])
    .select(['exempt', 'suspended', 'temporaryOut', 'temporaryIn', 'leftOn', 'mergedInto', 'version'])
    .select(sql<MemberStatus>`status`.as('status'))
    .executeTakeFirst();

/** The own name of whoever acts: everybody sees their own record. */
export const nameOf = async (tx: Tx, actor: { unitId: string; memberId: string }): Promise<string> => {
  const own = tx.selectFrom('members').where('unitId', '=', actor.unitId).where('id', '=', actor.memberId);
  return (await own.select('fullName').executeTakeFirst())?.fullName ?? '';
};

export type Card = { cardSealed: Buffer; cardHint: string };

/** Of whom left; taken back, the account begins anew. A record that was merged left for the one it became part of. */
type Leaving = {
  leftOn: string | null;
  leftReason: LeaveReason | null;
  activatedAt: null;
  mergedIntoUnitId: string;
  mergedInto: string;
};

/** Writes what changed unless somebody was faster; says whether it did. */
export const changeMember = async (
  tx: Tx,
  member: { id: string; unitId: string; version: number },
  fields: Partial<MemberFields & Card & Leaving & { sortKey: string }>,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('members')
    .set({ ...fields, version: member.version + 1 })
    .where('unitId', '=', member.unitId)
    .where('id', '=', member.id)
    .where('version', '=', member.version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
};

export const insertMember = async (
  tx: Tx,
  member: MemberFields & Card & { id: string; unitId: string; unitLft: number; sortKey: string },
): Promise<void> => {
  await tx.insertInto('members').values(member).execute();
};

/** What accounts are made from: the numbers people sign in with, as they lie in the row. */
export const readNumbers = (tx: Tx, unitId: string, memberIds: readonly string[]) =>
  tx
    .selectFrom('members')
    .where('unitId', '=', unitId)
    .where('id', 'in', memberIds)
    .where('leftOn', 'is', null)
    .select(['unitId', 'id', 'phone', 'cardSealed'])
    .execute();

/** Ends every post and stay of somebody who left, also those beyond what the asker governs. */
export const endPostsOfLeft = async (tx: Tx, memberId: string): Promise<void> => {
  await sql`select end_posts_of_left(${memberId})`.execute(tx);
};

/** Notes whether a member gets paper; whether that is new. */
export const setGetsPaper = async (
  tx: Tx,
  { unitId, memberId }: { unitId: string; memberId: string },
  getsPaper: boolean,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('members')
    .set({ getsPaper })
    .where('unitId', '=', unitId)
    .where('id', '=', memberId)
    .where('getsPaper', '!=', getsPaper)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
};
