import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { PostKind } from '@sotay/core/kernel/post-kinds.ts';
import type { CellType } from '@sotay/core/units/cell-types.ts';
import type { UnitKind } from '@sotay/core/units/unit-kinds.ts';
import type { Participants } from '@sotay/core/rule-packs/rule-pack.ts';
import { SEATS } from '@sotay/core/rule-packs/rule-packs.rules.ts';
import { sql } from 'kysely';
import type { Context } from '../../../platform/context.ts';
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

/** Who belongs to the unit or is its guest, by given name, and how each stands on the day it is: the ground of every vote base. */
const rosterOf = async (
  { tx, now }: Pick<Context, 'tx' | 'now'>,
  unitId: string,
): Promise<RosterMember[]> => {
  const today = dayOfInstant(now.toISOString());
  const { rows } = await sql<RosterMember>`
    select m.id as member_id, m.full_name as name, m.sort_key, coalesce(s.status, m.status) as status,
           coalesce(s.exempt, m.exempt) as exempt, coalesce(s.suspended, m.suspended) as suspended,
           coalesce(s.temporary_out, m.temporary_out) as temporary_out, coalesce(s.temporary_in, m.temporary_in) as temporary_in
      from members m cross join lateral standings_on(m.unit_id, m.id, ${today}::date) s
     where m.unit_id = ${unitId} and m.left_on is null
    union all
    select g.member_id, g.name, g.sort_key, g.status, false, false, false, true
      from stays g where g.unit_id = ${unitId} and ${today}::date between g.from_on and g.until_on
     order by sort_key, member_id`.execute(tx);
  return rows;
};

/** Who belongs to the cell, by name. */
export const membersOf = async (
  context: Pick<Context, 'tx' | 'now'>,
  unitId: string,
): Promise<{ memberId: string; name: string }[]> =>
  (await rosterOf(context, unitId)).map(({ memberId, name }) => ({ memberId, name }));

/**
 * Who belongs to a meeting of the bureau or the committee: holders of its posts in the unit on the day, by given name. What a cell
 * says of its own member (exempt, elsewhere for a time) does not concern their seat here; suspension does.
 */
const seatsOf = async (
  { tx, now }: Pick<Context, 'tx' | 'now'>,
  unitId: string,
  kinds: readonly PostKind[],
): Promise<RosterMember[]> => {
  const today = dayOfInstant(now.toISOString());
  const { rows } = await sql<RosterMember>`
    select distinct on (m.sort_key, m.id) m.id as member_id, m.full_name as name, m.sort_key, coalesce(s.status, m.status) as status,
           false as exempt, coalesce(s.suspended, m.suspended) as suspended, false as temporary_out, false as temporary_in
      from posts p join members m on m.unit_id = p.member_unit_id and m.id = p.member_id and m.left_on is null
           cross join lateral standings_on(m.unit_id, m.id, ${today}::date) s
     where p.unit_id = ${unitId} and p.kind = any (${[...kinds]})
       and ${today}::date >= p.from_on and (p.until_on is null or ${today}::date <= p.until_on)
     order by m.sort_key, m.id`.execute(tx);
  return rows;
};

/** Where a meeting takes its roll from. */
export type RollSource = { unitId: string; participants: Participants };

/** Who belongs to the roll of a meeting, as its kind has it. */
export const participantsOf = (
  context: Pick<Context, 'tx' | 'now'>,
  { unitId, participants }: RollSource,
): Promise<RosterMember[]> =>
  participants === 'members' ? rosterOf(context, unitId) : seatsOf(context, unitId, SEATS[participants]);

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
  cellType: CellType;
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
      'u.cellType',
      'p.name as parentName',
      'p.kind as parentKind',
    ])
    .executeTakeFirst();
  if (!row) return undefined;
  const { lft, kind, name, symbol, place, cellType, parentName, parentKind } = row;
  return {
    unitId,
    unitLft: lft,
    kind: kind as UnitKind,
    name,
    symbol,
    place,
    cellType: cellType as CellType,
    parent:
      parentName !== null && parentKind !== null ? { name: parentName, kind: parentKind as UnitKind } : null,
  };
};
