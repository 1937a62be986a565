import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { type Pack, type PackItem, packPdf } from './pack.ts';
import { openTypesetter } from './typst.ts';

const typesetter = openTypesetter();

const item = (number: number, more: Partial<PackItem> = {}): PackItem => ({
  number,
  label: 'Thông báo · Đảng bộ Sở mẫu · 05/11/2026',
  title: `Lịch sinh hoạt tháng ${number}`,
  changed: '',
  body: [
    { kind: 'paragraph', runs: [{ text: 'Họp lúc 7 giờ 30 ', bold: true }, { text: 'tại hội trường.' }] },
  ],
  question: null,
  address: `https://sotay.example.vn/inbox/${number}`,
  ...more,
});

const pages = async (copies: Pack['copies']): Promise<string[]> => {
  const pdf = packPdf(typesetter, { unitName: 'Chi bộ Hai', month: '2026-11', copies });
  const { text } = await extractText(await getDocumentProxy(pdf));
  return text.map((page) => page.replace(/\s+/g, ' '));
};

test('each member gets an own copy, numbered from page 1, the slip with their name and items last', async () => {
  const all = await pages([
    { name: 'Trần Thị Minh Phượng', items: [item(1), item(3)] },
    { name: 'Lê Văn Bình', items: [item(1), item(2)] },
  ]);
  expect(all).toHaveLength(4);
  const [first, slip, second] = all;
  expect(first).toContain('Bản của đồng chí Trần Thị Minh Phượng');
  expect(first).toContain('Tài liệu lưu hành nội bộ');
  expect(first).toContain('Trang 1');
  expect(first).toContain('3. Lịch sinh hoạt tháng 3');
  expect(slip).toContain('PHIẾU GỬI LẠI CHI BỘ');
  expect(slip).toContain('Đồng chí: Trần Thị Minh Phượng');
  expect(slip).not.toContain('Lịch sinh hoạt tháng 2');
  expect(second).toContain('Trang 1');
  expect(all.join(' ')).not.toContain('example.vn');
});

test('a question stands on the slip with its answers; what changed stands before the text', async () => {
  const question = { text: 'Nộp báo cáo trước ngày nào?', answers: ['Ngày 20', 'Ngày 25'] };
  const [first, slip] = await pages([
    { name: 'An', items: [item(1, { question, changed: 'Lùi hạn nộp.' })] },
  ]);
  expect(first).toContain('Có gì khác bản trước. Lùi hạn nộp.');
  expect(first).not.toContain(question.text);
  for (const words of [question.text, ...question.answers]) expect(slip).toContain(words);
});

test('words stay words, and no letter is smaller than 18 points', async () => {
  const body = [
    { kind: 'heading' as const, level: 2 as const, runs: [{ text: '#panic() *x*' }] },
    { kind: 'list' as const, ordered: true, items: [[{ text: 'Một' }], [{ text: 'Hai' }]] },
  ];
  const pdf = packPdf(typesetter, {
    ...{ unitName: 'Chi bộ Hai', month: '2026-11' },
    copies: [{ name: 'An', items: [item(1, { body })] }],
  });
  const document = await getDocumentProxy(pdf);
  const sizes: number[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    for (const piece of items)
      if ('height' in piece && piece.str.trim() !== '') sizes.push(Math.abs(Number(piece.transform[3])));
  }
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(17.99);
  expect((await pages([{ name: 'An', items: [item(1, { body })] }]))[0]).toContain('#panic() *x*');
});

test('it comes in the form for keeping', () => {
  const copies = [{ name: 'Lê Văn Bình', items: [item(1)] }];
  const pdf = packPdf(typesetter, { unitName: 'Chi bộ Hai', month: '2026-11', copies });
  expect(Buffer.from(pdf).toString('latin1')).toContain('<pdfaid:part>2</pdfaid:part>');
});
