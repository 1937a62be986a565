import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { odtOf } from '../../../../test/odt-file.ts';
import { docxOf, pageTree, pdfOf } from '../../../../test/sample-files.ts';
import { readDocx } from './docx.ts';
import { readOdt } from './odt.ts';
import { readPdf } from './pdf.ts';

const ALL = { from: 1, most: 10 };
const words = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

test('heads, notes and watermarks of a Word file are no text of a page, and are told apart', () => {
  const { texts, margins } = readDocx(
    docxOf({
      'word/document.xml': strToU8(`<w:document><w:body>${words('Nội dung')}</w:body></w:document>`),
      'word/header2.xml': strToU8(
        `<w:hdr>${words('T&#7888;I MẬT')}<v:shape><v:textpath style="x" string="MẬT"/></v:shape></w:hdr>`,
      ),
      'word/footnotes.xml': strToU8(`<w:footnotes>${words('Xem thêm')}</w:footnotes>`),
    }),
    ALL,
  );
  expect(texts).toEqual(['Nội dung']);
  expect(margins.split('\n').filter(Boolean).toSorted()).toEqual(['MẬT', 'TỐI MẬT', 'Xem thêm']);
});

test('paragraphs that share a cell of a drawn table are told apart too: a stamp stands alone', () => {
  const cell = `<w:tc>${words('Số 12-KH/ĐU')}${words('MẬT')}</w:tc>`;
  const table = `<w:tbl><w:tblStyle w:val="TableGrid"/><w:tr>${cell}</w:tr><w:tr>${cell}</w:tr></w:tbl>`;
  const main = strToU8(`<w:document><w:body>${table}</w:body></w:document>`);
  const { texts, margins } = readDocx(docxOf({ 'word/document.xml': main }), ALL);
  expect(texts).toEqual(['Số 12-KH/ĐU MẬT\nSố 12-KH/ĐU MẬT']);
  expect(margins.split('\n')).toContain('MẬT');
});

test('heads, notes and comments of an ODT are no text of a page, and are told apart', () => {
  const note = '<text:note><text:p>Xem thêm</text:p></text:note>';
  const styles = strToU8(
    '<office:master-styles><style:header><text:p>TỐI MẬT</text:p></style:header></office:master-styles>',
  );
  const { texts, margins } = readOdt(
    odtOf(`<text:p>Nội dung${note}</text:p>`, { 'styles.xml': styles }),
    ALL,
  );
  expect(texts).toEqual(['Nội dung']);
  expect(margins.split('\n').filter(Boolean)).toEqual(['Xem thêm', 'TỐI MẬT']);
});

test('what was typed over a page of a PDF is read with it, its title beside it', async () => {
  const [catalog = '', pages = '', page = ''] = pageTree(1);
  const bytes = pdfOf(
    [
      catalog,
      pages,
      page.replace(' /Resources', ' /Annots [4 0 R] /Resources'),
      '<< /Type /Annot /Subtype /FreeText /Rect [10 10 90 30] /DA (/Helv 12 Tf) /Contents (TOI MAT) >>',
      '<< /Title (Ten rieng) >>',
    ],
    'trailer\n<< /Root 1 0 R /Info 5 0 R /Size 9 >>\nstartxref\n0\n%%EOF\n',
  );
  const { texts, margins } = await readPdf(new Uint8Array(bytes), ALL);
  expect({ texts, margins }).toEqual({ texts: ['TOI MAT'], margins: 'Ten rieng' });
});
