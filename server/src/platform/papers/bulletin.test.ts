import sharp from 'sharp';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { type BulletinSheet, bulletinPdf } from './bulletin.ts';
import { openTypesetter } from './typst.ts';

const typesetter = openTypesetter();
const [WIDE, TALL] = ['019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000002'];

const jpeg = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#7fb069' } })
    .jpeg()
    .toBuffer();

const pictures = new Map([
  [WIDE, await jpeg(960, 600)],
  [TALL, await jpeg(240, 960)],
]);

const picture = (mediaId: string, caption: string) =>
  ({ kind: 'media', mediaId, caption, transcript: '' }) as const;

const words = {
  kind: 'paragraph' as const,
  runs: [{ text: 'Bà con hai bờ đi lại thuận tiện hơn. '.repeat(40) }],
};

const sheetWith = (of: BulletinSheet['pictures']): BulletinSheet => ({
  ...{ issuer: 'Đảng bộ thử', number: 7, year: 2026, month: 11, corrections: [], pictures: of },
  sections: [
    {
      label: 'Tin trong tỉnh',
      items: [
        {
          ...{ title: 'Khánh thành cầu', source: '', transcript: '', isSpoken: false, from: '' },
          address: 'https://so.example.vn/listen/2026/11/1',
          body: [
            picture(WIDE, 'Cầu mới qua sông'),
            words,
            picture(TALL, 'Cột mốc #image("x")'),
            words,
            picture(WIDE, ''),
          ],
        },
      ],
    },
  ],
});

const source = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1');
const drawnIn = (pdf: Uint8Array): number => source(pdf).match(/\/Subtype\s*\/Image\b/g)?.length ?? 0;

const textOf = async (pdf: Uint8Array): Promise<string> => {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
  return text.join(' ');
};

test('pictures stand in the text with their captions, in the form for keeping', async () => {
  const pdf = bulletinPdf(typesetter, sheetWith(pictures));
  expect(drawnIn(pdf)).toBe(2);
  expect(source(pdf)).toContain('<pdfaid:part>2</pdfaid:part>');
  const text = await textOf(pdf);
  expect(text).toContain('Cầu mới qua sông');
  expect(text).toContain('Cột mốc #image("x")');
});

test('what is not there is told by its caption, and so is all where one cannot be drawn', async () => {
  const broken = new Map([...pictures, [TALL, Buffer.from('no picture')]]);
  for (const of of [new Map<string, Uint8Array>(), broken]) {
    const pdf = bulletinPdf(typesetter, sheetWith(of));
    expect(drawnIn(pdf)).toBe(0);
    expect(await textOf(pdf)).toContain('Cầu mới qua sông');
  }
});

test('no paper finds the pictures of another', () => {
  const drawing = { template: '#image("/a.jpg", alt: "a")', inputs: {} };
  const files = new Map([['a.jpg', pictures.get(WIDE) ?? Buffer.alloc(0)]]);
  expect(drawnIn(typesetter.draw({ ...drawing, files }))).toBe(1);
  expect(() => typesetter.draw(drawing)).toThrow('papers/not-drawn');
});
