import { sql } from 'kysely';
import type { Tx } from '../db/transaction.ts';
import { Refusal, found } from '../errors.ts';

/** Number of the advisory lock under which the tree changes, so that two never take the same room. */
const LOCK = 7_305_122;

/**
 * Waits for others who change the tree; holds until the transaction ends. Refuses `units/tree-moving` while units are on their way
 * to a new place in portions: the numbers that they will get are not to be seen yet.
 */
export const lockTree = async (tx: Tx): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
  const { rows } = await sql<{ moving: boolean }>`select tree_is_moving() as moving`.execute(tx);
  if (rows[0]?.moving) throw new Refusal('units/tree-moving');
};

/** The same for those who carry on with units on their way. */
export const lockMovingTree = async (tx: Tx): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
};

/** Free numbers behind the last child of a unit. */
export const freeRoom = async (tx: Tx, unitId: string): Promise<{ low: number; high: number }> => {
  const { rows } = await sql<{
    low: number;
    high: number;
  }>`select low, high from free_room(${unitId})`.execute(tx);
  return found(rows[0]);
};
