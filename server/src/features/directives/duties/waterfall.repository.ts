import { PUBLISHING_POSTS } from '@sotay/core/directives/directive.rules.ts';
import type { MediaEntry } from '@sotay/core/files/media.types.ts';
import type { PostKind } from '@sotay/core/kernel/post-kinds.ts';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { Delivered } from '../follow/delivered.repository.ts';

export type AskedUnit = {
  id: string;
  parentId: string | null;
  lft: number;
  rgt: number;
  version: number | null;
  receivedAt: Date | null;
  passedAt: Date | null;
  reportedAt: Date | null;
  report: string | null;
  reportFiles: MediaEntry[] | null;
};

/** What a unit did, where it did anything. */
export const doneOf = ({ version, receivedAt, passedAt, reportedAt }: AskedUnit) =>
  version === null || receivedAt === null ? undefined : { version, receivedAt, passedAt, reportedAt };

/** Units below one that have to act on an item, in the order of the tree, with what each did. */
export const askedBelow = async (
  tx: Tx,
  { id, publisherUnitId, places }: Delivered,
  { lft, rgt }: { lft: number; rgt: number },
): Promise<AskedUnit[]> => {
  const { rows } = await sql<AskedUnit>`
    select u.id, u.parent_id, u.lft, u.rgt, r.version, r.received_at, r.passed_at, r.reported_at, r.report, r.report_files
      from units u left join directive_duties r on r.unit_id = u.id and r.item_id = ${id}
     where u.lft > ${lft} and u.lft < ${rgt} and u.id <> ${publisherUnitId} and u.closed_on is null
       and exists (select from unnest(${places.map((place) => place.lft)}::bigint[], ${places.map((place) => place.rgt)}::bigint[]) p (lft, rgt)
                    where u.lft between p.lft and p.rgt)
     order by u.lft`.execute(tx);
  return rows;
};

export type Call = { unitId: string; name: string; post: PostKind; phone: string | null };

/** Whom to call in each of the units: the secretary, else the deputy, else somebody of the committee. */
export const callsOf = async (
  tx: Tx,
  unitIds: readonly string[],
  day: string,
): Promise<Map<string, Call>> => {
  const { rows } = await sql<Call>`
    select distinct on (p.unit_id) p.unit_id, m.full_name as name, p.kind as post, m.phone
      from posts p join members m on m.unit_id = p.member_unit_id and m.id = p.member_id
     where p.unit_id = any (${[...unitIds]}::uuid[]) and p.kind = any (${[...PUBLISHING_POSTS]}::text[])
       and p.from_on <= ${day}::date and coalesce(p.until_on >= ${day}::date, true)
     order by p.unit_id, array_position(${[...PUBLISHING_POSTS]}::text[], p.kind), p.from_on`.execute(tx);
  return new Map(rows.map((row) => [row.unitId, row]));
};

/** Members who hold one of the posts in one of the units on a day, each once. */
export const leadersOf = async (
  tx: Tx,
  unitIds: readonly string[],
  day: string,
  kinds: readonly PostKind[],
): Promise<string[]> => {
  const { rows } = await sql<{ memberId: string }>`
    select distinct p.member_id from posts p
     where p.unit_id = any (${[...unitIds]}::uuid[]) and p.kind = any (${[...kinds]}::text[])
       and p.from_on <= ${day}::date and coalesce(p.until_on >= ${day}::date, true)`.execute(tx);
  return rows.map(({ memberId }) => memberId);
};
