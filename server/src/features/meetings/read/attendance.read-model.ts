import type { OutputOf } from '@sotay/core/kernel/contract.ts';
import type { meetingsContract } from '@sotay/core/meetings/meetings.contract.ts';
import type { Presence } from '@sotay/core/meetings/roll-call.ts';
import { sql } from 'kysely';
import { whereInScope } from '../../../platform/access/where-in-scope.ts';
import type { Context } from '../../../platform/context.ts';

const MOST = 24;

/** Where the asker was present: from the rolls of meetings that were held, in whatever unit is still theirs to see. */
export const readAttendance = async ({
  tx,
  actor,
  scope,
}: Context): Promise<OutputOf<(typeof meetingsContract)['attendance']>> => {
  const rows = await tx
    .selectFrom('rollCallEntries as r')
    .innerJoin('meetings as m', (join) =>
      join.onRef('m.unitId', '=', 'r.unitId').onRef('m.id', '=', 'r.meetingId'),
    )
    .where('r.memberId', '=', actor.memberId)
    .where(whereInScope(scope, 'r', { circle: true }))
    .where('m.state', 'in', ['concluded', 'sealed'])
    .orderBy('m.startsAt', 'desc')
    .limit(MOST)
    .select(['m.id', 'm.unitId', 'm.title', 'm.startsAt', sql<Presence | null>`r.presence`.as('presence')])
    .execute();
  return { meetings: rows.map(({ startsAt, ...row }) => ({ ...row, startsAt: startsAt.toISOString() })) };
};
