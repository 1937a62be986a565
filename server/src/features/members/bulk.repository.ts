import type { PostKind } from '@sotay/core/kernel/post-kinds.ts';
import { nameSortKey } from '@sotay/core/members/name.rules.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Card, MemberFields } from './members.repository.ts';

/** A member as many are written at once. */
export type MemberToWrite = MemberFields & { id: string; unitId: string; unitLft: number };

export type PostToWrite = {
  id: string;
  unitId: string;
  unitLft: number;
  memberId: string;
  memberUnitId: string;
  kind: PostKind;
  fromOn: string;
  untilOn: string | null;
};

const hex = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;

const columns = sql`(id uuid, "unitId" uuid, "unitLft" bigint, "fullName" text, "sortKey" text, "birthDate" date, phone text,
  "cardSealed" bytea, "cardHint" text, status text, exempt boolean, suspended boolean, "temporaryOut" boolean, "temporaryIn" boolean,
  "admittedOn" date, "confirmedOn" date)`;

const rowsOf = (members: readonly (MemberToWrite & Partial<Card>)[]): string =>
  JSON.stringify(
    members.map(({ cardSealed, ...member }) => ({
      ...member,
      sortKey: nameSortKey(member.fullName),
      cardSealed: cardSealed && hex(cardSealed),
    })),
  );

/** Adds many members in one statement. */
export const insertMembers = async (tx: Tx, members: readonly (MemberToWrite & Card)[]): Promise<void> => {
  await sql`
    insert into members (id, unit_id, unit_lft, full_name, sort_key, birth_date, phone, card_sealed, card_hint, status,
                         exempt, suspended, temporary_out, temporary_in, admitted_on, confirmed_on)
    select * from jsonb_to_recordset(${rowsOf(members)}::jsonb) as m ${columns}`.execute(tx);
};

/** Writes many members' records in one statement; a card number is written where one is given; who stands in another unit than before moves there with what hangs on them. */
export const updateMembers = async (
  tx: Tx,
  members: readonly (MemberToWrite & Partial<Card>)[],
): Promise<void> => {
  await sql`
    update members as m
       set unit_id = n."unitId", unit_lft = n."unitLft", full_name = n."fullName", sort_key = n."sortKey", birth_date = n."birthDate",
           phone = n.phone, status = n.status, exempt = n.exempt, suspended = n.suspended, temporary_out = n."temporaryOut",
           temporary_in = n."temporaryIn", admitted_on = n."admittedOn", confirmed_on = n."confirmedOn",
           card_sealed = coalesce(n."cardSealed", m.card_sealed), card_hint = coalesce(n."cardHint", m.card_hint), version = m.version + 1
      from jsonb_to_recordset(${rowsOf(members)}::jsonb) as n ${columns}
     where m.id = n.id`.execute(tx);
  await followStandings(
    tx,
    members.map((member) => member.id),
  );
};

/**
 * A list says how people stand today. Where there is a dated history it follows: what no longer holds ended yesterday, what newly
 * holds begins today, and the rows go with the member into another unit.
 */
const followStandings = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  const members = sql`${`{${ids.join(',')}}`}::uuid[]`;
  const today = sql`(now() at time zone 'Asia/Ho_Chi_Minh')::date`;
  const holds = sql`(case s.kind when m.status then true when 'exempt' then m.exempt when 'suspended' then m.suspended
                      when 'temporaryOut' then m.temporary_out when 'temporaryIn' then m.temporary_in else false end)`;
  const covers = sql`(coalesce(s.from_on <= ${today}, true) and coalesce(s.until_on >= ${today}, true))`;
  await sql`
    update member_standings s
       set unit_lft = m.unit_lft, until_on = case when ${covers} and not ${holds} then ${today} - 1 else s.until_on end
      from members m
     where m.id = any (${members}) and s.unit_id = m.unit_id and s.member_id = m.id
       and (s.unit_lft <> m.unit_lft or (${covers} and not ${holds}))`.execute(tx);
  await sql`
    insert into member_standings (unit_id, id, unit_lft, member_id, kind, from_on, basis, recorder_name, recorded_at)
    select m.unit_id, gen_random_uuid(), m.unit_lft, m.id, k.kind, ${today}, '', '', now()
      from members m
     cross join lateral (values (m.status, array['full', 'probationary'], true), ('exempt', array['exempt'], m.exempt),
             ('suspended', array['suspended'], m.suspended), ('temporaryOut', array['temporaryOut'], m.temporary_out),
             ('temporaryIn', array['temporaryIn'], m.temporary_in)) as k (kind, matter, holds)
     where m.id = any (${members}) and k.holds
       and exists (select from member_standings s where s.unit_id = m.unit_id and s.member_id = m.id and s.kind = any (k.matter))
       and not exists (select from member_standings s
                        where s.unit_id = m.unit_id and s.member_id = m.id and s.kind = k.kind and ${covers})`.execute(
    tx,
  );
};

/** Gives many posts in one statement. */
export const insertPosts = async (tx: Tx, posts: readonly PostToWrite[]): Promise<void> => {
  await sql`
    insert into posts (id, unit_id, unit_lft, member_id, member_unit_id, kind, from_on, until_on)
    select * from jsonb_to_recordset(${JSON.stringify(posts)}::jsonb)
      as p (id uuid, "unitId" uuid, "unitLft" bigint, "memberId" uuid, "memberUnitId" uuid, kind text, "fromOn" date, "untilOn" date)`.execute(
    tx,
  );
};

/** Writes the days of many posts in one statement. */
export const updatePosts = async (
  tx: Tx,
  posts: readonly { id: string; fromOn: string; untilOn: string | null }[],
): Promise<void> => {
  await sql`
    update posts as p set from_on = n."fromOn", until_on = n."untilOn"
      from jsonb_to_recordset(${JSON.stringify(posts)}::jsonb) as n (id uuid, "fromOn" date, "untilOn" date)
     where p.id = n.id`.execute(tx);
};

/** All of these members that still belong: id, unit and numbers, for accounts. */
export const readNumbersWithin = (tx: Tx, { lft, rgt }: { lft: number; rgt: number }) =>
  tx
    .selectFrom('members')
    .where('unitLft', '>=', lft)
    .where('unitLft', '<=', rgt)
    .where('leftOn', 'is', null)
    .select(['unitId', 'id', 'phone', 'cardSealed'])
    .execute();
