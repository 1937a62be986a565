import type { Actor } from '../../platform/access/actor.ts';
import { systemActor } from '../../platform/access/system-actor.ts';
import { type Tx, transaction } from '../../platform/db/transaction.ts';
import type { Findable } from '../../platform/jobs/make-findable.ts';
import type { Platform } from '../../platform/platform.ts';
import { insertEntries, lockSources, removeEntries } from './entries.repository.ts';
import type { Entry } from './search.types.ts';
import { bulletinEntries } from './sources/bulletins.read-model.ts';
import { directiveEntries } from './sources/directives.read-model.ts';
import { documentEntries } from './sources/documents.read-model.ts';
import { meetingEntries } from './sources/meetings.read-model.ts';

type Source = (tx: Tx, unitId: string, ids: readonly string[]) => Promise<Entry[]>;

const sources: Readonly<Record<Findable['kind'], Source>> = {
  directive: directiveEntries,
  document: documentEntries,
  'bulletin-item': bulletinEntries,
  minutes: (tx, unitId, ids) => meetingEntries(tx, 'minutes', unitId, ids),
  resolution: (tx, unitId, ids) => meetingEntries(tx, 'resolution', unitId, ids),
};

/** Indexes things of the unit that acts as they are now, all or none, in place of what was known of them; what is no more, or never was, leaves nothing. */
export const indexThings = ({ pools }: Platform, actor: Actor, things: readonly Findable[]): Promise<void> =>
  transaction(pools.app, actor, 'read write', async (tx) => {
    await lockSources(tx, things);
    await removeEntries(tx, things);
    for (const [kind, some] of Map.groupBy(things, (thing) => thing.kind)) {
      const ids = some.map(({ id }) => id);
      await insertEntries(tx, await sources[kind](tx, actor.unitId, ids));
    }
  });

/** The same of one thing. May run twice. */
export const indexThing = async (platform: Platform, thing: Findable): Promise<void> => {
  const actor = await systemActor(platform.pools.auth, thing.unitId, platform.now());
  if (actor) await indexThings(platform, actor, [thing]);
};
