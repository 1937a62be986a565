import type { Actor } from '../../../platform/access/actor.ts';
import { systemActor } from '../../../platform/access/system-actor.ts';
import { type Tx, transaction } from '../../../platform/db/transaction.ts';
import { found } from '../../../platform/errors.ts';
import { findActorOfAccount } from '../../../platform/identity/sessions.ts';
import type { Platform } from '../../../platform/platform.ts';
import { scopeOf } from '@sotay/core/kernel/grants.ts';
import { covers } from '@sotay/core/kernel/scope.ts';
import { importsPolicy } from '../imports.policy.ts';
import { type ImportRecord, findImport } from '../imports.repository.ts';

/** The job of an import: ids only. */
export type ImportJob = { unitId: string; importId: string };

/** The import's own book-keeping, in transactions of their own: it shows while the work is still going on. */
export const keepBooks = async <T>(
  platform: Platform,
  { unitId, importId }: ImportJob,
  work: (tx: Tx, record: ImportRecord) => Promise<T>,
): Promise<T> => {
  const clerk = found(await systemActor(platform.pools.auth, unitId, platform.now()));
  return transaction(platform.pools.app, clerk, 'read write', async (tx) => {
    const record = found(await findImport(tx, unitId, importId));
    const result = await work(tx, record);
    await platform.hub.tell(tx, { topic: 'imports', unitLft: record.unitLft, id: importId });
    return result;
  });
};

/** Who asked for the import, with the rights of this moment; null when those no longer reach it. */
export const askerOf = async (platform: Platform, record: ImportRecord): Promise<Actor | null> => {
  const actor = await findActorOfAccount(platform.pools.auth, record, platform.now());
  return actor && covers(scopeOf(actor, importsPolicy['imports.run']), record) ? actor : null;
};
