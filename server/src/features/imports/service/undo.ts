import { gunzipSync } from 'node:zlib';
import type { Actor } from '../../../platform/access/actor.ts';
import { audit, auditAll } from '../../../platform/audit/record.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { type Tx, transaction } from '../../../platform/db/transaction.ts';
import { Refusal, found } from '../../../platform/errors.ts';
import { unsealBytes } from '../../../platform/keys.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type AccountHolder, ensureAccounts, removeUnusedAccounts } from '../../auth/index.ts';
import {
  type ImportRecord,
  findImport,
  lockImports,
  markImport,
  passState,
  readSealed,
} from '../imports.repository.ts';
import type { Journal } from '../journal.ts';
import { placesByCode } from '../standing.read-model.ts';
import { type Undoing, readUndoing } from '../undo.read-model.ts';
import { putBack } from './put-back.ts';
import { type ImportJob, askerOf, keepBooks } from './progress.ts';

const readJournal = async (platform: Platform, tx: Tx, record: ImportRecord): Promise<Journal | null> => {
  const sealed = await readSealed(tx, record, 'journalSealed');
  if (!sealed) return null;
  return JSON.parse(gunzipSync(unsealBytes(platform.keys.imports, sealed)).toString('utf8')) as Journal;
};

type Address = { unitId: string; importId: string };

const demandJournal = async (
  context: Context,
  platform: Platform,
  { unitId, importId }: Address,
): Promise<{ record: ImportRecord; journal: Journal }> => {
  const record = demand(context, await findImport(context.tx, unitId, importId));
  const journal = record.state === 'applied' ? await readJournal(platform, context.tx, record) : null;
  if (!journal) throw new Refusal('imports/not-applied');
  return { record, journal };
};

/** What undoing an import would bring back, and what depends on it. */
export const lookAtUndoing = async (
  context: Context,
  platform: Platform,
  address: Address,
): Promise<Undoing> => {
  const { journal } = await demandJournal(context, platform, address);
  return readUndoing(context.tx, address.unitId, journal);
};

/** Has an import undone in the background, with the rights its asker then still has. */
export const askToUndo = async (
  context: Context,
  platform: Platform,
  address: Address,
): Promise<{ done: true }> => {
  const { tx } = context;
  const { record, journal } = await demandJournal(context, platform, address);
  const { blockers } = await readUndoing(tx, record.unitId, journal);
  if (blockers.length > 0) throw new Refusal('imports/depended-on');
  if (!(await passState(tx, record, ['applied'], 'undoing'))) throw new Refusal('imports/busy');
  await platform.jobs.enqueue(tx, 'imports.undo', address);
  const { unitId, unitLft, id } = record;
  await audit(context, {
    unitId,
    unitLft,
    action: 'imports.ask-to-undo',
    objectKind: 'import',
    objectId: id,
  });
  await platform.hub.tell(tx, { topic: 'imports', unitLft, id });
  return { done: true };
};

const eventsOf = async (tx: Tx, { unitId, unitLft }: ImportRecord, { units, members, posts }: Journal) => {
  const places = await placesByCode(tx, unitId);
  const at = (code: string) => {
    const place = places.get(code);
    return place ? { unitId: place.id, unitLft: place.lft } : { unitId, unitLft };
  };
  const above = { unitId, unitLft };
  return [
    ...posts.created.map(({ id }) => ({
      ...above,
      action: 'posts.take-back',
      objectKind: 'post',
      objectId: id,
    })),
    ...members.created.map(({ id }) => ({
      ...above,
      action: 'members.take-back',
      objectKind: 'member',
      objectId: id,
    })),
    ...units.created.map(({ id }) => ({
      ...above,
      action: 'units.take-back',
      objectKind: 'unit',
      objectId: id,
    })),
    ...members.changed.map(({ id, before }) => ({
      ...at(before.unitCode),
      ...{ action: 'members.put-back', objectKind: 'member', objectId: id },
    })),
    ...posts.changed.map(({ id, before }) => ({
      ...at(before.unitCode),
      ...{ action: 'posts.put-back', objectKind: 'post', objectId: id },
    })),
    ...units.changed.map(({ id }) => ({
      ...above,
      action: 'units.put-back',
      objectKind: 'unit',
      objectId: id,
    })),
  ];
};

const holdersOf = (journal: Journal, places: ReadonlyMap<string, { id: string }>): AccountHolder[] =>
  journal.members.changed.map(({ id, before: { unitCode, phone, cardNumber } }) => ({
    ...{ unitId: found(places.get(unitCode)).id, memberId: id, phone },
    cardNumber: cardNumber.startsWith('#') ? null : cardNumber,
  }));

/** Puts everything back in one transaction. A key that still points to something new refuses all of it. */
const write = async (
  platform: Platform,
  actor: Actor,
  record: ImportRecord,
  journal: Journal,
): Promise<AccountHolder[]> =>
  transaction(platform.pools.app, actor, 'read write', async (tx) => {
    await lockImports(tx);
    const { unitId, unitLft, id, requestId } = record;
    const context = { tx, actor, now: platform.now(), requestId };
    const events = await eventsOf(tx, record, journal);
    await putBack(context, platform, unitId, journal);
    await auditAll(context, events);
    await audit(context, { unitId, unitLft, action: 'imports.undo', objectKind: 'import', objectId: id });
    await markImport(tx, record, { journalSealed: null });
    for (const topic of ['units', 'members', 'access'])
      await platform.hub.tell(tx, { topic, unitLft, id: unitId });
    return holdersOf(journal, await placesByCode(tx, unitId));
  });

/** The journal, if nothing has come to depend on the import since it was asked to be undone. */
const stillFree = (platform: Platform, actor: Actor, record: ImportRecord): Promise<Journal | null> =>
  transaction(platform.pools.app, actor, 'read only', async (tx) => {
    const journal = await readJournal(platform, tx, record);
    if (!journal) return null;
    const { blockers } = await readUndoing(tx, record.unitId, journal);
    return blockers.length === 0 ? journal : null;
  });

/** Accounts that were taken away before the members could be are given back. */
const giveAccountsBack = async (
  platform: Platform,
  actor: Actor,
  { unitId }: ImportRecord,
  { members }: Journal,
): Promise<void> => {
  const places = await transaction(platform.pools.app, actor, 'read only', (tx) => placesByCode(tx, unitId));
  await ensureAccounts(
    platform,
    members.created.map(({ id, fields: { cardNumber, phone, unitCode } }) => ({
      ...{ unitId: found(places.get(unitCode)).id, memberId: id, cardNumber, phone },
    })),
  );
};

/** The job that undoes an import. It may run twice: without its journal it is undone already. */
export const undoJob = async (platform: Platform, job: ImportJob): Promise<void> => {
  const record = await keepBooks(platform, job, (_tx, row) => Promise.resolve(row));
  if (record.state !== 'undoing') return;
  const asker = await askerOf(platform, record);
  const journal = asker && (await stillFree(platform, asker, record));
  let isUndone = !record.hasJournal;
  if (asker && journal) {
    await removeUnusedAccounts(
      platform,
      journal.members.created.map(({ id }) => id),
    );
    try {
      await ensureAccounts(platform, await write(platform, asker, record, journal));
      isUndone = true;
    } catch (error) {
      platform.log.error({ err: error, importId: job.importId }, 'undo failed');
      await giveAccountsBack(platform, asker, record, journal);
    }
  }
  await keepBooks(platform, job, (tx, row) =>
    markImport(tx, row, { state: isUndone ? 'undone' : 'applied', finishedAt: platform.now() }),
  );
};
