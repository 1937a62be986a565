import { countEffects, noEffects, tablePlan } from './import/effect.rules.ts';
import type { Fault, FaultCode } from './import/faults.ts';
import { previewMembers } from './import/import-members.rules.ts';
import type { Recased } from './import/import-members.rules.ts';
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
import { layoutsOf } from './import/layout.rules.ts';
import type { Layout } from './import/layout.rules.ts';
import { NO_MAPPING } from './import/mapping.ts';
import type { ImportMapping, ImportReading } from './import/mapping.ts';
import { postWords } from './import/post-words.rules.ts';
import type { RawSheet } from './import/raw-sheet.ts';
import { sheetReads } from './import/sheet-reads.rules.ts';
import { findTables } from './import/tables.rules.ts';
import { unitWords } from './import/unit-words.rules.ts';

/**
 * What importing a workbook would do: the effect of every row and every fault with its place, before anything happens, and how the
 * workbook was understood. `mapping` is what a person decided about it. Nothing is ever removed: who or what is not in the file stays;
 * a blank cell leaves what there is. `today` is `YYYY-MM-DD`.
 */
export function previewImport(
  sheets: readonly RawSheet[],
  present: PresentState,
  today: string,
  mapping: ImportMapping = NO_MAPPING,
): ImportPreview {
  const layouts = layoutsOf(sheets, mapping.sheets);
  const { tables, faults } = findTables(layouts);
  if (faults.length > 0) return refusedImport(faults, readingOf(layouts, mapping));

  const units = previewUnits(tables.units, present);
  const words = {
    unitWords: unitWords(units.units, mapping.unitWords),
    postWords: postWords(mapping.postWords),
  };
  const base = { present, units: units.units, today, mapping, ...words };
  const members = previewMembers(tables.members, base);
  const posts = previewPosts(tables.posts, members.drafts, { ...base, members: members.members });
  return {
    fileFaults: [],
    units: units.rows,
    members: members.rows,
    posts: posts.rows,
    counts: {
      units: countEffects(units.rows),
      members: countEffects(members.rows),
      posts: countEffects(posts.rows),
    },
    byUnit: countByUnit(units.units, members.rows, posts.rows),
    plan: planOf(units.ordered, members.rows, posts.rows),
    reading: {
      ...readingOf(layouts, mapping, members.recased),
      units: words.unitWords.questions(),
      posts: words.postWords.questions(),
      passed: [...units.passed, ...members.passed, ...posts.passed].slice(0, MAX_PASSED),
    },
  };
}

const MAX_PASSED = 200;
const MAX_EXAMPLES = 5;

function readingOf(
  layouts: readonly Layout[],
  mapping: ImportMapping,
  recased: readonly Recased[] = [],
): ImportReading {
  return {
    sheets: sheetReads(layouts),
    ...{ units: [], posts: [], passed: [] },
    nameCase: mapping.nameCase,
    recased: recased.length,
    recasedExamples: recased.slice(0, MAX_EXAMPLES),
  };
}

/** The preview of a file that cannot be read as a workbook, by the code of the reason. */
export function refusedFile(code: FaultCode, params: Fault['params'] = {}, sheet = ''): ImportPreview {
  return refusedImport([{ sheet, row: null, column: null, code, params }], null);
}

function refusedImport(fileFaults: readonly Fault[], reading: ImportReading | null): ImportPreview {
  const counts = { units: noEffects(), members: noEffects(), posts: noEffects() };
  return { fileFaults, units: [], members: [], posts: [], counts, byUnit: [], plan: null, reading };
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
