import { demoOrganisation } from '@sotay/core/demo/demo.ts';
import { demoWorkbook } from '@sotay/core/demo/workbook.ts';
import { previewImport } from '@sotay/core/units/import.rules.ts';
import { describe, expect, test } from 'vitest';
import { zip } from '../../../test/dirty-workbooks/zip.ts';
import { parseSheets } from './parse.ts';
import { importTemplate } from './template.ts';
import { writeSheets } from './write.ts';

const EMPTY = {
  unitsByCode: new Map(),
  membersByCard: new Map(),
  posts: [],
  numbersOfOthers: new Set<string>(),
};
const TODAY = '2026-11-22';

test('a written workbook is read back as it was, text as text', async () => {
  const rows = [
    ['A', 'B', 'C', 'D'],
    ['001085000001', 'Nguyễn Văn An', 12, true],
    ['=1+1', null, 0.5, false],
  ];
  const bytes = await writeSheets([{ name: 'Một', rows }]);
  expect(await parseSheets(bytes)).toEqual({
    ok: true,
    sheets: [{ name: 'Một', rows, merges: [], formulas: new Set() }],
  });
});

test('the template imports as nothing, without a fault', async () => {
  const read = await parseSheets(await importTemplate());
  if (!read.ok) throw new Error(read.code);
  expect(read.sheets.map((sheet) => sheet.name)).toEqual(['Đơn vị', 'Đảng viên', 'Chức vụ', 'Hướng dẫn']);
  const preview = previewImport(read.sheets, EMPTY, TODAY);
  expect(preview.fileFaults).toEqual([]);
  expect([...preview.units, ...preview.members, ...preview.posts]).toEqual([]);
});

test('the demo workbook goes through a file and imports without a fault', async () => {
  const read = await parseSheets(await writeSheets(demoWorkbook(demoOrganisation(TODAY))));
  if (!read.ok) throw new Error(read.code);
  const { counts } = previewImport(read.sheets, EMPTY, TODAY);
  expect(counts.units).toEqual({ new: 630, changed: 0, unchanged: 0, faulty: 0 });
  expect(counts.members).toEqual({ new: 7500, changed: 0, unchanged: 0, faulty: 0 });
  expect(counts.posts.faulty).toBe(0);
});

describe('a table of text is read whatever made it', () => {
  const text = 'Họ tên;Ngày sinh;Số thẻ\r\n"Nguyễn; Văn ""An""";1/2/1980;999085000001\r\n';
  const rows = [['Họ tên', 'Ngày sinh', 'Số thẻ'], ['Nguyễn; Văn "An"', '1/2/1980', '999085000001'], [null]];
  const utf16 = Buffer.from(text, 'utf16le');
  test.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 LE', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
    ['UTF-16 LE without a mark', utf16],
    ['UTF-16 BE', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()])],
  ])('%s', async (_, bytes) => {
    const read = await parseSheets(bytes);
    expect(read.ok && read.sheets[0]?.rows).toEqual(rows);
  });

  test.each([
    ['commas', 'a,b,c\n1,"x\ny",3\n'],
    ['tabs', 'a\tb\tc\n1\t"x\ny"\t3\n'],
    ['a sign that is told', 'sep=|\na|b|c\n1|"x\ny"|3\n'],
  ])('%s', async (_, written) => {
    const read = await parseSheets(Buffer.from(written));
    expect(read.ok && read.sheets[0]?.rows.slice(0, 2)).toEqual([
      ['a', 'b', 'c'],
      ['1', 'x\ny', '3'],
    ]);
  });
});

describe('what is no readable workbook gets its code', () => {
  const sheet = (xml: string) =>
    zip([
      ['xl/workbook.xml', '<workbook/>'],
      ['xl/worksheets/sheet1.xml', xml],
    ]);
  test.each<[string, Buffer, string]>([
    ['nothing', Buffer.alloc(0), 'not-a-sheet'],
    ['a letter', Buffer.from('Kính gửi đồng chí\nXin chào'), 'not-a-sheet'],
    ['letters of an unknown code', Buffer.from('a;b;c\n\xe1;2;3', 'latin1'), 'not-a-sheet'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'not-a-sheet'],
    ['an old .xls', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'old-sheet'],
    ['a zip of something else', zip([['word/document.xml', '<w/>']]), 'not-a-sheet'],
    ['a workbook without its parts', sheet('<worksheet/>'), 'not-a-sheet'],
    ['half a file', sheet('<worksheet/>').subarray(0, 60), 'not-a-sheet'],
    ['a bomb that says so', zip([['xl/workbook.xml', ' '.repeat(20_000_000)]]), 'file-too-large'],
    ['a bomb that lies', zip([['xl/workbook.xml', ' '.repeat(20_000_000)]], 1000), 'not-a-sheet'],
    ['a cell far below', sheet('<c r="A1048576"/>'), 'too-many-rows'],
    ['a row far below', sheet('<row spans="1:2" r="50001"/>'), 'too-many-rows'],
    ['a row far below in other quotes', sheet("<x:row r='50001'/>"), 'too-many-rows'],
    ['a cell far to the right', sheet('<c s="1" r="XFD1"/>'), 'too-many-columns'],
    [
      'too many entries',
      zip(Array.from({ length: 1001 }, (_, index) => [`${index}.xml`, ''])),
      'file-too-large',
    ],
    ['too many bytes', Buffer.alloc(21 * 1024 * 1024), 'file-too-large'],
  ])('%s', async (_, bytes, code) => {
    expect(await parseSheets(bytes)).toMatchObject({ ok: false, code });
  });
});
