import { audit } from '../../../platform/audit/record.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type ImportRecord, dropPages, findImport, markImport } from '../imports.repository.ts';

/** Removes file and preview; the import stays in the list as withdrawn. */
export const takeBack = async (context: Context, record: ImportRecord): Promise<void> => {
  await dropPages(context.tx, record);
  await markImport(context.tx, record, {
    state: 'withdrawn',
    workbookSealed: null,
    faultySealed: null,
    reading: null,
    finishedAt: context.now,
  });
};

/** Takes an import back that was not applied. */
export const withdraw = async (
  context: Context,
  platform: Platform,
  { unitId, importId }: { unitId: string; importId: string },
): Promise<{ done: true }> => {
  const record = demand(context, await findImport(context.tx, unitId, importId));
  if (record.state === 'applied' || record.state === 'undone') throw new Refusal('imports/applied');
  if (record.state === 'applying' || record.state === 'undoing') throw new Refusal('imports/busy');
  await takeBack(context, record);
  const { unitLft, id } = record;
  await audit(context, { unitId, unitLft, action: 'imports.withdraw', objectKind: 'import', objectId: id });
  await platform.hub.tell(context.tx, { topic: 'imports', unitLft, id });
  return { done: true };
};
