import { TCVN3, VNI } from '@sotay/core/documents/encoding-tables.ts';
import { strToU8 } from 'fflate';
import { openTypesetter } from '../../src/platform/papers/typst.ts';
import { docxOf } from '../sample-files.ts';
import { pictureOfPaper, scannedPdf, turnedJpeg } from '../scans.ts';
import type { Sheet } from './sheet.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Office programs part a line into runs wherever somebody stopped typing. */
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
const paragraph = (line: string): string =>
  `<w:p>${run(line.slice(0, 2))}${line.length > 2 ? run(line.slice(2)) : ''}</w:p>`;
const row = (line: string): string =>
  `<w:tr>${line
    .split('\t')
    .map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`)
    .join('')}</w:tr>`;
const BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';

const block = (line: string): string =>
  line.includes('\t') ? `<w:tbl>${row(line)}</w:tbl>` : paragraph(line);

const boxOf = (text: string): string =>
  `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(text)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;

const wordOf = ({ pages, margin, framed }: Sheet): Uint8Array => {
  const body = pages.map((lines) => lines.map(block).join('')).join(BREAK);
  const box = framed === undefined ? '' : boxOf(framed);
  const main = `<w:document xmlns:w="x" xmlns:v="v"><w:body>${box}${body}</w:body></w:document>`;
  return docxOf({
    'word/document.xml': strToU8(main),
    ...(margin !== undefined && {
      'word/header1.xml': strToU8(`<w:hdr xmlns:w="x">${paragraph(margin)}</w:hdr>`),
    }),
  });
};

/** A text as a font of old shows it: each letter by what stands for it there. */
const inOldLetters = (text: string, table: ReadonlyMap<string, string>): string => {
  const back = new Map([...table].map(([old, letter]) => [letter, old]));
  return text
    .normalize('NFC')
    .replaceAll(/\p{L}/gu, (letter) => back.get(letter) ?? back.get(letter.toLowerCase()) ?? letter);
};

const aged = (sheet: Sheet, table: ReadonlyMap<string, string>): Sheet => ({
  ...sheet,
  pages: sheet.pages.map((lines) => lines.map((line) => inOldLetters(line, table))),
});

const PRINTED = `#set page(paper: "a4", margin: 2.5cm)
#set text(font: "Tinos", size: 13pt, lang: "vi")
#for page in json(bytes(sys.inputs.pages)) {
  for cells in page { grid(columns: cells.map(_ => 1fr), ..cells.map(cell => [#cell])); v(2pt) }
  pagebreak(weak: true)
}`;

const typesetter = openTypesetter();

const printed = ({ pages }: Sheet): Uint8Array => {
  const cells = pages.map((lines) => lines.map((line) => line.split('\t')));
  return typesetter.draw({ template: PRINTED, inputs: { pages: JSON.stringify(cells) } });
};

/** The bytes that somebody sends in, and the name's ending. */
export const fileOfSheet = async (sheet: Sheet): Promise<{ bytes: Uint8Array; ending: string }> => {
  if (sheet.form === 'pdf') return { bytes: printed(sheet), ending: 'pdf' };
  if (sheet.form === 'tcvn3') return { bytes: wordOf(aged(sheet, TCVN3)), ending: 'docx' };
  if (sheet.form === 'vni') return { bytes: wordOf(aged(sheet, VNI)), ending: 'docx' };
  if (sheet.form === 'docx') return { bytes: wordOf(sheet), ending: 'docx' };
  const lines = (sheet.pages[0] ?? []).map((line) => line.replaceAll('\t', '     '));
  // Laid on the glass a little askew.
  const jpeg = await turnedJpeg(await pictureOfPaper(lines), 0.6);
  return sheet.form === 'photo'
    ? { bytes: jpeg, ending: 'jpg' }
    : { bytes: await scannedPdf([jpeg]), ending: 'pdf' };
};
