import { UNIT_KINDS } from './unit-kinds.ts';
import type { UnitKind } from './unit-kinds.ts';

/** Whether a unit of kind `child` may stand directly under one of kind `parent`, or on top when `parent` is null (domain §2.3, *read*). */
export function mayStandUnder(child: UnitKind, parent: UnitKind | null): boolean {
  if (parent === null) return UNIT_KINDS[child].root;
  return UNIT_KINDS[parent].children.includes(child);
}

/** Whether units of this kind hold cell meetings and have members of their own. */
export function meetsAsCell(kind: UnitKind): boolean {
  return UNIT_KINDS[kind].meetsAsCell;
}

/**
 * The name of the body that acts for a unit: `Đảng bộ Sở Y tế` → `Đảng ủy Sở Y tế`; a cell keeps its name.
 * A name that does not begin with the word of its kind is given back as it is.
 */
export function committeeName(kind: UnitKind, name: string): string {
  const { organisation, committee } = UNIT_KINDS[kind].nameOf;
  if (organisation === committee || !name.startsWith(`${organisation} `)) return name;
  return committee + name.slice(organisation.length);
}
