import { instantOfDay } from '@sotay/core/calendar/day.ts';
import { inboxBegins } from '@sotay/core/directives/inbox.rules.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../../platform/access/actor.ts';
import { bigints } from '../../../platform/access/where-in-scope.ts';

/** Whether a status of the member's own record is among those of delivery `d`; the twin of `withStatus` in the room `members`. */
const hasStatus = ({ unitId, memberId }: Actor): RawBuilder<boolean> => sql`(
  d.statuses = '{}' or exists (
    select from members m where m.unit_id = ${unitId} and m.id = ${memberId} and m.left_on is null
       and (m.status = any (d.statuses) or (m.exempt and 'exempt' = any (d.statuses))
         or (m.temporary_in and 'temporary-in' = any (d.statuses)) or (m.temporary_out and 'temporary-out' = any (d.statuses)))))`;

/** Whether anything can be for posts of theirs. In another's stead nobody has a post. */
const mayHoldPosts = ({ helper, strength }: Actor): boolean =>
  helper === undefined && strength.held.length > 0;

/**
 * What is for the person who asks, as a query over rows of `deliveries` (`d`): what lies at the own unit, a temporary one or any above, and
 * what is for holders of their posts, by the place of the post. The twin in the other direction is `audienceMembers`; a test holds both
 * together.
 */
export const deliveriesFor = (
  actor: Actor,
  today: string,
  only: RawBuilder<unknown>,
): RawBuilder<unknown> => {
  const byPlace = sql`
  select d.* from deliveries d
   where d.posts = '{}' and d.unit_lft = any (${bigints(actor.homeLfts)}) and ${hasStatus(actor)} and ${only}`;
  // Most hold no post: theirs is one walk along one index.
  if (!mayHoldPosts(actor)) return byPlace;
  return sql`${byPlace}
  union all
  select d.* from deliveries_by_post(${today}::date) d where d.posts <> '{}' and ${hasStatus(actor)} and ${only}`;
};

/** Of what came or was renewed in the last twelve months. */
export const recent = (today: string): RawBuilder<unknown> =>
  sql`d.version_at >= ${instantOfDay(inboxBegins(today))}::timestamptz`;
