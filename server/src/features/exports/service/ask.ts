import { randomUUIDv7 } from 'node:crypto';
import type { exportsContract } from '@sotay/core/exports/exports.contract.ts';
import type { InputOf } from '@sotay/core/kernel/contract.ts';
import type { Grants } from '../../../platform/access/policy.ts';
import { audit } from '../../../platform/audit/record.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { ExportedTable } from '../../../platform/exports/exported-table.ts';
import type { Platform } from '../../../platform/platform.ts';
import { findPlace, insertExport, isMaking } from '../exports.repository.ts';
import { partsOf, reachOf, readable } from '../reach.ts';
import { type ExportJob, newsOf } from './books.ts';

/** Begins an export: it is made in the background, with the rights that the asker then still has. */
export const askForExport = async (
  context: Context,
  platform: Platform,
  { grants, tables }: { grants: Grants; tables: readonly ExportedTable[] },
  { params, body }: InputOf<(typeof exportsContract)['ask']>,
): Promise<{ id: string }> => {
  const { tx, actor, now, requestId } = context;
  const unit = demand(context, await findPlace(tx, params.unitId));
  const may = partsOf(readable(tables, reachOf(grants, actor), unit));
  if (!body.parts.every((part) => may.includes(part))) throw new Refusal('exports/not-yours');
  if (await isMaking(tx, unit.id)) throw new Refusal('exports/busy');
  const { accountId, memberId } = actor;
  const id = randomUUIDv7();
  const place = { unitId: unit.id, unitLft: unit.unitLft };
  const asker = { accountId, memberId, postId: actor.post?.id ?? null, requestId };
  await insertExport(tx, { id, ...place, ...asker, ...body, createdAt: now });
  const job: ExportJob = { unitId: unit.id, exportId: id, memberId };
  await platform.jobs.enqueue(tx, 'exports.make', job);
  await audit(context, {
    ...place,
    action: 'exports.ask',
    objectKind: 'export',
    objectId: id,
    after: body,
  });
  await platform.hub.tell(tx, newsOf({ id, memberId }));
  return { id };
};
