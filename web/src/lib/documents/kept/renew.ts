import { ASKED_AT_ONCE } from '@sotay/core/documents/kept.contract.ts';
import { call } from '../../platform/api.ts';
import { stead } from '../../platform/stead.svelte.ts';
import { keepDocument, keptDocuments, letGo } from './kept-documents.svelte.ts';

/** The name of a document as it is asked about. */
export const askedAs = ({ unitId, id }: { unitId: string; id: string }): string => `${unitId}/${id}`;

async function renewAll(): Promise<void> {
  await keptDocuments.recall();
  const { mains } = keptDocuments;
  for (let from = 0; from < mains.length; from += ASKED_AT_ONCE) {
    const some = mains.slice(from, from + ASKED_AT_ONCE);
    const { documents } = await call('documents.marks', { query: { of: some.map(askedAs).join(',') } });
    for (const kept of some) {
      const now = documents.find(({ id }) => id === kept.id);
      if (!now) await letGo(kept.id);
      else if (now.mark !== kept.mark) await keepDocument(kept, now.mark);
    }
  }
}

/** Takes off this phone what its reader may see no more, and fetches anew what was changed. Without network nothing happens. */
export async function renewKept(): Promise<void> {
  if (stead.now) return;
  // What could not be asked about now is asked about at the next start.
  await renewAll().catch(() => undefined);
}

let isStarted = false;

/** Renews now and, from the first time on, whenever the network comes back. */
export function startRenewing(): void {
  void renewKept();
  if (isStarted) return;
  isStarted = true;
  addEventListener('online', () => void renewKept());
}
