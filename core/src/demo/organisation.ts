import { UNIT_KINDS } from '../units/unit-kinds.ts';
import type { UnitKind } from '../units/unit-kinds.ts';
import type { UnitFields } from '../units/import/import-types.ts';
import { cellNames } from './cell-names.ts';
import type { Random } from './random.ts';
import source from './units.json' with { type: 'json' };

/** A unit of the demo organisation. `memberTotal` is 0 where the members stand in the units below. */
export interface DemoUnit extends UnitFields {
  id: string;
  parentId: string | null;
  memberTotal: number;
}

/** The exact totals of the demo organisation, from `units.json`. */
export const DEMO_TOTALS = {
  grassrootsCommittees: source.totals.dang_bo_co_so,
  grassrootsCells: source.totals.chi_bo_co_so,
  cells: source.totals.chi_bo_truc_thuoc,
  members: source.totals.dang_vien,
} as const;

const FOUNDED_MS = Date.UTC(2020, 0, 1);
const MIN_CELL_MEMBERS = 5;

/**
 * The units of the demo organisation, each after the one above it and in the order of a walk down the tree:
 * one bloc committee, 52 base committees with 547 cells, 30 base cells. Codes begin with 999, which no province has.
 */
export function demoUnits(random: Random): DemoUnit[] {
  const root = unit(random, null, 'bloc-committee', '999', 'Đảng bộ Khối các cơ quan tỉnh', 0);
  const units = [root];
  let number = 0;
  for (const base of source.dang_bo_co_so) {
    const code = `999.${pad(++number, 2)}`;
    const committee = unit(random, root, 'grassroots-committee', code, base.name, 0);
    units.push(committee);
    const sizes = spread(random, base.members, base.cells);
    for (const [index, name] of cellNames(base.name, base.cells).entries())
      units.push(unit(random, committee, 'cell', `${code}.${pad(index + 1, 3)}`, name, sizes[index] ?? 0));
  }
  for (const cell of source.chi_bo_co_so)
    units.push(unit(random, root, 'grassroots-cell', `999.${pad(++number, 2)}`, cell.name, cell.members));
  return units;
}

function unit(
  random: Random,
  parent: DemoUnit | null,
  kind: UnitKind,
  code: string,
  name: string,
  memberTotal: number,
): DemoUnit {
  return {
    id: random.id(FOUNDED_MS),
    parentId: parent?.id ?? null,
    code,
    name,
    kind,
    symbol: UNIT_KINDS[kind].symbol,
    cellType: 'office',
    place: 'Hạ Long',
    parentCode: parent?.code ?? null,
    memberTotal,
  };
}

/** Parts a total into unequal sizes that add up to it, none below the smallest cell. */
function spread(random: Random, total: number, parts: number): number[] {
  const mean = total / parts;
  const sizes = Array.from({ length: parts }, () =>
    Math.max(MIN_CELL_MEMBERS, Math.round(mean * (0.65 + random.next() * 0.7))),
  );
  let rest = total - sizes.reduce((sum, size) => sum + size, 0);
  while (rest !== 0) {
    const index = random.int(0, parts - 1);
    const size = sizes[index] ?? 0;
    if (rest < 0 && size <= MIN_CELL_MEMBERS) continue;
    sizes[index] = size + Math.sign(rest);
    rest -= Math.sign(rest);
  }
  return sizes;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
