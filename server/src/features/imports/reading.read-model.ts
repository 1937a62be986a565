import type { OutputOf } from '@sotay/core/kernel/contract.ts';
import type { importsContract } from '@sotay/core/imports/imports.contract.ts';
import { sql } from 'kysely';
import { type Context, demand } from '../../platform/context.ts';
import { found } from '../../platform/errors.ts';
import { unsealBytes } from '../../platform/keys.ts';
import type { Platform } from '../../platform/platform.ts';
import { findImport, readSealed } from './imports.repository.ts';

type Address = { unitId: string; importId: string };
type Reading = OutputOf<(typeof importsContract)['reading']>;

/** How the workbook of an import was understood. */
export const readReading = async (context: Context, { unitId, importId }: Address): Promise<Reading> => {
  const row = await context.tx
    .selectFrom('imports')
    .where('unitId', '=', unitId)
    .where('id', '=', importId)
    .select(['unitLft', sql<Reading['reading']>`reading`.as('reading')])
    .executeTakeFirst();
  return { reading: demand(context, row).reading };
};

/** The workbook of faulty rows; not there when no row is faulty, or a newer file came. */
export const readFaultyRows = async (
  context: Context,
  platform: Platform,
  { unitId, importId }: Address,
): Promise<Uint8Array> => {
  const record = demand(context, await findImport(context.tx, unitId, importId));
  return unsealBytes(platform.keys.imports, found(await readSealed(context.tx, record, 'faultySealed')));
};
