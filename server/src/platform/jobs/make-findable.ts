import type { SearchedKind } from '@sotay/core/search/searched-kinds.ts';
import type { Tx } from '../db/transaction.ts';
import type { Jobs } from './jobs.ts';

/** What is indexed anew: the unit that issued it, and the thing itself (of a meeting's papers the meeting, of a bulletin its issue or local item). */
export type Findable = { readonly kind: SearchedKind; readonly unitId: string; readonly id: string };

/** Has a thing indexed as it is once this act is done; the room `search` above listens. Also when it was taken back. */
export const makeFindable = (jobs: Jobs, tx: Tx, { kind, unitId, id }: Findable): Promise<void> =>
  jobs.enqueue(tx, 'search.index', { kind, unitId, id });
