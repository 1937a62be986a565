import { sql } from 'kysely';
import { placesBetween } from '@sotay/core/units/places.rules.ts';
import type { Actor } from '../access/actor.ts';
import type { Tx } from '../db/transaction.ts';
import { found } from '../errors.ts';
import { tellThrough } from '../realtime/hub.ts';
import { lockTree, freeRoom } from './free-room.ts';
import { makeRoom, movePlaces } from './make-room.ts';

/** The branch of a unit, the unit itself first, parents before children. */
const branchOf = (tx: Tx, unitId: string) =>
  tx
    .selectFrom('units as top')
    .innerJoin('units as u', (join) => join.onRef('u.lft', '>=', 'top.lft').onRef('u.rgt', '<=', 'top.rgt'))
    .where('top.id', '=', unitId)
    .orderBy('u.lft')
    .select(['u.id', 'u.parentId', 'u.lft', 'u.rgt'])
    .execute();

/**
 * Hangs a unit with all below it under another unit, behind its last child; every row follows. Both must lie in what the post in
 * use governs, and the new unit above must not lie in the branch. People signed in there are looked up again at once.
 */
export const moveBranch = async (tx: Tx, actor: Actor, unitId: string, parentId: string): Promise<void> => {
  await lockTree(tx);
  const count = (await branchOf(tx, unitId)).length;
  const { low, high } = await freeRoom(tx, parentId);
  const ample = placesBetween(
    low,
    high,
    Array.from({ length: count }, () => ({ parent: null })),
  );
  if (!ample) await makeRoom(tx, actor, parentId, count);
  const branch = await branchOf(tx, unitId);
  const at = new Map(branch.map((unit, index) => [unit.id, index]));
  const room = await freeRoom(tx, parentId);
  const places = found(
    placesBetween(
      room.low,
      room.high,
      branch.map((unit) => ({ parent: unit.id === unitId ? null : (at.get(unit.parentId ?? '') ?? null) })),
    ),
  );
  await sql`update units set parent_id = ${parentId} where id = ${unitId}`.execute(tx);
  await movePlaces(tx, branch, places);
  await tellThrough(tx, { topic: 'access', unitLft: found(places[0]).lft, id: unitId });
};
