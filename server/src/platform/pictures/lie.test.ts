import sharp from 'sharp';
import { expect, test } from 'vitest';
import { pictureOfPaper, turnedJpeg } from '../../../test/scans.ts';
import { lieOf } from './lie.ts';

const LINES = [
  'Thực hiện nghị quyết của cấp trên, ban thường vụ yêu cầu:',
  '1. Các chi bộ triển khai đến toàn thể đảng viên trong quý II.',
  '2. Cấp ủy cơ sở báo cáo kết quả trước ngày 15 tháng 6.',
  '3. Văn phòng theo dõi, đôn đốc và tổng hợp.',
  'Kết luận này phổ biến đến chi bộ.',
];
const SHORT = ['T/M ĐẢNG ỦY', 'Lê Thị Thử'];

const glance = async (jpeg: Buffer) => {
  const { data, info } = await sharp(jpeg)
    .greyscale()
    .resize({ width: 800, height: 800, fit: 'inside' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
};

test.each([-3.6, -1, 0, 0.6, 2.4])('a sheet that lies askew by %d degrees is seen to', async (degrees) => {
  const { sideways, skew } = lieOf(await glance(await turnedJpeg(await pictureOfPaper(LINES), degrees)));
  expect(sideways).toBe(false);
  expect(Math.abs(skew - degrees)).toBeLessThan(0.25);
});

test.each([LINES, SHORT])('a sheet laid in sideways is seen to, long or short: %s', async (...lines) => {
  const paper = await pictureOfPaper(lines);
  for (const [degrees, sideways, skew] of [
    [90, true, 0],
    [271.4, true, 1.4],
    [180, false, 0],
    [178, false, -2],
  ] as const) {
    const lie = lieOf(await glance(await turnedJpeg(paper, degrees)));
    expect(lie.sideways).toBe(sideways);
    expect(Math.abs(lie.skew - skew)).toBeLessThan(0.45);
  }
});

test('white paper lies straight', () => {
  const sheet = { data: new Uint8Array(800 * 1_100).fill(255), width: 800, height: 1_100 };
  expect(lieOf(sheet)).toEqual({ sideways: false, skew: 0 });
});
