import { systemActor } from '../../platform/access/system-actor.ts';
import { type Tx, transaction } from '../../platform/db/transaction.ts';
import type { Findable } from '../../platform/jobs/make-findable.ts';
import type { Platform } from '../../platform/platform.ts';
import { insertEntry, lockSource, removeEntries } from './entries.repository.ts';
import type { Entry } from './search.types.ts';
import { bulletinEntries } from './sources/bulletins.read-model.ts';
import { directiveEntries } from './sources/directives.read-model.ts';
import { documentEntries } from './sources/documents.read-model.ts';
import { meetingEntries } from './sources/meetings.read-model.ts';

type Source = (tx: Tx, thing: { unitId: string; id: string }) => Promise<Entry[]>;

const sources: Readonly<Record<Findable['kind'], Source>> = {
  directive: directiveEntries,
  document: documentEntries,
  'bulletin-item': bulletinEntries,
  minutes: (tx, thing) => meetingEntries(tx, { ...thing, kind: 'minutes' }),
  resolution: (tx, thing) => meetingEntries(tx, { ...thing, kind: 'resolution' }),
};

/** Indexes a thing as it is now, in place of what was known of it; what is no more, or never was, leaves nothing. May run twice. */
export const indexThing = async ({ pools, now }: Platform, { kind, unitId, id }: Findable): Promise<void> => {
  const actor = await systemActor(pools.auth, unitId, now());
  if (!actor) return;
  await transaction(pools.app, actor, 'read write', async (tx) => {
    await lockSource(tx, id);
    await removeEntries(tx, kind, id);
    for (const entry of await sources[kind](tx, { unitId, id })) await insertEntry(tx, id, entry);
  });
};
