import type pg from 'pg';
import { type Actor, NOTHING_PROVED } from './actor.ts';

const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * Nobody in particular, who governs one unit and what is below: for jobs that repair what an act already decided (accounts that
 * follow members), never for acting in a person's stead. Null when there is no such unit any more.
 */
export const systemActor = async (auth: pg.Pool, unitId: string, now: Date): Promise<Actor | null> => {
  const { rows } = await auth.query<{ lft: number; rgt: number; version: number }>(
    'select u.lft, u.rgt, s.version from units u cross join tree_state s where u.id = $1',
    [unitId],
  );
  const unit = rows[0];
  if (!unit) return null;
  return {
    accountId: NOBODY,
    sessionId: NOBODY,
    memberId: NOBODY,
    unitId,
    treeVersion: unit.version,
    unitLfts: [],
    homeLfts: [],
    authenticatedAt: now,
    strength: NOTHING_PROVED,
    post: { id: NOBODY, kind: 'administrator', unitId, interval: { lo: unit.lft, hi: unit.rgt } },
  };
};
