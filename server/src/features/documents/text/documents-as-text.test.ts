import { blocksOf } from '@sotay/core/documents/readable.rules.ts';
import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { odtOf } from '../../../../test/odt-file.ts';
import { docxOf } from '../../../../test/sample-files.ts';
import { readDocx } from './docx.ts';
import { readOdt } from './odt.ts';
import { readPlainText } from './plain-text.ts';

const ALL = { from: 1, most: 100 };

const words = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (text: string, settings = ''): string =>
  `<w:p>${settings && `<w:pPr>${settings}</w:pPr>`}${words(text)}</w:p>`;
const item = (list: string, depth: number, text: string): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${String(depth)}"/><w:numId w:val="${list}"/></w:numPr>`);
const row = (...cells: string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc>${cell.startsWith('<') ? cell : paragraph(cell)}</w:tc>`).join('')}</w:tr>`;
const table = (settings: string, ...rows: string[]): string =>
  `<w:tbl><w:tblPr>${settings}</w:tblPr>${rows.join('')}</w:tbl>`;
const GRID = '<w:tblStyle w:val="TableGrid"/>';

const level = (depth: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${String(depth)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = `<w:numbering>
  <w:abstractNum w:abstractNumId="7">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%2)')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="9">${level(0, 'upperRoman', '%1-')}${level(1, 'decimal', '%1.%2.')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="9"/></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
</w:numbering>`;
const STYLES =
  '<w:styles><w:style w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style></w:styles>';

const pagesOfWord = (body: string): readonly string[] => {
  const parts = { document: `<w:document>${body}</w:document>`, numbering: NUMBERING, styles: STYLES };
  const entries = Object.entries(parts).map(([name, xml]) => [`word/${name}.xml`, strToU8(xml)] as const);
  return readDocx(docxOf(Object.fromEntries(entries)), ALL).texts;
};

test('lists of a Word file are marked as it numbers them: letters, bullets, Roman numbers, by style, begun anew', () => {
  const [text = ''] = pagesOfWord(
    [
      item('1', 0, 'Một'),
      item('1', 1, 'a nhỏ'),
      item('1', 1, 'b nhỏ'),
      item('1', 0, 'Hai'),
      item('2', 0, 'chấm'),
      paragraph('theo kiểu', '<w:pStyle w:val="Muc"/>'),
      item('3', 0, 'Phần'),
      item('3', 1, 'Khoản'),
      item('4', 0, 'Năm'),
      paragraph('Không số', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
    ].join(''),
  );
  expect(text.split('\n\n')).toEqual([
    ...[
      '1. Một',
      'a) a nhỏ',
      'b) b nhỏ',
      '2. Hai',
      '- chấm',
      '- theo kiểu',
      'I- Phần',
      'I.1. Khoản',
      '5. Năm',
    ],
    'Không số',
  ]);
});

test('a drawn table of a Word file is rows with their cells; what is only laid out is its paragraphs, cell by cell', () => {
  const drawn = table(
    GRID,
    row('TT', 'Nội dung', 'Thời gian'),
    row('1', `${paragraph('Sinh hoạt')}${paragraph('chuyên đề')}`, 'Quý II'),
    row(`<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph('Cộng')}`, 'cả năm'),
  );
  const head = table(
    `${GRID}<w:tblBorders><w:top w:val="none"/><w:insideV w:val="nil"/></w:tblBorders>`,
    row(`${paragraph('ĐẢNG BỘ KHỐI')}${paragraph('Số 12-KH/ĐU')}`, 'ĐẢNG CỘNG SẢN VIỆT NAM'),
    row('', 'Ngày 05 tháng 02 năm 2026'),
  );
  const [text = ''] = pagesOfWord(`${head}${paragraph('Kế hoạch như sau:')}${drawn}${paragraph('Hết.')}`);
  expect(text.split('\n\n')).toEqual([
    ...['ĐẢNG BỘ KHỐI', 'Số 12-KH/ĐU', 'ĐẢNG CỘNG SẢN VIỆT NAM', 'Ngày 05 tháng 02 năm 2026'],
    ...[
      'Kế hoạch như sau:',
      'TT\tNội dung\tThời gian\n1\tSinh hoạt chuyên đề\tQuý II\nCộng\t\tcả năm',
      'Hết.',
    ],
  ]);
  expect(blocksOf(text).at(-2)).toEqual({
    kind: 'table',
    rows: [
      ['TT', 'Nội dung', 'Thời gian'],
      ['1', 'Sinh hoạt chuyên đề', 'Quý II'],
      ['Cộng', '', 'cả năm'],
    ],
  });
});

test('pages of a Word file end once where it says so twice, stops for tabs are no tabs, and old drawings are not read again', () => {
  const asked = `<w:p><w:r><w:br w:type="page"/></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>Hai</w:t></w:r></w:p>`;
  const box = `<w:p><w:r><mc:AlternateContent><mc:Choice><w:p>${words('Khung')}</w:p></mc:Choice><mc:Fallback><w:p>${words('Khung')}</w:p></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
  const stops = paragraph('Một', '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>');
  expect(pagesOfWord(`${stops}${asked}${box}${paragraph('Ba', '<w:pageBreakBefore/>')}`)).toEqual([
    'Một',
    'Hai\n\nKhung',
    'Ba',
  ]);
});

test('a long text without pages is parted at the ends of paragraphs, and nothing of it is lost', () => {
  const paragraphs = Array.from(
    { length: 400 },
    (_, index) => `Đoạn ${String(index)} của một văn bản rất dài không có trang.`,
  );
  const texts = pagesOfWord(paragraphs.map((one) => paragraph(one)).join(''));
  expect(texts.length).toBeGreaterThan(3);
  expect(texts.join('\n\n')).toBe(paragraphs.join('\n\n'));
});

test('an ODT keeps its lists, its drawn tables, its pages and its spaces', () => {
  const { texts } = readOdt(
    odtOf(`<text:p>Mở  đầu<text:s text:c="2"/>đây</text:p>
      <text:list text:style-name="L1"><text:list-item><text:p>Một</text:p><text:p>thêm</text:p>
        <text:list><text:list-item><text:p>nhỏ</text:p></text:list-item></text:list></text:list-item>
        <text:list-item><text:p>Hai</text:p></text:list-item></text:list>
      <text:list text:style-name="L2"><text:list-item><text:p>chấm</text:p></text:list-item></text:list>
      <text:list text:style-name="L1" text:continue-numbering="true"><text:list-item><text:p>Ba</text:p></text:list-item></text:list>
      <table:table><table:table-row><table:table-cell table:style-name="T.A1"><text:p>TT</text:p></table:table-cell>
        <table:table-cell><text:p>Việc</text:p></table:table-cell></table:table-row>
        <table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>Cộng</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table>
      <text:p text:style-name="P2">Trang sau<text:note><text:p>chú thích</text:p></text:note> &amp; hết</text:p>`),
    ALL,
  );
  expect(texts.map((page) => page.split('\n\n'))).toEqual([
    ['Mở đầu  đây', '1. Một', 'thêm', 'a) nhỏ', '2. Hai', '- chấm', '3. Ba', 'TT\tViệc\nCộng\t'],
    ['Trang sau & hết'],
  ]);
});

const read = (bytes: Uint8Array): string => readPlainText(bytes, ALL).texts.join('|').normalize('NFC');
const oneByte = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test.each([
  ['UTF-8 with its sign', strToU8('\uFEFFNghị quyết\r\nsố 5'), 'Nghị quyết\nsố 5'],
  ['UTF-16', new Uint8Array([0xff, 0xfe, ...Buffer.from('Nghị quyết', 'utf16le')]), 'Nghị quyết'],
  ['UTF-16 the other way', new Uint8Array([0xfe, 0xff, ...Buffer.from('Nghị', 'utf16le').swap16()]), 'Nghị'],
  ['TCVN3, which is put right where it is kept', oneByte('NghÞ quyÕt vÒ viÖc'), 'NghÞ quyÕt vÒ viÖc'],
  ['the code page of Windows', new Uint8Array([0x4e, 0x67, 0x68, 0x69, 0xf2, 0x20, 0xf0, 0xe3]), 'Nghị đă'],
  ['pages', strToU8('Một\fHai'), 'Một|Hai'],
])('a plain text in %s is read', (_name, bytes, text) => {
  expect(read(bytes)).toBe(text);
});
