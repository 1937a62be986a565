import { MEMBER_SHEET, POST_SHEET, UNIT_SHEET } from './import/columns.ts';
import type { SheetShape } from './import/columns.ts';
import { countEffects, noEffects, tablePlan } from './import/effect.rules.ts';
import type { Fault, FaultCode } from './import/faults.ts';
import { findSheet, findTable } from './import/header.rules.ts';
import type { FoundTable } from './import/header.rules.ts';
import { previewMembers } from './import/import-members.rules.ts';
import { previewPosts } from './import/import-posts.rules.ts';
import type {
  ImportPlan,
  ImportPreview,
  MemberFields,
  PostFields,
  PresentState,
  RowPreview,
  UnitCounts,
  UnitFields,
} from './import/import-types.ts';
import { previewUnits } from './import/import-units.rules.ts';
import type { KnownUnit } from './import/import-units.rules.ts';
import type { RawSheet } from './import/raw-sheet.ts';

/**
 * What importing a workbook would do: the effect of every row and every fault with its place, before anything happens.
 * Nothing is ever removed: who or what is not in the file stays; a blank cell leaves what there is. `today` is `YYYY-MM-DD`.
 */
export function previewImport(
  sheets: readonly RawSheet[],
  present: PresentState,
  today: string,
): ImportPreview {
  const unitTable = tableOf(sheets, UNIT_SHEET);
  const memberTable = tableOf(sheets, MEMBER_SHEET);
  const postTable = tableOf(sheets, POST_SHEET);
  if (unitTable.table === null || memberTable.table === null || postTable.table === null)
    return refusedImport([...unitTable.faults, ...memberTable.faults, ...postTable.faults]);

  const units = previewUnits(unitTable.table, present);
  const members = previewMembers(memberTable.table, present, units.units, today);
  const posts = previewPosts(postTable.table, present, units.units, members.members, today);
  return {
    fileFaults: [],
    units: units.rows,
    members: members.rows,
    posts,
    counts: {
      units: countEffects(units.rows),
      members: countEffects(members.rows),
      posts: countEffects(posts),
    },
    byUnit: countByUnit(units.units, members.rows, posts),
    plan: planOf(units.ordered, members.rows, posts),
  };
}

/** The preview of a file that cannot be read as a workbook, by the code of the reason. */
export function refusedFile(code: FaultCode, params: Fault['params'] = {}, sheet = ''): ImportPreview {
  return refusedImport([{ sheet, row: null, column: null, code, params }]);
}

function refusedImport(fileFaults: readonly Fault[]): ImportPreview {
  const counts = { units: noEffects(), members: noEffects(), posts: noEffects() };
  return { fileFaults, units: [], members: [], posts: [], counts, byUnit: [], plan: null };
}

function tableOf<Key extends string>(
  sheets: readonly RawSheet[],
  shape: SheetShape<Key>,
): { table: FoundTable<Key> | null; faults: Fault[] } {
  const sheet = findSheet(sheets, shape);
  if (sheet !== undefined) return findTable(sheet, shape);
  const params = { title: shape.title };
  return {
    table: null,
    faults: [{ sheet: shape.title, row: null, column: null, code: 'sheet-missing', params }],
  };
}

function planOf(
  units: readonly RowPreview<UnitFields>[],
  members: readonly RowPreview<MemberFields>[],
  posts: readonly RowPreview<PostFields>[],
): ImportPlan | null {
  const plan = { units: tablePlan(units), members: tablePlan(members), posts: tablePlan(posts) };
  const tables = [plan.units, plan.members, plan.posts];
  return tables.some((table) => table.create.length > 0 || table.update.length > 0) ? plan : null;
}

function countByUnit(
  units: ReadonlyMap<string, KnownUnit>,
  members: readonly RowPreview<MemberFields>[],
  posts: readonly RowPreview<PostFields>[],
): UnitCounts[] {
  const counts = new Map<string, UnitCounts>();
  const countsOf = (unitCode: string): UnitCounts => {
    const known = counts.get(unitCode);
    if (known !== undefined) return known;
    const unitName = units.get(unitCode)?.name ?? '';
    const fresh = { unitCode, unitName, members: noEffects(), posts: noEffects() };
    counts.set(unitCode, fresh);
    return fresh;
  };
  for (const row of members) if (row.unitCode !== null) countsOf(row.unitCode).members[row.effect]++;
  for (const row of posts) if (row.unitCode !== null) countsOf(row.unitCode).posts[row.effect]++;
  return [...counts.values()];
}
