import { systemActor } from '../../../platform/access/system-actor.ts';
import { type Tx, transaction } from '../../../platform/db/transaction.ts';
import type { Platform } from '../../../platform/platform.ts';
import { tellThrough } from '../../../platform/realtime/hub.ts';
import { HELD_NAME } from '../../guard/index.ts';
import {
  type VersionRow,
  changeDocument,
  changeVersion,
  deletePages,
  findWithheld,
  lockDocument,
} from '../documents.repository.ts';

/** What a file says may have gone into the fields: of a draft they are emptied, of a filed document they belong to what readers have. */
const NOTHING_WRITTEN = {
  ...{ level: null, kind: null, number: null, issuedOn: null },
  ...{ symbol: '', issuer: '', subject: '', signer: '' },
};

/** Takes away everything that came out of a file that the guard holds. */
export const withhold = async (tx: Tx, row: VersionRow): Promise<void> => {
  await deletePages(tx, row);
  await changeVersion(tx, row, {
    ...{ reading: 'failed', fault: 'documents/held', pages: null, pagesRead: 0 },
    ...{ recognised: '{}', name: HELD_NAME },
  });
  const document = await lockDocument(tx, { unitId: row.unitId, id: row.documentId });
  if (document?.version === 0) await changeDocument(tx, document, NOTHING_WRITTEN);
};

/** A file that was released, with its name. */
export type Released = { readonly unitId: string; readonly fileId: string; readonly name: string };

/** Reads what was withheld once it is released. */
export const goOn = async (
  { pools, jobs, now }: Pick<Platform, 'pools' | 'jobs' | 'now'>,
  { unitId, fileId, name }: Released,
): Promise<void> => {
  const actor = await systemActor(pools.auth, unitId, now());
  if (!actor) return;
  await transaction(pools.app, actor, 'read write', async (tx) => {
    for (const { documentId, version, unitLft } of await findWithheld(tx, unitId, fileId)) {
      const key = { unitId, documentId, version };
      await changeVersion(tx, key, { reading: 'waiting', fault: null, name });
      await jobs.enqueue(tx, 'documents.read', key);
      await tellThrough(tx, { topic: 'documents', unitLft, id: documentId });
    }
  });
};
