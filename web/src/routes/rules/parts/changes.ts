import { CELL_TYPES } from '@sotay/core/units/cell-types.ts';
import type { CallOutput } from '#lib/platform/api.ts';
import { date } from '#lib/platform/format.ts';
import { rulePacksWords as t } from '#lib/words/rule-packs.ts';

export type Draft = CallOutput<'rule-packs.draft'>;
export type Pack = Draft['pack'];
type Change = Draft['changes'][number];

/** From when to when a version holds. */
export const spanOf = ({
  effectiveFrom,
  effectiveTo,
}: {
  effectiveFrom: string;
  effectiveTo: string | null;
}): string =>
  effectiveTo === null ? t.from(date(effectiveFrom)) : t.between(date(effectiveFrom), date(effectiveTo));

const told = (value: string | null): string => {
  if (value === null || value === '') return t.none;
  if (value === 'true') return t.yes;
  if (value === 'false') return t.no;
  return Object.hasOwn(t.thresholds, value) ? t.thresholds[value as keyof typeof t.thresholds] : value;
};

const fieldOf = (field: string): string => t.fields[field as keyof typeof t.fields];

const placeOf = (within: string): string =>
  Object.hasOwn(CELL_TYPES, within) ? CELL_TYPES[within as keyof typeof CELL_TYPES] : within;

/** A change as a line people can read: what, where, and what it was and will be. */
export const changeWords = ({ change, what, within, field, before, after }: Change): string => {
  const where = within === '' ? '' : `${placeOf(within)} · `;
  if (change !== 'changed') return `${where}${t.change[change](what)}`;
  const name = field === null ? what : [what, fieldOf(field)].filter(Boolean).join(', ');
  return `${where}${t.change.changed(name, told(before), told(after))}`;
};

/** A list with one of its things a place earlier or later; as it was where there is no such place. */
export const moved = <T>(things: readonly T[], index: number, by: -1 | 1): T[] => {
  const thing = things[index];
  const other = things[index + by];
  if (thing === undefined || other === undefined) return [...things];
  const result = [...things];
  result[index] = other;
  result[index + by] = thing;
  return result;
};

/** An id for a thing that was added: its words without marks, and a number where that is taken. */
export const idFor = (label: string, taken: readonly string[]): string => {
  const plain = label.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase();
  const slug =
    plain
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 40)
      .replace(/-+$/, '') || 'x';
  if (!taken.includes(slug)) return slug;
  const again = taken.filter((id) => id.startsWith(slug)).length + 1;
  return `${slug}-${String(again)}`;
};
