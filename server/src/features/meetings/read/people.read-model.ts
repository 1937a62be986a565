import type { PostKind } from '@sotay/core/kernel/post-kinds.ts';
import type { UnitKind } from '@sotay/core/units/unit-kinds.ts';
import type { Tx } from '../../../platform/db/transaction.ts';

/** A member of the cell as a meeting takes them over. */
export type RosterMember = {
  memberId: string;
  name: string;
  sortKey: string;
  status: 'full' | 'probationary';
  exempt: boolean;
  suspended: boolean;
  temporaryOut: boolean;
  temporaryIn: boolean;
};

/** Who belongs to the unit now, by given name. */
export const rosterOf = async (tx: Tx, unitId: string): Promise<RosterMember[]> => {
  const rows = await tx
    .selectFrom('members')
    .select(['id', 'fullName', 'sortKey', 'status', 'exempt', 'suspended', 'temporaryOut', 'temporaryIn'])
    .where('unitId', '=', unitId)
    .where('leftOn', 'is', null)
    .orderBy('sortKey')
    .orderBy('id')
    .execute();
  return rows.map(({ id, fullName, status, ...row }) => ({
    ...row,
    memberId: id,
    name: fullName,
    status: status as RosterMember['status'],
  }));
};

export type Officer = { memberId: string; kind: PostKind };

/** Who holds which post in the unit on a day. */
export const officersOf = async (tx: Tx, unitId: string, day: string): Promise<Officer[]> => {
  const rows = await tx
    .selectFrom('posts')
    .select(['memberId', 'kind'])
    .where('unitId', '=', unitId)
    .where('fromOn', '<=', day)
    .where((or) => or.or([or('untilOn', 'is', null), or('untilOn', '>=', day)]))
    .orderBy('fromOn')
    .execute();
  return rows.map((row) => ({ memberId: row.memberId, kind: row.kind as PostKind }));
};

export type UnitFacts = {
  unitId: string;
  unitLft: number;
  kind: UnitKind;
  name: string;
  symbol: string;
  place: string;
  /** The organisation above; null where there is none or the reader may not see it. */
  parent: { name: string; kind: UnitKind } | null;
};

/** The unit with the organisation above it. */
export const unitFacts = async (tx: Tx, unitId: string): Promise<UnitFacts | undefined> => {
  const row = await tx
    .selectFrom('units as u')
    .leftJoin('units as p', 'p.id', 'u.parentId')
    .where('u.id', '=', unitId)
    .select([
      'u.lft',
      'u.kind',
      'u.name',
      'u.symbol',
      'u.place',
      'p.name as parentName',
      'p.kind as parentKind',
    ])
    .executeTakeFirst();
  if (!row) return undefined;
  const { lft, kind, name, symbol, place, parentName, parentKind } = row;
  return {
    unitId,
    unitLft: lft,
    kind: kind as UnitKind,
    name,
    symbol,
    place,
    parent:
      parentName !== null && parentKind !== null ? { name: parentName, kind: parentKind as UnitKind } : null,
  };
};
