import { audit } from '../../../platform/audit/record.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type ImportRecord, findImport, passState } from '../imports.repository.ts';

const demandApplicable = ({ state, planDigest, total, hasWorkbook }: ImportRecord): void => {
  if (state === 'applied' || state === 'undone') throw new Refusal('imports/applied');
  if (state === 'applying' || state === 'undoing') throw new Refusal('imports/busy');
  if (state !== 'previewed' && state !== 'failed') throw new Refusal('imports/not-previewed');
  if (state === 'previewed' && total === 0) throw new Refusal('imports/nothing-to-do');
  if (!planDigest || !hasWorkbook) throw new Refusal('imports/not-previewed');
};

/** Has the import applied in the background, with the rights its asker then still has. */
export const askToApply = async (
  context: Context,
  platform: Platform,
  { unitId, importId }: { unitId: string; importId: string },
): Promise<{ done: true }> => {
  const { tx } = context;
  const record = demand(context, await findImport(tx, unitId, importId));
  demandApplicable(record);
  if (!(await passState(tx, record, ['previewed', 'failed'], 'applying'))) throw new Refusal('imports/busy');
  await platform.jobs.enqueue(tx, 'imports.apply', { unitId, importId });
  const { unitLft, id } = record;
  await audit(context, {
    unitId,
    unitLft,
    action: 'imports.ask-to-apply',
    objectKind: 'import',
    objectId: id,
  });
  await platform.hub.tell(tx, { topic: 'imports', unitLft, id });
  return { done: true };
};
