import type { ExportedColumn } from '../../../platform/exports/exported-table.ts';
import { instantWords } from '../../../platform/sheets/cells.ts';
import type { CellKind, CellValue, TableToWrite } from '../../../platform/sheets/table-rows.ts';
import type { Frame, Source } from './source.ts';
import { valueOf } from './value.ts';

const asCell = (column: ExportedColumn, value: unknown): CellValue => {
  if (value === null || value instanceof Date || typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (Array.isArray(value)) return value.join('; ');
  if (typeof value !== 'string') throw new Error(`No cell can show ${column.key}.`);
  return column.words?.[value] ?? value;
};

const cellKind = ({ kind }: ExportedColumn): CellKind =>
  kind === 'day' || kind === 'moment' || kind === 'number' ? kind : 'text';

type Titled = ExportedColumn & { readonly title: string };

/** A table as people read it: its titled columns, codes in words. */
export const sheetOf = (cardKey: Buffer, { table, count, pages }: Source): TableToWrite => {
  const columns = table.columns.filter((column): column is Titled => column.title !== null);
  const cells = async function* () {
    for await (const page of pages)
      yield page.map((row) => columns.map((column) => asCell(column, valueOf(column, row, cardKey))));
  };
  return {
    title: table.title,
    count,
    columns: columns.map((column) => ({ title: column.title, kind: cellKind(column) })),
    pages: cells(),
  };
};

/** The first page: what this is, of whom and when, how much, and how to keep it. */
export const coverOf = (
  { unitName, unitCode, below, madeAt }: Frame,
  sources: readonly Source[],
): TableToWrite => {
  const rows: CellValue[][] = [
    ['Tổ chức', unitCode === null ? unitName : `${unitName} (${unitCode})`],
    ['Phạm vi', below ? 'Cả các đơn vị bên dưới' : 'Riêng đơn vị này'],
    ['Xuất lúc', instantWords(madeAt)],
    [
      'Lưu ý',
      'Tệp có dữ liệu cá nhân của đảng viên. Xin giữ như sổ giấy của chi bộ, không gửi qua mạng xã hội.',
    ],
    ...sources.map(({ table, count }): CellValue[] => [`Số hàng: ${table.title}`, String(count)]),
  ];
  const pages = async function* () {
    yield rows;
  };
  return {
    title: 'Về tệp này',
    count: rows.length,
    columns: [
      { title: 'Mục', kind: 'text' },
      { title: 'Nội dung', kind: 'text' },
    ],
    pages: pages(),
  };
};
