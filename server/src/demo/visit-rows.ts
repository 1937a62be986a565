import type { DemoVisit } from '@sotay/core/demo/activity-types.ts';
import type { Insertable } from 'kysely';
import type { Visits } from '../platform/db/schema.generated.ts';
import type { Cast } from './cast.ts';
import type { At } from './organisation-rows.ts';

const HALF_AN_HOUR_MS = 30 * 60_000;

/** Each visit is a session of its own. In the order of units, as the indexes lie. */
export const visitRows = (visits: readonly DemoVisit[], at: At): Insertable<Visits>[] =>
  visits
    .toSorted((a, b) => (a.unitId < b.unitId ? -1 : a.unitId > b.unitId ? 1 : 0))
    .map(({ id, unitId, memberId, startedAt, endedAt }) => ({
      ...at(unitId),
      ...{ id, memberId, startedAt },
      sessionId: id,
      lastSeenAt: endedAt,
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
