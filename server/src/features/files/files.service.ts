import { randomUUIDv7 } from 'node:crypto';
import type { filesContract } from '@sotay/core/files/files.contract.ts';
import { nameIsSuspicious } from '@sotay/core/guard/name.rules.ts';
import type { OutputOf } from '@sotay/core/kernel/contract.ts';
import type { HelpedAct } from '@sotay/core/kernel/helped-acts.ts';
import { covers } from '@sotay/core/kernel/scope.ts';
import { type UnitPlace, demandUnit } from '../../platform/access/unit-place.ts';
import { audit } from '../../platform/audit/record.ts';
import { type Context, demand } from '../../platform/context.ts';
import { Refusal, notFound } from '../../platform/errors.ts';
import type { Platform } from '../../platform/platform.ts';
import type { StoredBytes } from '../../platform/files/store.ts';
import { type StoredFile, findFile, insertFile } from './files.repository.ts';
import type { Inspected } from './inspect/inspect.ts';

type FileRow = OutputOf<(typeof filesContract)['add']>;
type Audience = 'unit' | 'own';

/** The unit, if the person may add a file for this audience there: papers for all come from who leads the unit. */
export const demandPlace = async (
  context: Context,
  unitId: string,
  audience: Audience,
): Promise<UnitPlace> => {
  const place = await demandUnit(context, unitId);
  const { administered } = context.scope;
  if (audience === 'unit' && !covers(administered ? { administered } : {}, place)) throw notFound();
  return place;
};

/** State secrets and people's numbers never belong here: already the name is enough to refuse, before a byte is kept. */
export const refuseClassified = (name: string): void => {
  if (nameIsSuspicious(name)) throw new Refusal('files/looks-classified');
};

/** What a member sends of their own is often a document: by then it is known as one, which is looked at when it is read. */
const LOOK_AFTER_SECONDS = { unit: 0, own: 900 } as const;

/** Records a file whose bytes are in the store already, and has the guard look at it. */
export const recordFile = async (
  { jobs }: Pick<Platform, 'jobs'>,
  context: Context,
  input: { unitId: string; name: string; audience: Audience; id?: string },
  file: StoredBytes & Omit<Inspected, 'bytes'>,
): Promise<FileRow> => {
  const { unitId, unitLft } = await demandPlace(context, input.unitId, input.audience);
  const { sha256, size, mime, pages, width, height } = file;
  const row = {
    id: input.id ?? randomUUIDv7(),
    name: input.name.normalize('NFC'),
    mime,
    size,
    pages,
    width,
    height,
  };
  const memberId = context.actor.memberId;
  const { audience } = input;
  const createdAt = context.now;
  const guard = 'waiting';
  await insertFile(context.tx, { ...row, unitId, unitLft, memberId, audience, sha256, createdAt, guard });
  await jobs.enqueue(context.tx, 'guard.look', { unitId, fileId: row.id }, LOOK_AFTER_SECONDS[audience]);
  await audit(context, {
    unitId,
    unitLft,
    action: 'files.add',
    objectKind: 'file',
    objectId: row.id,
    after: { sha256: sha256.toString('hex'), size, mime, audience },
  });
  return row;
};

/** The file, if the person may read it: what a member attached to a report is not the whole cell's to see. */
export const readableFile = async (context: Context, unitId: string, fileId: string): Promise<StoredFile> => {
  const file = await findFile(context.tx, unitId, fileId);
  if (file?.audience !== 'own') return demand(context, file);
  const { units: _shared, ...scope } = context.scope;
  return demand({ ...context, scope }, file);
};

/** Whether a file is part of what an act shows of the member in whose stead it is done; each room says it of its own things. */
type IsShown = (context: Context, file: Pick<StoredFile, 'unitId' | 'id'>) => Promise<boolean>;

/** The acts of helpers that show files. A file that none of them shows is not there for a helper, though the id be known. */
export type ShownByActs = Partial<Record<HelpedAct, IsShown>>;

/** Refuses a helper whatever is shown by none of the acts given. */
export const demandShown = async (context: Context, shown: ShownByActs, file: StoredFile): Promise<void> => {
  const { helper } = context.actor;
  if (!helper) return;
  for (const act of helper.acts) if (await shown[act]?.(context, file)) return;
  throw notFound();
};
