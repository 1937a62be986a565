import { scopeOf } from '@sotay/core/kernel/grants.ts';
import { covers } from '@sotay/core/kernel/scope.ts';
import type { Actor } from '../../../platform/access/actor.ts';
import { systemActor } from '../../../platform/access/system-actor.ts';
import { type Tx, transaction } from '../../../platform/db/transaction.ts';
import { found } from '../../../platform/errors.ts';
import { findActorOfAccount } from '../../../platform/identity/sessions.ts';
import type { Platform } from '../../../platform/platform.ts';
import { exportsPolicy } from '../exports.policy.ts';
import { type ExportRecord, findExport } from '../exports.repository.ts';

/** The job of an export: ids only. */
export type ExportJob = { unitId: string; exportId: string; memberId: string };

/** News of an export is for the one whose export it is: a place that nobody governs, and that member. */
export const newsOf = ({ id, memberId }: Pick<ExportRecord, 'id' | 'memberId'>) => ({
  topic: 'exports',
  unitLft: -1,
  id,
  memberId,
});

/** The export's own book-keeping, in transactions of their own, in the place of the one whose export it is. */
export const keepBooks = async <T>(
  platform: Platform,
  { unitId, exportId, memberId }: ExportJob,
  work: (tx: Tx, record: ExportRecord) => Promise<T>,
): Promise<T> => {
  const clerk = found(await systemActor(platform.pools.auth, unitId, platform.now()));
  return transaction(platform.pools.app, { ...clerk, memberId }, 'read write', async (tx) => {
    const record = found(await findExport(tx, unitId, exportId));
    const result = await work(tx, record);
    await platform.hub.tell(tx, newsOf(record));
    return result;
  });
};

/** Whether this person may take data of the unit along now. */
export const mayExport = (actor: Actor, { unitLft }: Pick<ExportRecord, 'unitLft'>): boolean =>
  covers(scopeOf(actor, exportsPolicy['exports.make']), { unitLft });

/** Who asked for the export, with the rights of this moment; null when those no longer reach it. */
export const askerOf = async (platform: Platform, record: ExportRecord): Promise<Actor | null> => {
  const actor = await findActorOfAccount(platform.pools.auth, record, platform.now());
  return actor && mayExport(actor, record) ? actor : null;
};
