import type { Audience, AudienceStatus } from '@sotay/core/kernel/audience.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';

/** How many of an audience belong to one unit of the tree itself, not to what is below it. */
export type AudienceCount = { readonly unitId: string; readonly unitLft: number; readonly people: number };

const hasStatus: Readonly<Record<AudienceStatus, RawBuilder<boolean>>> = {
  full: sql`m.status = 'full'`,
  probationary: sql`m.status = 'probationary'`,
  exempt: sql`m.exempt`,
  'temporary-in': sql`m.temporary_in`,
  'temporary-out': sql`m.temporary_out`,
};

const withStatus = (statuses: readonly AudienceStatus[]): RawBuilder<boolean> =>
  statuses.length === 0
    ? sql<boolean>`true`
    : sql<boolean>`(${sql.join(
        statuses.map((status) => hasStatus[status]),
        sql` or `,
      )})`;

const guestsOf = ({ unitIds, posts, statuses }: Audience, day: string): RawBuilder<unknown> =>
  sql`audience_guests(${[...unitIds]}::uuid[], ${[...posts]}::text[], ${[...statuses]}::text[], ${day}::date)`;

const atHome = ({ unitIds, statuses }: Audience): RawBuilder<unknown> => sql`
  m.left_on is null and ${withStatus(statuses)} and exists (
    select from units t where t.id = any (${[...unitIds]}::uuid[]) and m.unit_lft between t.lft and t.rgt)`;

type Counted = { memberId: string; unitId: string; unitLft: number; isForeign: boolean };

/**
 * `member_id` of everybody in an audience, each once, with `unit_id` and `unit_lft` of where they are counted, as far as the asker governs
 * that place: at home where the audience reaches it, otherwise where they are guests or hold the post. `is_foreign`: the record belongs to a branch
 * that the asker does not see. A query to count or join.
 * Its twin in the other direction, what is for one reader, is the inbox of the room `directives`; tests hold the two together.
 */
export const audienceMembers = (audience: Audience, day: string): RawBuilder<Counted> => {
  const guests = sql<Counted>`select g.member_id, g.unit_id, g.unit_lft, g.is_foreign from ${guestsOf(audience, day)} g`;
  if (audience.posts.length > 0) return guests;
  return sql`
    select m.id as member_id, m.unit_id, m.unit_lft, false as is_foreign from members m where ${atHome(audience)}
    union all ${guests}`;
};

/** How many people an audience is, unit by unit in the order of the tree. */
export const audienceCounts = async (
  tx: Tx,
  audience: Audience,
  day: string,
): Promise<readonly AudienceCount[]> => {
  const { rows } = await sql<AudienceCount>`
    select a.unit_id, a.unit_lft, count(*) as people from (${audienceMembers(audience, day)}) a
     group by a.unit_id, a.unit_lft order by a.unit_lft`.execute(tx);
  return rows;
};

/** Whether there is anybody in an audience at all: costs the same for any number of people, where there is. */
export const isAnybodyIn = async (tx: Tx, audience: Audience, day: string): Promise<boolean> => {
  const { unitIds, posts, statuses } = audience;
  const { rows } =
    posts.length === 0
      ? await sql`
          select 1 from units t join members m on m.unit_lft between t.lft and t.rgt
           where t.id = any (${[...unitIds]}::uuid[]) and m.left_on is null and ${withStatus(statuses)} limit 1`.execute(
          tx,
        )
      : { rows: [] };
  if (rows.length > 0) return true;
  return (await sql`select 1 from ${guestsOf(audience, day)} g limit 1`.execute(tx)).rows.length > 0;
};

/** Those of the members who belong to the branch of the asker on a day: at home, as guests, or by a post. */
export const membersOfBranch = async (
  tx: Tx,
  memberIds: readonly string[],
  day: string,
): Promise<string[]> => {
  const { rows } = await sql<{ memberId: string }>`
    select b as member_id from of_branch(${[...memberIds]}::uuid[], ${day}::date) b`.execute(tx);
  return rows.map(({ memberId }) => memberId);
};
