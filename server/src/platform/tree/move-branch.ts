import type { Actor } from '../access/actor.ts';
import type { Tx } from '../db/transaction.ts';
import { found } from '../errors.ts';
import { tellThrough } from '../realtime/hub.ts';
import { writeBounds } from './bounds.ts';
import { lockTree } from './free-room.ts';
import { planMove } from './plan-move.ts';

/** Hangs a unit under another one. Its bounds are another matter. */
export const hangUnder = async (tx: Tx, unitId: string, parentId: string): Promise<void> => {
  await tx.updateTable('units').set({ parentId }).where('id', '=', unitId).execute();
};

/**
 * Hangs a unit with all below it under another unit, behind its last child; every row follows, all in this transaction. Both must lie
 * in what the post in use governs, and the new unit above must not lie in the branch. People signed in there are looked up again at once.
 */
export const moveBranch = async (tx: Tx, actor: Actor, unitId: string, parentId: string): Promise<void> => {
  await lockTree(tx);
  const places = await planMove(tx, actor, unitId, parentId);
  await hangUnder(tx, unitId, parentId);
  await writeBounds(tx, places);
  await tellThrough(tx, { topic: 'access', unitLft: found(places[0]).lft, id: unitId });
};
