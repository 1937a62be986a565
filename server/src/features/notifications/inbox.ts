import type { Tx } from '../../platform/db/transaction.ts';

/**
 * What this room has to know of the inbox, which is a room above it: `app.ts` hands it in. Both are asked in the transaction of a unit that
 * governs the members.
 */
export type Inbox = {
  /** Those of the members who have opened this version of the item already, wherever; all, once it was withdrawn or a newer one came. */
  readonly alreadySeen: (
    tx: Tx,
    item: { itemId: string; version: number },
    memberIds: readonly string[],
  ) => Promise<ReadonlySet<string>>;
  /** How many items each of them has not opened. */
  readonly unreadOf: (tx: Tx, memberIds: readonly string[]) => Promise<ReadonlyMap<string, number>>;
};
