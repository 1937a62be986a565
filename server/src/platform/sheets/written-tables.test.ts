import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { parseSheets } from './parse.ts';
import type { TableToWrite } from './table-rows.ts';
import { csvOf } from './write-csv.ts';
import { xlsxOf } from './write-xlsx.ts';

const NASTY = [
  '=1+1',
  '+84912',
  '-2',
  '@SUM(A1)',
  '\t=1',
  '＝1',
  'a;b "c"\nd',
  '<b>&amp;</b>',
  ' spaces ',
  '000123',
  'Đặng Thị Ngọc Ánh',
];

const table = (title = 'Bảng'): TableToWrite => ({
  title,
  count: NASTY.length,
  columns: [
    { title: 'Chữ', kind: 'text' },
    { title: 'Ngày', kind: 'day' },
    { title: 'Lúc', kind: 'moment' },
    { title: 'Số', kind: 'number' },
  ],
  pages: (async function* () {
    for (const text of NASTY) yield [[text, '1985-05-19', new Date('2026-11-22T18:30:00Z'), 7]];
  })(),
});

const written = (tables: readonly TableToWrite[]): Promise<Buffer> => buffer(Readable.from(xlsxOf(tables)));

test('a workbook gives back text as it was, and days that are days', async () => {
  const read = await parseSheets(await written([table(), { ...table('Trống'), count: 0, pages: none() }]));
  if (!read.ok) throw new Error(read.code);
  expect(read.sheets.map(({ name }) => name)).toEqual(['Bảng', 'Trống']);
  const [sheet] = read.sheets;
  expect(sheet?.formulas ?? new Set()).toEqual(new Set());
  expect(sheet?.rows[0]).toEqual(['Chữ', 'Ngày', 'Lúc', 'Số']);
  expect(sheet?.rows.slice(1).map(([text]) => String(text).trim())).toEqual(NASTY.map((text) => text.trim()));
  // 18:30 in London is the next morning in Viet Nam.
  expect(sheet?.rows[1]?.slice(1)).toEqual(['1985-05-19', '2026-11-23', 7]);
});

async function* none(): AsyncGenerator<never[]> {}

test('text of signs that XML forbids, of endless length, and days before sheets begin', async () => {
  const pages = (async function* () {
    yield [['a\u0000b\u0007c\ud800', '1899-12-31', null, null]];
    yield [['x'.repeat(40_000), null, null, null]];
  })();
  const read = await parseSheets(await written([{ ...table(), count: 2, pages }]));
  if (!read.ok) throw new Error(read.code);
  expect(read.sheets[0]?.rows[1]?.slice(0, 2)).toEqual(['abc\ufffd', '31/12/1899']);
  expect(String(read.sheets[0]?.rows[2]?.[0])).toHaveLength(32_767);
});

test('a table of text says of formulas that they are text', async () => {
  const text = (await Array.fromAsync(csvOf(table()))).join('');
  expect(text.startsWith('\ufeffChữ;Ngày;Lúc;Số\r\n')).toBe(true);
  expect(text).toContain(`'=1+1;19/05/1985;23/11/2026 01:30;7\r\n`);
  for (const begin of ['+84912', '-2', '@SUM', '\t=1', '＝1']) expect(text).toContain(`'${begin}`);
  expect(text).toContain(`"a;b ""c""\nd";`);
  const read = await parseSheets(Buffer.from(text));
  if (!read.ok) throw new Error(read.code);
  expect(read.sheets[0]?.rows).toHaveLength(NASTY.length + 2);
});
