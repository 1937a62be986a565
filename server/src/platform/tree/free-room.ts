import { sql } from 'kysely';
import type { Tx } from '../db/transaction.ts';
import { found } from '../errors.ts';

/** Number of the advisory lock under which the tree changes, so that two never take the same room. */
const LOCK = 7_305_122;

/** Waits for others who change the tree; holds until the transaction ends. */
export const lockTree = async (tx: Tx): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
};

/** Free numbers behind the last child of a unit. */
export const freeRoom = async (tx: Tx, unitId: string): Promise<{ low: number; high: number }> => {
  const { rows } = await sql<{ low: number; high: number }>`
    select coalesce((select max(c.rgt) from units c where c.parent_id = u.id), u.lft) as low, u.rgt as high
      from units u where u.id = ${unitId}`.execute(tx);
  return found(rows[0]);
};
