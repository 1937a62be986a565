import { DEMO_DOCUMENTS, DEMO_DOCUMENT_PARTS } from '@sotay/core/demo/library-words.ts';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { pictureOfPaper, turnedJpeg } from '../../../test/scans.ts';
import { textOfPicture } from './text-of-picture.ts';

const OFFICIAL = [
  'ĐẢNG ỦY SỞ BẮC',
  'Số 12-KH/ĐU',
  'Hạ Long, ngày 05 tháng 02 năm 2026',
  'KẾ HOẠCH',
  'triển khai học tập nghị quyết về xây dựng chi bộ kiểu mẫu',
  ...DEMO_DOCUMENT_PARTS.slice(0, 1).flatMap(({ heading, lines }) => [heading, ...lines]),
  ...DEMO_DOCUMENTS.slice(0, 6).map(({ symbol, subject }) => `Căn cứ văn bản số ${symbol}: ${subject};`),
  'T/M ĐẢNG ỦY',
  'Lê Thị Thử',
];

const inOneLine = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** How many letters would have to be put in, taken out or changed, as a share of all. */
const errorShare = (seen: string, written: string): number => {
  const [one, other] = [Array.from(inOneLine(seen)), Array.from(inOneLine(written))];
  let costs = other.map((_, index) => index + 1);
  for (const [row, letter] of one.entries()) {
    let [left, corner] = [row + 1, row];
    costs = costs.map((above, index) => {
      const here = Math.min(above + 1, left + 1, corner + (letter === other[index] ? 0 : 1));
      [left, corner] = [here, above];
      return here;
    });
  }
  return (costs.at(-1) ?? 0) / other.length;
};

test.each([0, 90, 180, 270, 3.5, 87])(
  'an official paper laid in by %i degrees is read with at most one letter in twenty wrong',
  async (degrees) => {
    const paper = await pictureOfPaper(OFFICIAL);
    const seen = await textOfPicture(await turnedJpeg(paper, degrees));
    expect(seen?.sureness).toBeGreaterThan(85);
    expect(errorShare(seen?.text ?? '', OFFICIAL.join(' '))).toBeLessThan(0.05);
  },
);

test('what says how it was held is turned by that', async () => {
  const paper = await turnedJpeg(await pictureOfPaper(OFFICIAL), 90);
  const asHeld = await sharp(paper).withMetadata({ orientation: 8 }).jpeg().toBuffer();
  expect((await textOfPicture(asHeld))?.text).toContain('KẾ HOẠCH');
});

test('of white paper, noise and what is no picture nothing is made up', async () => {
  const sheet = { width: 800, height: 1_100, channels: 3, background: 'white' } as const;
  const nothing = { text: '', sureness: 0 };
  expect(await textOfPicture(await sharp({ create: sheet }).png().toBuffer())).toEqual(nothing);
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  const noisy = await sharp({ create: { ...sheet, noise } })
    .webp()
    .toBuffer();
  expect(await textOfPicture(noisy)).toEqual(nothing);
  expect(await textOfPicture(Buffer.from('no picture'))).toBeNull();
});
