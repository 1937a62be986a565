import { type PostKind, postKinds } from '@sotay/core/kernel/post-kinds.ts';
import { POST_KINDS } from '@sotay/core/members/post-kinds.ts';
import type { Lookups } from '@sotay/core/units/import/lookups.rules.ts';
import type { MemberStatus } from '@sotay/core/members/member-status.ts';
import type { CellType } from '@sotay/core/units/cell-types.ts';
import type { UnitKind } from '@sotay/core/units/unit-kinds.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import { found } from '../../platform/errors.ts';
import { type Standing, nameless } from './preview.ts';

type Bounds = { lft: number; rgt: number };

const unitsWithin = (tx: Tx, { lft, rgt }: Bounds) =>
  tx
    .selectFrom('units')
    .where('lft', '>=', lft)
    .where('lft', '<=', rgt)
    .where('closedOn', 'is', null)
    .orderBy('lft')
    .select(['id', 'parentId', 'name', 'code', 'symbol', 'place', 'lft'])
    .select([sql<UnitKind>`kind`.as('kind'), sql<CellType>`cell_type`.as('cellType')])
    .execute();

/** Whom a workbook names: by account of their numbers, by telephone, by name and birthday. */
export type Wanted = {
  memberIds: readonly string[];
  phones: Lookups['phones'];
  people: Lookups['people'];
};

const textArray = (values: readonly string[]) =>
  sql`array(select jsonb_array_elements_text(${JSON.stringify(values)}::jsonb))`;

const membersWithin = (tx: Tx, { lft, rgt }: Bounds, { memberIds, phones, people }: Wanted) =>
  tx
    .selectFrom('members')
    .where('unitLft', '>=', lft)
    .where('unitLft', '<=', rgt)
    .where('leftOn', 'is', null)
    .where(
      sql<boolean>`id in (
        select id from members where id = any (${`{${memberIds.join(',')}}`}::uuid[])
        union select id from members where phone = any (${textArray(phones)})
        union select m.id from members m
          join jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as p (folded text, "birthDate" date)
            on p.folded = m.folded and p."birthDate" = m.birth_date)`,
    )
    .orderBy('id')
    .select(['id', 'unitId', 'fullName', 'birthDate', 'phone', 'admittedOn', 'confirmedOn'])
    .select(['exempt', 'suspended', 'temporaryOut', 'temporaryIn', sql<MemberStatus>`status`.as('status')])
    .select(sql<string | null>`encode(card_sealed, 'base64')`.as('cardSealed'))
    .execute();

const SINGLE_KINDS = postKinds.filter((kind) => POST_KINDS[kind].single);

/** The posts in force of these people, and those of which a unit has one. */
const postsWithin = (tx: Tx, { lft, rgt }: Bounds, today: string, holders: readonly string[]) =>
  tx
    .selectFrom('posts')
    .where('unitLft', '>=', lft)
    .where('unitLft', '<=', rgt)
    .where((where) => where.or([where('untilOn', 'is', null), where('untilOn', '>=', today)]))
    .where((where) =>
      where.or([
        where('kind', 'in', SINGLE_KINDS),
        where('memberId', '=', sql<string>`any (${`{${holders.join(',')}}`}::uuid[])`),
      ]),
    )
    .orderBy('id')
    .select(['id', 'unitId', 'memberId as holderId', 'fromOn', 'untilOn', sql<PostKind>`kind`.as('kind')])
    .execute();

/** The bounds of a unit. */
export const boundsOf = async (tx: Tx, unitId: string): Promise<Bounds> =>
  found(await tx.selectFrom('units').where('id', '=', unitId).select(['lft', 'rgt']).executeTakeFirst());

/** What there is under a unit of whom a workbook names, as the import compares with it. */
export const readStanding = async (
  tx: Tx,
  unitId: string,
  today: string,
  wanted: Wanted,
): Promise<Standing> => {
  const bounds = await boundsOf(tx, unitId);
  const units = await unitsWithin(tx, bounds);
  const codes = new Map(units.map((unit) => [unit.id, unit.code ?? nameless(unit.id)]));
  const codeOf = (id: string): string => codes.get(id) ?? nameless(id);
  const members = await membersWithin(tx, bounds, wanted);
  const posts = await postsWithin(
    tx,
    bounds,
    today,
    members.map(({ id }) => id),
  );
  const top = units.find((unit) => unit.id === unitId);
  return {
    units: units.map(({ id, parentId, name, kind, symbol, place, cellType }) => ({
      ...{ id, name, kind, symbol, place, cellType },
      code: codeOf(id),
      parentCode: id === unitId || parentId === null ? null : codeOf(parentId),
    })),
    members: members.map(({ unitId: home, ...member }) => ({ ...member, unitCode: codeOf(home) })),
    posts: posts.map(({ unitId: home, ...post }) => ({ ...post, unitCode: codeOf(home) })),
    codeless: top?.code === null ? unitId : null,
  };
};

/** Where the units under a unit stand, by code. */
export const placesByCode = async (tx: Tx, unitId: string) => {
  const units = await unitsWithin(tx, await boundsOf(tx, unitId));
  return new Map(units.map(({ id, code, lft }) => [code ?? nameless(id), { id, lft }] as const));
};

/** In which unit each of these members is. */
export const homesOf = async (tx: Tx, memberIds: readonly string[]): Promise<Map<string, string>> => {
  if (memberIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('members')
    .where('id', '=', sql<string>`any (${`{${memberIds.join(',')}}`}::uuid[])`)
    .select(['id', 'unitId'])
    .execute();
  return new Map(rows.map((row) => [row.id, row.unitId]));
};
