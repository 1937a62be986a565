import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { Audience } from '@sotay/core/kernel/audience.ts';
import {
  NOBODY_REACHED,
  PROOF_DAYS,
  type ReachCounts,
  type ReachKind,
  VISIT_DAYS,
  addReach,
} from '@sotay/core/notifications/reach.rules.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import { audienceMembers } from '../members/index.ts';

const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * 86_400_000);

/** The SQL twin of `reachOfMember`, on a column that holds a member's id; a test holds the two together. */
export const reachKindOf = (
  memberId: RawBuilder<unknown>,
  now: Date,
): RawBuilder<ReachKind> => sql<ReachKind>`
  case when ${memberId} in (select p.member_id from push_subscriptions p where p.last_proof_at >= ${daysBefore(now, PROOF_DAYS)}) then 'push'
       when ${memberId} in (select v.member_id from visits v where v.last_seen_at >= ${daysBefore(now, VISIT_DAYS)}) then 'inbox'
       when ${memberId} in (select h.member_id from helps h where h.ended_at is null and 'read-papers' = any (h.acts)) then 'helper'
       when ${memberId} in (select m.id from members m where m.gets_paper) then 'paper'
       else 'none' end`;

/** The same of somebody whose record belongs to another branch: the database answers for it. */
const guestKindOf = (memberId: RawBuilder<unknown>, now: Date, day: string): RawBuilder<ReachKind> =>
  sql<ReachKind>`guest_reach(${memberId}, ${daysBefore(now, PROOF_DAYS)}, ${daysBefore(now, VISIT_DAYS)}, ${day}::date)`;

/** How those of one unit are reached, without those below it. */
export type UnitReach = ReachCounts & { unitId: string; unitLft: number };

/** How an audience is reached, unit by unit in the order of the tree, as far as the asker governs it. */
export const reachOf = async (tx: Tx, audience: Audience, now: Date): Promise<UnitReach[]> => {
  const day = dayOfInstant(now.toISOString());
  const { rows } = await sql<{ unitId: string; unitLft: number; kind: ReachKind; people: number }>`
    select r.unit_id, r.unit_lft, r.kind, count(*)::int as people
      from (select a.unit_id, a.unit_lft, case when a.is_foreign then ${guestKindOf(sql`a.member_id`, now, day)}
                   else ${reachKindOf(sql`a.member_id`, now)} end as kind
              from (${audienceMembers(audience, day)}) a) r
     group by r.unit_id, r.unit_lft, r.kind order by r.unit_lft`.execute(tx);
  const units = Map.groupBy(rows, ({ unitId }) => unitId);
  return [...units].map(([unitId, kinds]) => ({
    unitId,
    unitLft: kinds[0]?.unitLft ?? 0,
    ...addReach(kinds.map(({ kind, people }) => ({ ...NOBODY_REACHED, [kind]: people, total: people }))),
  }));
};
