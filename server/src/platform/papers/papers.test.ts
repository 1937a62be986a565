import { sampleMeeting } from '@sotay/core/papers/meeting-record.sample.ts';
import { assembleMinutes } from '@sotay/core/papers/minutes.ts';
import type { Paper } from '@sotay/core/papers/paper.ts';
import { assembleResolution } from '@sotay/core/papers/resolution.ts';
import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { paperDocx } from './docx.ts';
import { paperPdf } from './pdf.ts';
import { openTypesetter } from './typst.ts';

const typesetter = openTypesetter();
const meeting = sampleMeeting(40);
const minutes = assembleMinutes(meeting);
const resolution = assembleResolution(meeting, meeting.resolution);

async function pdfPages(paper: Paper): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(paperPdf(typesetter, paper)));
  return text.map((page) => page.replace(/\s+/g, ' ').trim());
}

async function docxFile(paper: Paper, name: string): Promise<string> {
  const file = unzipSync(await paperDocx(paper))[name];
  if (file === undefined) throw new Error(`no ${name}`);
  return strFromU8(file);
}

const wordsOf = (xml: string): string =>
  [...xml.matchAll(/<w:t[ >][^<]*<\/w:t>/g)].map(([run]) => run.replace(/<[^>]+>/g, '')).join(' ');

test('the PDF of a resolution reads as the resolution', async () => {
  const pages = await pdfPages(resolution);
  for (const words of [
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    'CHI BỘ VĂN PHÒNG',
    'Số 07-NQ/CB',
    'Hạ Long, ngày 05 tháng 02 năm 2026',
    'Lãnh đạo thực hiện nhiệm vụ tháng 02 năm 2026',
    '-----',
  ]) {
    expect(pages[0]).toContain(words);
  }
  const all = pages.join(' ');
  expect(all).toContain('với 36/37 đồng chí tán thành, đạt 97,3 %.');
  expect(all).toContain('Nơi nhận:');
  expect(all).toContain('T/M CHI BỘ');
  expect(pages.at(-2)).toContain('PHỤ LỤC');
  expect(all).not.toContain('./.');
});

test('pages are numbered at the top from the second one on', async () => {
  const pages = await pdfPages(minutes);
  expect(pages).toHaveLength(6);
  expect(pages[0]).toMatch(/^ĐẢNG BỘ SỞ/);
  pages.slice(1).forEach((page, index) => expect(page).toMatch(new RegExp(`^${index + 2} `)));
});

test('minutes are signed left and right on a page that says more', async () => {
  const last = (await pdfPages(minutes)).at(-1);
  expect(last).toMatch(/10\. Kết thúc .*NGƯỜI GHI BIÊN BẢN.*CHỦ TRÌ/);
  expect(last).toContain('Mã niêm phong: 9f2c1be0');
});

test('the same paper gives the same bytes, as PDF/A', () => {
  const once = paperPdf(typesetter, minutes);
  expect(Buffer.from(once).equals(paperPdf(openTypesetter(), minutes))).toBe(true);
  expect(Buffer.from(once).toString('latin1')).toContain('<pdfaid:part>2</pdfaid:part>');
});

test.each([
  '#panic("no")',
  '*bold* _x_ $x^2$ @ref <label> `raw` // gone',
  '#read("/etc/passwd")',
  '\\u{41} [ ] { } "quoted"',
  '</w:t><w:t>',
])('words stay words: %s', async (hostile) => {
  const paper = { ...minutes, subject: hostile, blocks: [{ kind: 'paragraph' as const, text: hostile }] };
  const [page] = await pdfPages(paper);
  const bare = hostile.replace(/\s+/g, '');
  expect(page?.replace(/\s+/g, '').split(bare)).toHaveLength(3);
  expect(await docxFile(paper, 'word/document.xml')).not.toContain('<w:t><w:t>');
});

test('a sign no font has still prints', async () => {
  expect(await pdfPages({ ...minutes, subject: 'Vui 🎉 你' })).toHaveLength(6);
});

test('the longest names of the head do not run into each other', async () => {
  const head = {
    ...resolution.head,
    parent: 'ĐẢNG BỘ TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG VÀ KIỂM SOÁT THỦ TỤC HÀNH CHÍNH TỈNH',
    issuer: 'CHI BỘ PHÒNG TIẾP NHẬN VÀ TRẢ KẾT QUẢ CÁC LĨNH VỰC ĐẤT ĐAI, XÂY DỰNG, MÔI TRƯỜNG',
    placeAndDate: 'Thành phố Phan Rang – Tháp Chàm, ngày 05 tháng 02 năm 2026',
  };
  const { items } = await boxes({ ...resolution, head });
  const motto = items.find((item) => item.text.startsWith('ĐẢNG CỘNG'));
  const left = items.filter((item) => item.top > 650 && item.right < 320);
  expect(left.length).toBeGreaterThan(5);
  for (const item of left) expect(item.right).toBeLessThan(motto?.left ?? 0);
});

async function boxes(paper: Paper) {
  const page = await (await getDocumentProxy(paperPdf(typesetter, paper))).getPage(1);
  const { items } = await page.getTextContent();
  return {
    items: items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [
            {
              text: item.str,
              left: Number(item.transform[4]),
              right: Number(item.transform[4]) + item.width,
              top: Number(item.transform[5]),
            },
          ]
        : [],
    ),
  };
}

test('the Word file has the page, the letters and the pitch of the layout', async () => {
  const xml = await docxFile(resolution, 'word/document.xml');
  const page = /<w:sectPr>.*<\/w:sectPr>/.exec(xml)?.[0];
  const styles = await docxFile(resolution, 'word/styles.xml');
  expect(page).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  expect(page).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567"/);
  expect(page).toContain('<w:titlePg');
  expect(xml.includes('w:firstLine="567"')).toBe(true);
  expect(styles).toContain('w:ascii="Times New Roman"');
  expect(styles).toContain('<w:sz w:val="28"/>');
  expect(styles).toMatch(/w:line="360" w:lineRule="exact"/);
});

test('the Word file weighs its words: motto 15 bold underlined, date 14 italic, title 16 bold', async () => {
  const xml = await docxFile(resolution, 'word/document.xml');
  const runOf = (text: string): string =>
    new RegExp(`<w:r><w:rPr>((?!</w:r>).)*</w:rPr><w:t[^>]*>${text}`).exec(xml)?.[0] ?? '';
  expect(runOf('ĐẢNG CỘNG SẢN VIỆT NAM')).toMatch(/<w:b\/>.*<w:u w:val="single"\/>/);
  expect(runOf('ĐẢNG CỘNG SẢN VIỆT NAM')).toContain('<w:sz w:val="30"/>');
  expect(runOf('Hạ Long, ngày')).toContain('<w:i/>');
  expect(runOf('Hạ Long, ngày')).toContain('<w:sz w:val="28"/>');
  expect(runOf('NGHỊ QUYẾT')).toMatch(/<w:b\/>.*<w:sz w:val="32"\/>/);
  expect(runOf('ĐẢNG BỘ SỞ')).not.toContain('<w:b/>');
});

test('the Word file says what the PDF says, and numbers its pages', async () => {
  const words = wordsOf(await docxFile(resolution, 'word/document.xml'));
  const bare = (text: string): string => text.replace(/\s+/g, '').replaceAll('&quot;', '"');
  for (const block of resolution.blocks) {
    if (block.kind === 'table') {
      for (const cell of block.rows.flat()) expect(bare(words)).toContain(bare(cell));
    } else if (block.kind === 'paragraph' || block.kind === 'heading') {
      expect(bare(words)).toContain(bare(block.text));
    }
  }
  expect(words).not.toContain('./.');
  const parts = Object.entries(unzipSync(await paperDocx(resolution)));
  const headers = parts
    .filter(([name]) => /^word\/header\d\.xml$/.test(name))
    .map(([, file]) => strFromU8(file));
  expect(headers.filter((xml) => xml.includes('PAGE'))).toHaveLength(1);
  expect(headers).toHaveLength(2);
});
