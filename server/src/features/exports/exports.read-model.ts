import type { exportsContract } from '@sotay/core/exports/exports.contract.ts';
import { exportState } from '@sotay/core/exports/export.rules.ts';
import type { OutputOf } from '@sotay/core/kernel/contract.ts';
import type { Grants } from '../../platform/access/policy.ts';
import { type Context, demand } from '../../platform/context.ts';
import type { ExportedTable } from '../../platform/exports/exported-table.ts';
import {
  type ExportRecord,
  findExport,
  findPlace,
  latestExports,
  openExports,
} from './exports.repository.ts';
import { partsOf, reachOf, readable } from './reach.ts';

type Exports = typeof exportsContract;
type One = OutputOf<Exports['one']>;

const shown = (record: ExportRecord, now: Date): One => {
  const { id, format, below, parts, done, total, bytes, createdAt, expiresAt } = record;
  return {
    ...{ id, format, below, parts, done, total, bytes },
    state: exportState(record, now),
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
  };
};

/** What the asker may export of a unit, and the own exports of it. */
export const readExports = async (
  context: Context,
  grants: Grants,
  tables: readonly ExportedTable[],
  unitId: string,
): Promise<OutputOf<Exports['list']>> => {
  const { tx, actor, now } = context;
  const unit = demand(context, await findPlace(tx, unitId));
  return {
    unitName: unit.name,
    hasBelow: unit.hasBelow,
    parts: partsOf(readable(tables, reachOf(grants, actor), unit)),
    exports: (await latestExports(tx, unitId)).map((record) => shown(record, now)),
  };
};

/** What the asker waits for, of whatever unit. */
export const readOwnExports = async ({ tx, actor, now }: Context): Promise<OutputOf<Exports['mine']>> => {
  const records = await openExports(tx, actor.memberId, now);
  return {
    exports: records.map(({ unitName, ...record }) => ({
      ...shown(record, now),
      unitId: record.unitId,
      unitName,
    })),
  };
};

/** How far an own export is. */
export const readExport = async (
  context: Context,
  { unitId, exportId }: { unitId: string; exportId: string },
): Promise<One> => shown(demand(context, await findExport(context.tx, unitId, exportId)), context.now);
