import { systemActor } from '../../../platform/access/system-actor.ts';
import { transaction } from '../../../platform/db/transaction.ts';
import type { Platform } from '../../../platform/platform.ts';
import { tellThrough } from '../../../platform/realtime/hub.ts';
import { notify } from '../../notifications/index.ts';
import { lockDocument } from '../documents.repository.ts';
import { noteNews, toldOf } from './saved.repository.ts';

/** Tells those who saved a document that it was replaced, amended or ended: once for each change. */
export const tellSavers = async (
  { pools, jobs, now }: Platform,
  { unitId, documentId }: { unitId: string; documentId: string },
): Promise<void> => {
  const actor = await systemActor(pools.auth, unitId, now());
  if (!actor) return;
  await transaction(pools.app, actor, 'read write', async (tx) => {
    const document = await lockDocument(tx, { unitId, id: documentId });
    if (document?.state !== 'filed') return;
    const told = toldOf(document);
    // Screens that show what is saved hear of it, too.
    await tellThrough(tx, { topic: 'documents', unitLft: document.unitLft, id: documentId });
    const memberIds = await noteNews(tx, { unitId, id: documentId, told }, now());
    await notify(tx, jobs, { unitId, itemId: documentId, topic: 'library', memberIds });
  });
};
