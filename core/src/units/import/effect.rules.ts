import type { SheetKey } from './columns.ts';
import type { Fault } from './faults.ts';
import type { EffectCounts, FieldChange, Present, RowPreview, TablePlan } from './import-types.ts';

type FieldValue = string | boolean | null;

/** What differs between what there is and what there shall be. */
export function fieldChanges<Fields extends { [Key in keyof Fields]: FieldValue }>(
  before: Fields,
  after: Fields,
): FieldChange[] {
  const changes: FieldChange[] = [];
  for (const field of Object.keys(after) as (keyof Fields & string)[]) {
    if (before[field] !== after[field]) changes.push({ field, before: before[field], after: after[field] });
  }
  return changes;
}

/** The preview of a row from its fields, what there is, and its faults. `fields` is null when the row cannot be understood. */
export function rowPreview<Fields extends { [Key in keyof Fields]: FieldValue }>(row: {
  sheet: SheetKey;
  sheetName: string;
  row: number;
  label: string;
  unitCode: string | null;
  present: Present<Fields> | undefined;
  fields: Fields | null;
  faults: readonly Fault[];
}): RowPreview<Fields> {
  const { present, fields, faults, ...place } = row;
  const id = present?.id ?? null;
  if (fields === null || faults.length > 0)
    return { ...place, effect: 'faulty', id, fields: null, changes: [], faults };
  if (present === undefined) return { ...place, effect: 'new', id, fields, changes: [], faults };
  const changes = fieldChanges<Fields>(present, fields);
  return { ...place, effect: changes.length > 0 ? 'changed' : 'unchanged', id, fields, changes, faults };
}

/** Counts with nothing in them. */
export function noEffects(): EffectCounts {
  return { new: 0, changed: 0, unchanged: 0, faulty: 0 };
}

/** How many rows have which effect. */
export function countEffects(rows: readonly RowPreview<unknown>[]): EffectCounts {
  const counts = noEffects();
  for (const row of rows) counts[row.effect]++;
  return counts;
}

/** The acts of one table, in the order of its rows. */
export function tablePlan<Fields>(rows: readonly RowPreview<Fields>[]): TablePlan<Fields> {
  const create: Fields[] = [];
  const update: { id: string; fields: Fields; changes: readonly FieldChange[] }[] = [];
  for (const { effect, id, fields, changes } of rows) {
    if (fields === null) continue;
    if (effect === 'new') create.push(fields);
    if (effect === 'changed' && id !== null) update.push({ id, fields, changes });
  }
  return { create, update };
}
