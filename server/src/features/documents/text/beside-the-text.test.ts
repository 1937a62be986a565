import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { docxOf, pageTree, pdfOf } from '../../../../test/sample-files.ts';
import { readDocx } from './docx.ts';
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
