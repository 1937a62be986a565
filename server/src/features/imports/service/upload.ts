import { randomUUIDv7 } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { importsContract } from '@sotay/core/imports/imports.contract.ts';
import { audit } from '../../../platform/audit/record.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { UploadHandler } from '../../../platform/http/room.ts';
import { sealBytes } from '../../../platform/keys.ts';
import type { Platform } from '../../../platform/platform.ts';
import { dropFaultySheets, insertImport, lockOpenImports } from '../imports.repository.ts';
import { findUnit } from '../imports.read-model.ts';
import { takeBack } from './withdraw.ts';

/** A newer file takes the place of those that wait; one that is being applied is waited for. */
const makeWay = async (context: Context, unitId: string): Promise<void> => {
  const open = await lockOpenImports(context.tx, unitId);
  if (open.some(({ state }) => state === 'applying' || state === 'undoing'))
    throw new Refusal('imports/busy');
  for (const record of open) await takeBack(context, record);
  await dropFaultySheets(context.tx, unitId);
};

/** Takes a workbook: sealed into the database until it is applied, its preview begun in the background. */
export const upload = (platform: Platform): UploadHandler<(typeof importsContract)['upload']> => ({
  allow: async (context, { params }) => {
    demand(context, await findUnit(context.tx, params.unitId));
  },
  take: async ({ params, query, upload: file }) => {
    if (file.size === 0) throw new Refusal('imports/empty');
    const workbookSealed = sealBytes(platform.keys.imports, await readFile(file.path));
    return async (context) => {
      const { tx, actor, now, requestId } = context;
      const { id: unitId, unitLft } = demand(context, await findUnit(tx, params.unitId));
      await makeWay(context, unitId);
      const id = randomUUIDv7();
      const { accountId, memberId } = actor;
      const asker = { accountId, memberId, postId: actor.post?.id ?? null, requestId };
      await insertImport(tx, {
        ...{ id, unitId, unitLft, workbookSealed, fileName: query.name, createdAt: now },
        ...asker,
      });
      await platform.jobs.enqueue(tx, 'imports.preview', { unitId, importId: id });
      const act = { action: 'imports.upload', objectKind: 'import', objectId: id };
      await audit(context, { unitId, unitLft, ...act, after: { size: file.size } });
      await platform.hub.tell(tx, { topic: 'imports', unitLft, id });
      return { id };
    };
  },
});
