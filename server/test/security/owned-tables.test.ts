// U13: what a unit owns leaves with an export, and no table or column is forgotten: each is exported, or stays for a reason.
import { layoutsOf } from '@sotay/core/units/import/layout.rules.ts';
import { SHEETS } from '@sotay/core/units/import/columns.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportedTables, keptTables } from '../../src/owned-tables.ts';
import { INNER_COLUMNS, type ValueKind } from '../../src/platform/exports/exported-table.ts';
import { type World, createWorld } from '../world.ts';

let world: World;
let columns: Map<string, string[]>;
let types: Map<string, string>;
beforeAll(async () => {
  world = await createWorld();
  const { rows } = await world.admin.query<{ name: string; columns: string[] }>(`
    select c.relname as name, array_agg(a.attname::text) as columns from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where n.nspname = 'public' and c.relkind in ('r', 'p') group by c.relname`);
  const described = await world.admin.query<{ name: string; type: string }>(
    `select table_name || '.' || column_name as name, udt_name as type from information_schema.columns where table_schema = 'public'`,
  );
  types = new Map(described.rows.map(({ name, type }) => [name, type]));
  columns = new Map(rows.map((row) => [row.name, row.columns]));
});
afterAll(() => world.end());

const ownedByUnits = (): string[] =>
  [...columns].filter(([name, has]) => name === 'units' || has.includes('unit_id')).map(([name]) => name);

test('every table of units is exported or stays for a reason, and none of the others is named', () => {
  const exported = [...new Set(exportedTables.map(({ table }) => table))];
  expect([...exported, ...Object.keys(keptTables)].sort()).toEqual(ownedByUnits().sort());
});

test.each(exportedTables.map((table) => [table.name, table] as const))(
  '%s shows every column of its table, or keeps it for a reason',
  (_name, { table, columns: shown, keeps = {} }) => {
    const told = new Set([
      ...INNER_COLUMNS,
      ...shown.flatMap((column) => column.shows),
      ...Object.keys(keeps),
    ]);
    const has = columns.get(table) ?? [];
    expect(has.filter((name) => !told.has(name))).toEqual([]);
    const named = [...shown.flatMap((column) => column.shows), ...Object.keys(keeps)];
    expect(named.filter((name) => !has.includes(name))).toEqual([]);
  },
);

/** What a column of each kind is in the database. */
const TYPES: Record<ValueKind, string> = {
  text: 'text',
  card: 'bytea',
  day: 'date',
  moment: 'timestamptz',
  number: 'int4',
  yes: 'bool',
  list: '_text',
  json: 'jsonb',
  id: 'uuid',
};

test('columns shown as they are, are of the kind that the schema says', () => {
  const wrong = exportedTables.flatMap(({ name, table, columns: shown }) =>
    shown.flatMap(({ key, kind, shows: [column = ''] }) => {
      const isPlain = key === column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
      const type = types.get(`${table}.${column}`);
      return isPlain && type !== TYPES[kind] ? [`${name}.${key} is ${kind} of ${type ?? 'nothing'}`] : [];
    }),
  );
  expect(wrong).toEqual([]);
});

test('names and titles are each given once, and fit a sheet', () => {
  const names = exportedTables.map(({ name }) => name);
  const titles = exportedTables.map(({ title }) => title);
  expect([new Set(names).size, new Set(titles).size]).toEqual([names.length, titles.length]);
  for (const { title, columns: shown } of exportedTables) {
    expect(title).toMatch(/^[^\\/?*[\]:]{1,31}$/);
    const keys = shown.map(({ key }) => key);
    const heads = shown.flatMap(({ title: head }) => head ?? []);
    expect([new Set(keys).size, new Set(heads).size], title).toEqual([keys.length, heads.length]);
  }
});

test('only the sheets of the import are taken for one', () => {
  const sheets = exportedTables.map(({ title, columns: shown }) => ({
    name: title,
    rows: [shown.flatMap(({ title: head }) => head ?? [])],
  }));
  const kinds = layoutsOf(sheets, []).filter(({ kind }) => kind !== 'none');
  expect(kinds.map(({ sheet, kind, isWhole }) => [sheet.name, kind, isWhole])).toEqual(
    (['units', 'members', 'posts'] as const).map((kind) => [SHEETS[kind].title, kind, true]),
  );
});
