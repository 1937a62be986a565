import { defineContract } from '../kernel/contract.ts';
import { Done, Id, Instant, Int, List, Made, Nullable, Obj, OneOf, Text, Type } from '../kernel/schema.ts';

/** The largest workbook, in bytes. */
export const MAX_WORKBOOK_BYTES = 20 * 1024 * 1024;

const run = { permission: 'imports.run' } as const;
const importOfUnit = Obj({ unitId: Id(), importId: Id() });

const Sheet = OneOf('units', 'members', 'posts');
const Effect = OneOf('new', 'changed', 'unchanged');
const Counts = Obj({ new: Int(), changed: Int(), unchanged: Int(), faulty: Int() });

/**
 * `reading` → `previewed` or `refused` → `applying` → `applied`. `failed`: it stopped without changing anything and may be applied again.
 * `withdrawn`: taken back, or replaced by a newer file.
 */
const State = OneOf('reading', 'previewed', 'refused', 'applying', 'applied', 'failed', 'withdrawn');

/** A fault with its place; the sentence is made by `faultWords` from code and parameters. */
const FaultRow = Obj({
  sheet: Text(100),
  row: Nullable(Int()),
  column: Nullable(Text(4)),
  code: Text(60),
  params: Type.Record(Type.String({ maxLength: 20 }), Type.Union([Text(400), Int()]), { maxProperties: 6 }),
});

const Value = Type.Union([Text(400), Type.Boolean(), Type.Null()]);

const ImportRow = Obj({
  id: Id(),
  fileName: Text(200),
  state: State,
  createdAt: Instant(),
  finishedAt: Nullable(Instant()),
});

/** Imports: the organisation from a workbook, seen in full before anything happens. */
export const importsContract = defineContract({
  /** The empty workbook to fill in. */
  template: {
    method: 'GET',
    path: '/api/imports/template',
    summary: 'The empty import workbook (.xlsx)',
    access: run,
    response: 'file',
  },
  /** The latest imports under a unit, the newest first. */
  list: {
    method: 'GET',
    path: '/api/units/:unitId/imports',
    summary: 'The latest imports under a unit',
    access: run,
    params: Obj({ unitId: Id() }),
    response: Obj({ imports: List(ImportRow, 20) }),
  },
  /** Takes a workbook and begins its preview; one still waiting under the same unit is withdrawn. */
  upload: {
    method: 'POST',
    path: '/api/units/:unitId/imports',
    summary: 'Upload a workbook (application/octet-stream) and begin its preview',
    access: run,
    params: Obj({ unitId: Id() }),
    query: Obj({ name: Text(200, 1) }),
    upload: { maxBytes: MAX_WORKBOOK_BYTES },
    response: Made,
    errors: ['imports/empty', 'imports/busy'],
  },
  /** How far an import is, and what it does or did. */
  one: {
    method: 'GET',
    path: '/api/units/:unitId/imports/:importId',
    summary: 'State, progress and counts of an import',
    access: run,
    params: importOfUnit,
    response: Obj({
      ...ImportRow.properties,
      unitName: Text(200),
      /** Progress of the work under way: rows done of rows in all. */
      done: Int(),
      total: Int(),
      counts: Nullable(Obj({ units: Counts, members: Counts, posts: Counts })),
      /** What is wrong with the file as a whole; then nothing can be applied. */
      fileFaults: List(FaultRow, 100),
      /** The base had changed before applying, so this is a new preview and nothing was applied yet. */
      renewed: Type.Boolean(),
      mayApply: Type.Boolean(),
    }),
  },
  /** Faulty rows with their faults, in the order of the workbook, in pages. */
  faults: {
    method: 'GET',
    path: '/api/units/:unitId/imports/:importId/faults',
    summary: 'Faults of an import: sheet, row, column, reason',
    access: run,
    params: importOfUnit,
    query: Obj({ page: Type.Optional(Int(0, 100_000)) }),
    response: Obj({ faults: List(FaultRow, 1_000), next: Nullable(Int()) }),
  },
  /** Rows of one sheet with one effect, in the order of the sheet, in pages; of changed rows, what changes from what to what. */
  effects: {
    method: 'GET',
    path: '/api/units/:unitId/imports/:importId/effects',
    summary: 'Rows of a sheet that are new, changed or unchanged, before and after',
    access: run,
    params: importOfUnit,
    query: Obj({ sheet: Sheet, effect: Effect, page: Type.Optional(Int(0, 100_000)) }),
    response: Obj({
      rows: List(
        Obj({
          row: Int(),
          label: Text(200),
          unitCode: Nullable(Text(40)),
          changes: List(Obj({ field: Text(40), before: Value, after: Value }), 20),
        }),
        200,
      ),
      next: Nullable(Int()),
    }),
  },
  /** The effects by unit, in pages. */
  byUnit: {
    method: 'GET',
    path: '/api/units/:unitId/imports/:importId/units',
    summary: 'Effects of an import on the members and posts of each unit',
    access: run,
    params: importOfUnit,
    query: Obj({ page: Type.Optional(Int(0, 100_000)) }),
    response: Obj({
      units: List(Obj({ unitCode: Text(40), unitName: Text(200), members: Counts, posts: Counts }), 200),
      next: Nullable(Int()),
    }),
  },
  /** Applies all good rows in one transaction, in the background. */
  apply: {
    method: 'POST',
    path: '/api/units/:unitId/imports/:importId/apply',
    summary: 'Apply the good rows of an import',
    access: run,
    stepUp: 'power',
    params: importOfUnit,
    response: Done,
    errors: ['imports/not-previewed', 'imports/applied', 'imports/nothing-to-do', 'imports/busy'],
  },
  /** Takes an import back before it is applied; file and preview are removed. */
  withdraw: {
    method: 'DELETE',
    path: '/api/units/:unitId/imports/:importId',
    summary: 'Withdraw an import that was not applied',
    access: run,
    params: importOfUnit,
    response: Done,
    errors: ['imports/applied', 'imports/busy'],
  },
});
