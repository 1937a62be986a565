import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { systemActor } from '../../../platform/access/system-actor.ts';
import { transaction } from '../../../platform/db/transaction.ts';
import { fileStore, openBytes, putBytes, removeBytes } from '../../../platform/files/store.ts';
import { sealBytes, unseal, unsealBytes } from '../../../platform/keys.ts';
import type { Platform } from '../../../platform/platform.ts';
import { isNeeded, lockGuarded, settleGuarded } from '../../files/index.ts';
import { type Facts, type Key, changeHeld, findHeld } from '../guard.repository.ts';
import type { Hand } from './screen.ts';

/** Works with the rights of nobody in particular over a unit; nothing happens when the unit is gone. */
export const asGuard = async <T>(
  platform: Platform,
  unitId: string,
  work: (hand: Hand) => Promise<T>,
): Promise<T | undefined> => {
  const now = platform.now();
  const actor = await systemActor(platform.pools.auth, unitId, now);
  if (!actor) return undefined;
  return transaction(platform.pools.app, actor, 'read write', (tx) =>
    work({ tx, actor, now, requestId: 'job' }),
  );
};

/** Whether bytes belong to something anywhere that is not held. */
const isNeededAnywhere = async (platform: Platform, sha256: Buffer): Promise<boolean> => {
  const { rows } = await platform.pools.auth.query<{ id: string }>(
    'select id from units where parent_id is null',
  );
  for (const { id } of rows) if (await asGuard(platform, id, ({ tx }) => isNeeded(tx, sha256))) return true;
  return false;
};

/** Puts the bytes of a held file under a key of their own, itself sealed under the key of the quarantine, and takes away what lay open to the store. */
export const lockAway = async (platform: Platform, key: Key): Promise<void> => {
  const store = fileStore(platform);
  const held = await asGuard(platform, key.unitId, ({ tx }) => findHeld(tx, key));
  if (held?.state !== 'held') return;
  if (!held.sealedKey) {
    const own = randomBytes(32);
    const plain = await buffer(await openBytes(store, held.sha256));
    const { sha256: keptSha256 } = await putBytes(store, [sealBytes(own, plain)]);
    const sealedKey = sealBytes(platform.keys.quarantine, own);
    await asGuard(platform, key.unitId, ({ tx }) => changeHeld(tx, key, { keptSha256, sealedKey }));
  }
  if (!(await isNeededAnywhere(platform, held.sha256))) await removeBytes(store, held.sha256);
};

/** Takes away what is left of a file that was decided about. */
const clear = async (platform: Platform, key: Key, keptSha256: Buffer): Promise<void> => {
  await removeBytes(fileStore(platform), keptSha256);
  await asGuard(platform, key.unitId, ({ tx }) =>
    changeHeld(tx, key, { keptSha256: null, sealedKey: null, facts: null }),
  );
};

/** Gives a released file back under its name; whoever works with it is told to go on. */
const giveBack = async (platform: Platform, key: Key): Promise<void> => {
  const store = fileStore(platform);
  const held = await asGuard(platform, key.unitId, ({ tx }) => findHeld(tx, key));
  if (!held?.keptSha256 || !held.sealedKey || !held.facts) return;
  const own = unsealBytes(platform.keys.quarantine, held.sealedKey);
  await putBytes(store, [unsealBytes(own, await buffer(await openBytes(store, held.keptSha256)))]);
  const { name } = JSON.parse(unseal(platform.keys.quarantine, held.facts)) as Facts;
  await asGuard(platform, key.unitId, async ({ tx }) => {
    const file = await lockGuarded(tx, key);
    if (file?.guard !== 'held') return;
    await settleGuarded(tx, file, { guard: 'passed', name });
    await platform.jobs.enqueue(tx, 'documents.goOn', { ...key, name });
  });
  await clear(platform, key, held.keptSha256);
};

/** Carries out what was decided. */
export const settle = async (platform: Platform, key: Key): Promise<void> => {
  const held = await asGuard(platform, key.unitId, ({ tx }) => findHeld(tx, key));
  if (held?.state === 'released') await giveBack(platform, key);
  if (held?.state === 'destroyed' && held.keptSha256) await clear(platform, key, held.keptSha256);
};
