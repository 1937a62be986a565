import { changesForce, closesCircle } from '@sotay/core/documents/link.rules.ts';
import { systemActor } from '../../../platform/access/system-actor.ts';
import { transaction } from '../../../platform/db/transaction.ts';
import type { Platform } from '../../../platform/platform.ts';
import { lockDocument } from '../documents.repository.ts';
import { renewForce } from './force.ts';
import { edgesOf, joinLink, waitingFor } from './links.repository.ts';

/** Joins links that have waited for this document, now that it is filed. */
export const joinLinks = async (
  { pools, jobs, now }: Platform,
  { unitId, documentId }: { unitId: string; documentId: string },
): Promise<void> => {
  const actor = await systemActor(pools.auth, unitId, now());
  if (!actor) return;
  await transaction(pools.app, actor, 'read write', async (tx) => {
    const document = await lockDocument(tx, { unitId, id: documentId });
    if (document?.state !== 'filed' || document.symbol === '') return;
    for (const link of await waitingFor(tx, document)) {
      const edge = { from: link.documentId, to: documentId };
      if (changesForce(link.relation) && closesCircle(await edgesOf(tx, unitId), edge)) continue;
      await joinLink(tx, link, document);
    }
    await renewForce(tx, jobs, document);
  });
};
