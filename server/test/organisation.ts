import { randomUUIDv7 } from 'node:crypto';
import type pg from 'pg';
import type { PostKind } from '@sotay/core/kernel/post-kinds.ts';

/** A small organisation in which every relation between units occurs: own, sister, cousin, ancestor, descendant. */
const tree = [
  {
    key: 'bloc',
    parent: null,
    kind: 'bloc-committee',
    name: 'Đảng bộ Khối thử',
    symbol: 'ĐUK',
    lft: 1000,
    rgt: 9000,
  },
  {
    key: 'north',
    parent: 'bloc',
    kind: 'grassroots-committee',
    name: 'Đảng bộ Sở Bắc',
    symbol: 'ĐU',
    lft: 2000,
    rgt: 4000,
  },
  { key: 'north-a', parent: 'north', kind: 'cell', name: 'Chi bộ Bắc 1', symbol: 'CB', lft: 2100, rgt: 2200 },
  { key: 'north-b', parent: 'north', kind: 'cell', name: 'Chi bộ Bắc 2', symbol: 'CB', lft: 2300, rgt: 2400 },
  {
    key: 'south',
    parent: 'bloc',
    kind: 'grassroots-committee',
    name: 'Đảng bộ Sở Nam',
    symbol: 'ĐU',
    lft: 5000,
    rgt: 7000,
  },
  { key: 'south-a', parent: 'south', kind: 'cell', name: 'Chi bộ Nam 1', symbol: 'CB', lft: 5100, rgt: 5200 },
  {
    key: 'solo',
    parent: 'bloc',
    kind: 'grassroots-cell',
    name: 'Chi bộ Độc lập',
    symbol: 'CB',
    lft: 8000,
    rgt: 8100,
  },
] as const;

export type UnitKey = (typeof tree)[number]['key'];

/** `person: [cell, unit of the post, post]`; everybody is made up. */
const people = {
  secretary: ['north-a', 'north-a', 'secretary'],
  deputy: ['north-a', 'north-a', 'deputy-secretary'],
  bureau: ['north-a', 'north-a', 'bureau-member'],
  member: ['north-a', null, null],
  colleague: ['north-a', null, null],
  sister: ['north-b', 'north-b', 'secretary'],
  sisterMember: ['north-b', null, null],
  cousin: ['south-a', 'south-a', 'secretary'],
  cousinMember: ['south-a', null, null],
  overseer: ['north-b', 'north-a', 'overseer'],
  committee: ['north-b', 'north', 'committee-member'],
  otherCommittee: ['south-a', 'south', 'committee-member'],
  bloc: ['solo', 'bloc', 'committee-member'],
  editor: ['solo', 'bloc', 'editor'],
  administrator: ['solo', 'bloc', 'administrator'],
  leaver: ['north-a', null, null],
} as const satisfies Record<string, readonly [UnitKey, UnitKey | null, PostKind | null]>;

export type PersonKey = keyof typeof people;

export const personKeys = Object.keys(people) as PersonKey[];

export type Unit = { id: string; lft: number; rgt: number };
export type PersonRow = { memberId: string; accountId: string; unitId: string; postId: string | null };

export type PostRow = { id: string; unitId: string; kind: PostKind };

export type Organisation = {
  units: Record<UnitKey, Unit>;
  people: Record<PersonKey, PersonRow>;
  posts: PostRow[];
};

/** Writes the organisation as the superuser, who stands above row-level security. Nobody needs a strong way, as in the demonstration. */
export const plantOrganisation = async (admin: pg.Client): Promise<Organisation> => {
  const units = {} as Record<UnitKey, Unit>;
  for (const unit of tree) {
    const id = randomUUIDv7();
    units[unit.key] = { id, lft: unit.lft, rgt: unit.rgt };
    const parentId = unit.parent === null ? null : units[unit.parent].id;
    await admin.query(
      'insert into units (id, parent_id, kind, name, symbol, place, lft, rgt) values ($1,$2,$3,$4,$5,$6,$7,$8)',
      [id, parentId, unit.kind, unit.name, unit.symbol, 'Hạ Long', unit.lft, unit.rgt],
    );
  }
  const rows = {} as Record<PersonKey, PersonRow>;
  const posts: PostRow[] = [];
  for (const [index, key] of personKeys.entries()) {
    const [cell, at, kind] = people[key];
    const unit = units[cell];
    const memberId = randomUUIDv7();
    const accountId = randomUUIDv7();
    await admin.query(
      `insert into members (unit_id, id, unit_lft, full_name, sort_key, birth_date, phone, status, left_on)
       values ($1,$2,$3,$4,$5,'1970-01-01',$6,'full',$7)`,
      [
        unit.id,
        memberId,
        unit.lft,
        `Người Thử ${index}`,
        `thu ${index}`,
        `09990000${String(index).padStart(2, '0')}`,
        key === 'leaver' ? '2020-01-01' : null,
      ],
    );
    await admin.query(
      'insert into accounts (id, member_unit_id, member_id, is_demo) values ($1,$2,$3,true)',
      [accountId, unit.id, memberId],
    );
    let postId: string | null = null;
    if (at) {
      postId = randomUUIDv7();
      posts.push({ id: postId, unitId: units[at].id, kind });
      await admin.query(
        `insert into posts (unit_id, id, unit_lft, member_unit_id, member_id, kind, from_on) values ($1,$2,$3,$4,$5,$6,'2020-01-01')`,
        [units[at].id, postId, units[at].lft, unit.id, memberId, kind],
      );
    }
    rows[key] = { memberId, accountId, unitId: unit.id, postId };
  }
  return { units, people: rows, posts };
};
