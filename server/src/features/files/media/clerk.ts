import type { Updateable } from 'kysely';
import { systemActor } from '../../../platform/access/system-actor.ts';
import type { Media } from '../../../platform/db/schema.generated.ts';
import { type Tx, transaction } from '../../../platform/db/transaction.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type MediaRow, type MediumKey, findMedium, updateMedium } from './media.repository.ts';

/** The book-keeping of jobs, each step in a transaction of its own, so that it shows while the work goes on; null when the medium is gone. */
export const keepBooks = async <T>(
  platform: Platform,
  key: MediumKey,
  work: (tx: Tx, row: MediaRow) => Promise<T>,
): Promise<T | null> => {
  const clerk = await systemActor(platform.pools.auth, key.unitId, platform.now());
  if (!clerk) return null;
  return transaction(platform.pools.app, clerk, 'read write', async (tx) => {
    const row = await findMedium(tx, key);
    return row ? work(tx, row) : null;
  });
};

/** Writes down how far a medium is, and tells the screens that wait for it. */
export const note = async (
  platform: Platform,
  tx: Tx,
  row: MediaRow,
  change: Updateable<Media>,
): Promise<void> => {
  await updateMedium(tx, row, { ...change, changedAt: platform.now() });
  const { unitLft, id, memberId } = row;
  await platform.hub.tell(tx, { topic: 'files', unitLft, id, memberId });
};
