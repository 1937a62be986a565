import { MOST_DAMAGED, type damageContract } from '@sotay/core/files/damage.contract.ts';
import type { OutputOf } from '@sotay/core/kernel/contract.ts';
import { demandBranch, demandUnit } from '../../../platform/access/unit-place.ts';
import { whereInScope } from '../../../platform/access/where-in-scope.ts';
import { audit } from '../../../platform/audit/record.ts';
import { type Context, demand } from '../../../platform/context.ts';
import type { Platform } from '../../../platform/platform.ts';
import { findDamaged } from './damage.repository.ts';

type Listed = OutputOf<(typeof damageContract)['damaged']>;

/** The damaged files of a branch, without names of content. */
export const listDamaged = async (context: Context, unitId: string): Promise<Listed> => {
  const { name, lft, rgt } = await demandBranch(context, unitId);
  const inBranch = context.tx
    .selectFrom('damagedFiles as d')
    .innerJoin('units as u', 'u.id', 'd.unitId')
    .where(whereInScope(context.scope, 'd'))
    .where('d.unitLft', '>=', lft)
    .where('d.unitLft', '<=', rgt);
  const { total } = await inBranch
    .select((of) => of.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await inBranch
    .select(['d.id', 'd.unitId', 'u.name as unitName', 'd.kind', 'd.putAt', 'd.foundAt'])
    .orderBy('d.foundAt', 'desc')
    .orderBy('d.id')
    .limit(MOST_DAMAGED)
    .execute();
  const damaged = rows.map(({ kind, putAt, foundAt, ...row }) => ({
    ...row,
    kind: kind as Listed['damaged'][number]['kind'],
    putAt: putAt.toISOString(),
    foundAt: foundAt.toISOString(),
  }));
  return { unitName: name, total, damaged };
};

/** Has one damaged file read again. */
export const checkDamaged = async (
  { jobs }: Platform,
  context: Context,
  { unitId, damagedFileId: id }: { unitId: string; damagedFileId: string },
): Promise<void> => {
  const { unitLft, objectKind, objectId } = demand(context, await findDamaged(context.tx, unitId, id));
  await audit(context, { unitId, unitLft, action: 'files.check', objectKind, objectId });
  await jobs.enqueue(context.tx, 'files.verifyOne', { unitId, id });
};

/** Has everything read again that a branch keeps. */
export const checkStored = async ({ jobs }: Platform, context: Context, unitId: string): Promise<void> => {
  const { unitLft } = await demandUnit(context, unitId);
  await audit(context, { unitId, unitLft, action: 'files.check', objectKind: 'unit', objectId: unitId });
  await jobs.enqueue(context.tx, 'files.verifyBranch', { unitId });
};
