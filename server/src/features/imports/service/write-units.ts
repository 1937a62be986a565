import { randomUUIDv7 } from 'node:crypto';
import type { FieldChange } from '@sotay/core/units/import/import-types.ts';
import { auditAll } from '../../../platform/audit/record.ts';
import { found } from '../../../platform/errors.ts';
import { type NewUnit, growTree } from '../../../platform/tree/grow-tree.ts';
import { moveBranch } from '../../../platform/tree/move-branch.ts';
import { giveCode, renameUnits } from '../../units/index.ts';
import { tellable } from '../parts.ts';
import { placesByCode } from '../standing.read-model.ts';
import type { Writing } from './writing.ts';

/** Where units stand, by code. */
export type Places = ReadonlyMap<string, { id: string; lft: number }>;

/** Changes as the audit keeps them. */
export const sides = (changes: readonly FieldChange[]) => ({
  before: Object.fromEntries(tellable(changes).map(({ field, before }) => [field, before])),
  after: Object.fromEntries(tellable(changes).map(({ field, after }) => [field, after])),
});

const events = (
  units: readonly { id: string; change: object }[],
  action: string,
  lftOf: ReadonlyMap<string, number>,
) =>
  units.map(({ id, change }) => ({
    ...{ unitId: id, unitLft: found(lftOf.get(id)), action, objectKind: 'unit', objectId: id },
    ...change,
  }));

const create = async ({ tx, actor, plan }: Writing, idOf: Map<string, string>): Promise<NewUnit[]> => {
  for (const { code } of plan.units.create) idOf.set(code, randomUUIDv7());
  const units = plan.units.create.map(({ parentCode, ...unit }) => ({
    ...unit,
    id: found(idOf.get(unit.code)),
    parentId: found(idOf.get(parentCode ?? '')),
  }));
  await growTree(tx, actor, units);
  return units;
};

/** Writes the units of the plan, parents before children; gives where all units stand afterwards. */
export const writeUnits = async (writing: Writing): Promise<Places> => {
  const { tx, actor, plan, preview, record, step } = writing;
  const { create: created, update: updated } = plan.units;
  const standing = await placesByCode(tx, record.unitId);
  const idOf = new Map([...standing].map(([code, { id }]) => [code, id]));
  if (preview.topCode) idOf.set(preview.topCode.code, preview.topCode.unitId);
  const units = await create(writing, idOf);
  await renameUnits(
    tx,
    updated.map(({ id, fields }) => ({ id, ...fields })),
  );
  for (const { id, fields, changes } of updated) {
    if (changes.some(({ field }) => field === 'parentCode'))
      await moveBranch(tx, actor, id, found(idOf.get(fields.parentCode ?? '')));
  }
  if (preview.topCode) await giveCode(tx, preview.topCode);
  const places = await placesByCode(tx, record.unitId);
  const lftOf = new Map([...places.values()].map(({ id, lft }) => [id, lft]));
  const coded = preview.topCode
    ? [{ id: preview.topCode.unitId, change: { after: { code: preview.topCode.code } } }]
    : [];
  await auditAll(writing, [
    ...events(coded, 'units.edit', lftOf),
    ...events(
      units.map(({ id, ...unit }) => ({ id, change: { after: unit } })),
      'units.create',
      lftOf,
    ),
    ...events(
      updated.map(({ id, changes }) => ({ id, change: sides(changes) })),
      'units.edit',
      lftOf,
    ),
  ]);
  await step(created.length + updated.length);
  return places;
};
