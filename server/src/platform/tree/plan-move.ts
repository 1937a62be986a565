import { type Place, placesBetween } from '@sotay/core/units/places.rules.ts';
import type { Actor } from '../access/actor.ts';
import type { Tx } from '../db/transaction.ts';
import { found } from '../errors.ts';
import { type Bounded, unitsWithin } from './bounds.ts';
import { freeRoom } from './free-room.ts';
import { makeRoom } from './make-room.ts';

/** The branch of a unit, the unit itself first, parents before children. */
const branchOf = async (tx: Tx, unitId: string): Promise<Bounded[]> => {
  const { lft, rgt } = await tx
    .selectFrom('units')
    .where('id', '=', unitId)
    .select(['lft', 'rgt'])
    .executeTakeFirstOrThrow();
  return unitsWithin(tx, { lft, rgt });
};

/** A unit on its way: where it stands, and where it will. */
export type Move = Place & { readonly id: string; readonly oldLft: number };

/**
 * The places that the units of a branch will have behind the last child of another unit, parents before children. Both lie in what
 * the post in use governs, and the new unit above not in the branch. The caller holds the tree.
 */
export const planMove = async (tx: Tx, actor: Actor, unitId: string, parentId: string): Promise<Move[]> => {
  const plan = async (): Promise<Move[] | null> => {
    const branch = await branchOf(tx, unitId);
    const at = new Map(branch.map((unit, index) => [unit.id, index]));
    const { low, high } = await freeRoom(tx, parentId);
    const places = placesBetween(
      low,
      high,
      branch.map((unit) => ({
        parent: unit.id === unitId ? null : found(at.get(unit.parentId ?? '')),
      })),
    );
    return places && branch.map(({ id, lft: oldLft }, index) => ({ id, oldLft, ...found(places[index]) }));
  };
  const there = await plan();
  if (there) return there;
  await makeRoom(tx, actor, parentId, (await branchOf(tx, unitId)).length);
  return found(await plan());
};
