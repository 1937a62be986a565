import type { DemoVisit } from '@sotay/core/demo/activity-types.ts';
import type { Cast } from './cast.ts';
import type { Row } from './insert-rows.ts';
import type { At } from './organisation-rows.ts';

const HALF_AN_HOUR_MS = 30 * 60_000;

/** Each visit is a session of its own. */
export const visitRows = (visits: readonly DemoVisit[], at: At): Row[] =>
  visits.map(({ id, unitId, memberId, startedAt, endedAt }) => ({
    ...at(unitId),
    id,
    member_id: memberId,
    session_id: id,
    started_at: startedAt,
    last_seen_at: endedAt,
  }));

/** Since when a member uses the handbook: shortly before the first visit; those who never came wait for their slip. */
export const activations = (visits: readonly DemoVisit[], cast: Cast, now: Date): Map<string, string> => {
  const since = new Map(cast.people.map(({ member }) => [member.id, now.toISOString()]));
  for (const { memberId, startedAt } of visits) {
    const before = new Date(Date.parse(startedAt) - HALF_AN_HOUR_MS).toISOString();
    if (before < (since.get(memberId) ?? '9')) since.set(memberId, before);
  }
  return since;
};
