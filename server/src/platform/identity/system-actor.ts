import type pg from 'pg';
import type { Actor } from '../access/actor.ts';

const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * The system itself at work in one unit, for jobs that nobody's post decides (what has run out is dropped): reaches that unit
 * alone, is no member and has no session. Null when the unit is not there.
 */
export const systemActor = async (auth: pg.Pool, unitId: string): Promise<Actor | null> => {
  const { rows } = await auth.query<{ lft: number }>('select lft from units where id = $1', [unitId]);
  const lft = rows[0]?.lft;
  if (lft === undefined) return null;
  return {
    accountId: NOBODY,
    sessionId: NOBODY,
    memberId: NOBODY,
    unitId,
    unitLfts: [],
    homeLfts: [],
    post: { id: NOBODY, kind: 'administrator', unitId, interval: { lo: lft, hi: lft } },
    authenticatedAt: new Date(0),
  };
};
