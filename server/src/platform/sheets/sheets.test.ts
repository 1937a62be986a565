import { deflateRawSync } from 'node:zlib';
import { demoOrganisation } from '@sotay/core/demo/demo.ts';
import { demoWorkbook } from '@sotay/core/demo/workbook.ts';
import { previewImport } from '@sotay/core/units/import.rules.ts';
import { describe, expect, test } from 'vitest';
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
    sheets: [{ name: 'Một', rows }],
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

describe('what is no readable workbook gets its code', () => {
  const sheet = (xml: string) =>
    zip([
      ['xl/workbook.xml', '<workbook/>'],
      ['xl/worksheets/sheet1.xml', xml],
    ]);
  test.each<[string, Buffer, string]>([
    ['nothing', Buffer.alloc(0), 'not-a-sheet'],
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

/** A zip file; `saidSize` is the unpacked size that its directory claims, right when left out. */
function zip(files: readonly (readonly [string, string])[], saidSize?: number): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of files) {
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(saidSize ?? content.length, 22);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(saidSize ?? content.length, 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, Buffer.from(name));
    const piece = Buffer.concat([local, Buffer.from(name), packed]);
    parts.push(piece);
    offset += piece.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}
