import { mayStandUnder } from '../unit.rules.ts';
import { UNIT_KINDS } from '../unit-kinds.ts';
import type { UnitKind } from '../unit-kinds.ts';
import { parseCellType, parseCode, parseText, parseUnitKind } from './cell-parsers.rules.ts';
import type { CellParser } from './cell-parsers.rules.ts';
import { UNIT_SHEET } from './columns.ts';
import type { UnitColumn } from './columns.ts';
import { rowPreview } from './effect.rules.ts';
import type { PresentState, RowPreview, UnitFields } from './import-types.ts';
import { readRows } from './row-reader.rules.ts';
import type { PassedRow } from './row-kinds.rules.ts';
import type { RowReader } from './row-reader.rules.ts';
import type { FoundTable } from './tables.rules.ts';
import { spellingKey } from './spelling.rules.ts';
import { walkDown } from './unit-tree.rules.ts';

/** A unit that the rows of members and posts may name. */
export interface KnownUnit {
  code: string;
  name: string;
  kind: UnitKind | null;
  parentCode: string | null;
  /** The row of the unit when that row has faults. */
  faultyRow: number | null;
}

interface UnitDraft {
  reader: RowReader<UnitColumn>;
  label: string;
  code: string | undefined;
  kind: UnitKind | undefined;
  parentCode: string | null;
  fields: UnitFields | null;
}

/** What a new cell is where nobody says: the bloc of province offices that the first version serves has hardly others (ours). */
const USUAL_CELL_TYPE = 'office';
const MAX_NAME_LENGTH = 200;
const MAX_SYMBOL_LENGTH = 20;
const MAX_PLACE_LENGTH = 60;

/**
 * The rows of the sheet of units and what they would do. A blank cell leaves what there is; the kind of a unit that exists stays.
 * Gives the rows in the order of the sheet, the acts in the order parents before children, and all units known afterwards.
 */
export function previewUnits(
  tables: readonly FoundTable<string>[],
  present: PresentState,
): {
  rows: RowPreview<UnitFields>[];
  ordered: RowPreview<UnitFields>[];
  units: Map<string, KnownUnit>;
  passed: PassedRow[];
} {
  const { readers, passed } = readRows(tables, UNIT_SHEET);
  const names = codesByName(readers, present);
  const drafts = readers.map((reader) => readUnit(reader, present, names));
  const byCode = new Map<string, UnitDraft>();
  for (const draft of drafts) {
    if (draft.code === undefined) continue;
    const first = byCode.get(draft.code);
    if (first === undefined) byCode.set(draft.code, draft);
    else draft.reader.fault('code', 'unit-code-twice', { value: draft.code, row: first.reader.row });
  }

  const parentOf = new Map<string, string | null>();
  for (const unit of present.unitsByCode.values()) parentOf.set(unit.code, unit.parentCode);
  for (const [code, draft] of byCode) parentOf.set(code, draft.parentCode);
  const { order, cycles } = walkDown(parentOf);
  const inCycle = new Set(cycles.flat());
  for (const cycle of cycles) {
    const loop = [...cycle, cycle[0]].join(' → ');
    for (const code of cycle) byCode.get(code)?.reader.fault('parentCode', 'unit-cycle', { value: loop });
  }

  let rootCode = [...present.unitsByCode.values()].find((unit) => unit.parentCode === null)?.code;
  for (const code of order) {
    const draft = byCode.get(code);
    if (draft === undefined || inCycle.has(code)) continue;
    if (draft.parentCode !== null) checkParent(draft, draft.parentCode, byCode, present);
    else if (draft.kind !== undefined && !mayStandUnder(draft.kind, null))
      draft.reader.fault('parentCode', 'unit-parent-missing', {
        kind: UNIT_KINDS[draft.kind].organisation,
      });
    else if (rootCode !== undefined && rootCode !== code)
      draft.reader.fault('parentCode', 'unit-root-exists', { value: rootCode });
    else rootCode = code;
  }

  const previews = new Map<UnitDraft, RowPreview<UnitFields>>();
  for (const draft of drafts) previews.set(draft, previewOf(draft, present));
  const ordered = order.flatMap((code) => {
    const draft = byCode.get(code);
    const preview = draft && previews.get(draft);
    return preview ? [preview] : [];
  });
  return { rows: [...previews.values()], ordered, units: knownUnits(byCode, present), passed };
}

function codesByName(
  readers: readonly RowReader<UnitColumn>[],
  { unitsByCode }: PresentState,
): Map<string, string> {
  const inFile = readers.map((reader) => [reader.cells('name')[0], reader.cells('code')[0]] as const);
  const known = [...unitsByCode.values()].map(({ name, code }) => [name, code] as const);
  const codes = new Map<string, Set<string>>();
  for (const [name, written] of [...known, ...inFile]) {
    const code = written === undefined ? undefined : parseCode(written);
    if (name === undefined || !code?.ok) continue;
    const key = spellingKey(String(name));
    codes.set(key, (codes.get(key) ?? new Set()).add(code.value));
  }
  return new Map(
    [...codes].flatMap(([name, found]) => (found.size === 1 ? [[name, [...found].join('')]] : [])),
  );
}

/** The unit above, by its code or by its name where only one is called so. */
function parseParent(names: ReadonlyMap<string, string>): CellParser<string> {
  return (cell) => {
    const named = names.get(spellingKey(String(cell)));
    return named === undefined ? parseCode(cell) : { ok: true, value: named };
  };
}

function readUnit(
  reader: RowReader<UnitColumn>,
  state: PresentState,
  names: ReadonlyMap<string, string>,
): UnitDraft {
  const code = reader.need('code', parseCode);
  const present = code === undefined ? undefined : state.unitsByCode.get(code);
  const name = reader.need('name', parseText(UNIT_SHEET.columns.name.title, MAX_NAME_LENGTH));
  const kind = reader.need('kind', parseUnitKind);
  const parentCode = reader.read('parentCode', parseParent(names)) ?? present?.parentCode ?? null;
  const symbol = reader.read('symbol', parseText(UNIT_SHEET.columns.symbol.title, MAX_SYMBOL_LENGTH));
  if (present !== undefined && kind !== undefined && present.kind !== kind)
    reader.fault('kind', 'unit-kind-fixed', {
      value: present.code,
      kind: UNIT_KINDS[present.kind].organisation,
    });
  const place = reader.read('place', parseText(UNIT_SHEET.columns.place.title, MAX_PLACE_LENGTH));
  const cellType = reader.read('cellType', parseCellType);
  if (code === undefined || name === undefined || kind === undefined)
    return { reader, label: name ?? code ?? '', code, kind, parentCode, fields: null };
  const fields = {
    code,
    name,
    kind,
    symbol: symbol ?? present?.symbol ?? UNIT_KINDS[kind].symbol,
    place: place ?? present?.place ?? '',
    cellType: cellType ?? present?.cellType ?? USUAL_CELL_TYPE,
    parentCode,
  };
  return { reader, label: name, code, kind, parentCode, fields };
}

function checkParent(
  draft: UnitDraft,
  parentCode: string,
  byCode: ReadonlyMap<string, UnitDraft>,
  present: PresentState,
): void {
  const parentDraft = byCode.get(parentCode);
  const parentKind = parentDraft?.kind ?? present.unitsByCode.get(parentCode)?.kind;
  if (parentDraft === undefined && parentKind === undefined)
    draft.reader.fault('parentCode', 'unit-parent-unknown', { value: parentCode });
  else if (parentDraft !== undefined && parentDraft.reader.faults.length > 0)
    draft.reader.fault('parentCode', 'unit-parent-faulty', {
      value: parentCode,
      row: parentDraft.reader.row,
    });
  else if (draft.kind !== undefined && parentKind !== undefined && !mayStandUnder(draft.kind, parentKind))
    draft.reader.fault('parentCode', 'unit-kind-misplaced', {
      kind: UNIT_KINDS[draft.kind].organisation,
      parentKind: UNIT_KINDS[parentKind].organisation,
    });
}

function previewOf(draft: UnitDraft, state: PresentState): RowPreview<UnitFields> {
  return rowPreview<UnitFields>({
    sheet: 'units',
    sheetName: draft.reader.sheet,
    row: draft.reader.row,
    label: draft.label,
    unitCode: draft.code ?? null,
    present: draft.code === undefined ? undefined : state.unitsByCode.get(draft.code),
    fields: draft.fields,
    faults: draft.reader.faults,
  });
}

function knownUnits(byCode: ReadonlyMap<string, UnitDraft>, present: PresentState): Map<string, KnownUnit> {
  const units = new Map<string, KnownUnit>();
  for (const { code, name, kind, parentCode } of present.unitsByCode.values())
    units.set(code, { code, name, kind, parentCode, faultyRow: null });
  for (const [code, draft] of byCode) {
    const faulty = draft.reader.faults.length > 0;
    if (faulty && units.has(code)) continue;
    units.set(code, {
      code,
      name: draft.label,
      kind: draft.kind ?? null,
      parentCode: draft.parentCode,
      faultyRow: faulty ? draft.reader.row : null,
    });
  }
  return units;
}
