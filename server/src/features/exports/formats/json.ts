import type { ExportedColumn, ExportedTable, ValueKind } from '../../../platform/exports/exported-table.ts';
import type { Frame, Source } from './source.ts';
import type { Row } from '../rows.read-model.ts';
import { valueOf } from './value.ts';

/** The form of the file; another form gets another number. */
const FORM = 1;

/** A column of a row; what was JSON in the database goes on as it came. */
const member = (column: ExportedColumn, row: Row, cardKey: Buffer): string => {
  const value = valueOf(column, row, cardKey);
  const written = column.kind === 'json' && typeof value === 'string' ? value : JSON.stringify(value);
  return `${JSON.stringify(column.key)}:${written}`;
};

async function* tableJson(cardKey: Buffer, { table, pages }: Source): AsyncGenerator<string> {
  yield `${JSON.stringify(table.name)}:[`;
  let between = '\n';
  for await (const page of pages) {
    for (const row of page) {
      yield `${between}{${table.columns.map((column) => member(column, row, cardKey)).join(',')}}`;
      between = ',\n';
    }
  }
  yield ']';
}

/** The tables as JSON, a row to a line: codes and ids as they are, days `YYYY-MM-DD`, instants in UTC. */
export async function* jsonOf(
  cardKey: Buffer,
  { unitName, unitCode, below, madeAt }: Frame,
  sources: readonly Source[],
): AsyncGenerator<string> {
  const head = { form: FORM, madeAt: madeAt.toISOString(), unit: { name: unitName, code: unitCode }, below };
  yield `${JSON.stringify(head).slice(0, -1)},"tables":{`;
  for (const [nr, source] of sources.entries()) {
    yield nr === 0 ? '\n' : ',\n';
    yield* tableJson(cardKey, source);
  }
  yield '}}\n';
}

const TYPES: Readonly<Record<ValueKind, object>> = {
  text: { type: ['string', 'null'] },
  card: { type: ['string', 'null'] },
  day: { type: ['string', 'null'], format: 'date' },
  moment: { type: ['string', 'null'], format: 'date-time' },
  number: { type: ['integer', 'null'] },
  yes: { type: ['boolean', 'null'] },
  list: { type: ['array', 'null'], items: { type: 'string' } },
  json: {},
  id: { type: ['string', 'null'], format: 'uuid' },
};

const columnSchema = ({ kind, title, words }: ExportedColumn): object => ({
  ...(title === null ? {} : { title }),
  ...(words === undefined ? TYPES[kind] : { enum: [...Object.keys(words), null] }),
});

const closed = (properties: Readonly<Record<string, object>>): object => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties),
  properties,
});

const tableSchema = ({ title, columns }: ExportedTable): object => ({
  type: 'array',
  title,
  items: closed(Object.fromEntries(columns.map((column) => [column.key, columnSchema(column)]))),
});

/** The schema of that file, JSON Schema 2020-12. */
export const jsonSchemaOf = (tables: readonly ExportedTable[]): object => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Sổ tay đảng viên: dữ liệu của một đơn vị',
  ...closed({
    form: { const: FORM },
    madeAt: { type: 'string', format: 'date-time' },
    unit: closed({ name: { type: 'string' }, code: { type: ['string', 'null'] } }),
    below: { type: 'boolean' },
    tables: closed(Object.fromEntries(tables.map((table) => [table.name, tableSchema(table)]))),
  }),
});
