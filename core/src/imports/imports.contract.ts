import { postKinds } from '../kernel/post-kinds.ts';
import { defineContract } from '../kernel/contract.ts';
import { Done, Id, Instant, Int, List, Made, Nullable, Obj, OneOf, Text, Type } from '../kernel/schema.ts';

/** The largest file, in bytes. */
export const MAX_WORKBOOK_BYTES = 20 * 1024 * 1024;

const run = { permission: 'imports.run' } as const;
const importOfUnit = Obj({ unitId: Id(), importId: Id() });

const Sheet = OneOf('units', 'members', 'posts');
const Effect = OneOf('new', 'changed', 'unchanged');
const Counts = Obj({ new: Int(), changed: Int(), unchanged: Int(), faulty: Int() });

/**
 * `reading` → `previewed` or `refused` → `applying` → `applied` → `undoing` → `undone`. `failed`: it stopped without changing anything and may
 * be applied again. `withdrawn`: taken back before it was applied, or replaced by a newer file.
 */
const State = OneOf(
  'reading',
  'previewed',
  'refused',
  'applying',
  'applied',
  'undoing',
  'undone',
  'failed',
  'withdrawn',
);

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

const Kind = OneOf('units', 'members', 'posts', 'none');
const Post = OneOf(...postKinds);
const PostOrNone = OneOf(...postKinds, 'none');
const NameCase = OneOf('proper', 'as-written');
const Field = Nullable(Text(20));
const Letters = Text(4, 1);
const Unit = Obj({ code: Text(40), name: Text(200), path: Text(1_000) });

const Reading = Obj({
  sheets: List(
    Obj({
      name: Text(100),
      kind: Kind,
      headerRow: Int(1),
      rows: Int(),
      columns: List(
        Obj({ letters: Letters, title: Text(100), samples: List(Text(60), 3), field: Field }),
        60,
      ),
    }),
    30,
  ),
  units: List(Obj({ word: Text(1_000), rows: Int(), proposals: List(Unit, 4), chosen: Nullable(Unit) }), 300),
  posts: List(
    Obj({ word: Text(1_000), rows: Int(), proposals: List(Post, 2), chosen: Nullable(PostOrNone) }),
    100,
  ),
  nameCase: NameCase,
  /** Names that are proposed in another case than they are written. */
  recased: Int(),
  recasedExamples: List(Obj({ written: Text(400), read: Text(400) }), 5),
  /** Rows that are no data: headings, totals, signatures. */
  passed: List(Obj({ sheet: Text(100), row: Int(), text: Text(100) }), 200),
});

/** What a person decides about a file; what is left out stays as it was decided. */
const Decision = Obj({
  sheets: Type.Optional(
    List(
      Obj({
        kind: Kind,
        headerRow: Int(1, 50_000),
        fields: List(Obj({ letters: Letters, field: Field }), 60),
      }),
      30,
    ),
  ),
  units: Type.Optional(List(Obj({ word: Text(1_000, 1), code: Nullable(Text(40, 1)) }), 300)),
  posts: Type.Optional(List(Obj({ word: Text(1_000, 1), kind: Nullable(PostOrNone) }), 100)),
  nameCase: Type.Optional(NameCase),
  people: Type.Optional(
    List(Obj({ sheet: Text(100), row: Int(1, 50_000), is: OneOf('same', 'other') }), 500),
  ),
});

const Blocker = Obj({
  code: OneOf(
    'member-activated',
    'member-changed',
    'member-used',
    'unit-changed',
    'unit-used',
    'post-changed',
    'post-used',
  ),
  count: Int(),
  labels: List(Text(200), 5),
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
  /** Takes a workbook or a table of text and begins its preview; one still waiting under the same unit is withdrawn. */
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
      /** Words of units and posts that nobody has said the meaning of yet. */
      openWords: Int(),
      hasFaultySheet: Type.Boolean(),
      mayUndo: Type.Boolean(),
      /** Who asked for it. */
      askedBy: Text(200),
    }),
  },
  /** How the workbook was understood: sheets, columns, words, what was passed over. */
  reading: {
    method: 'GET',
    path: '/api/units/:unitId/imports/:importId/reading',
    summary: 'How the workbook of an import was understood',
    access: run,
    params: importOfUnit,
    response: Obj({ reading: Nullable(Reading) }),
  },
  /** Corrects how the workbook is understood; it is read anew, and the next file of this make begins with it. */
  decide: {
    method: 'PUT',
    path: '/api/units/:unitId/imports/:importId/mapping',
    summary: 'Correct how the workbook is understood, and read it anew',
    access: run,
    params: importOfUnit,
    body: Decision,
    response: Done,
    errors: ['imports/applied', 'imports/busy', 'imports/not-previewed'],
  },
  /** The faulty rows as they stood, with their reasons, to be mended and uploaded. */
  faultyRows: {
    method: 'GET',
    path: '/api/units/:unitId/imports/:importId/faulty-rows',
    summary: 'The faulty rows with their reasons (.xlsx)',
    access: run,
    params: importOfUnit,
    response: 'file',
  },
  /** What taking an applied import back would bring back, and what stands against it. */
  undoing: {
    method: 'GET',
    path: '/api/units/:unitId/imports/:importId/undoing',
    summary: 'What undoing an import would bring back, and what depends on it',
    access: run,
    params: importOfUnit,
    response: Obj({
      created: Obj({ units: Int(), members: Int(), posts: Int() }),
      changed: Obj({ units: Int(), members: Int(), posts: Int() }),
      blockers: List(Blocker, 7),
    }),
    errors: ['imports/not-applied'],
  },
  /** Brings back what was before an import, in one transaction, in the background. Needs a proof of the last five minutes. */
  undo: {
    method: 'POST',
    path: '/api/units/:unitId/imports/:importId/undo',
    summary: 'Undo an applied import while nothing depends on it',
    access: run,
    stepUp: 'power',
    params: importOfUnit,
    response: Done,
    errors: ['imports/not-applied', 'imports/depended-on', 'imports/busy'],
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
          sheet: Text(100),
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
