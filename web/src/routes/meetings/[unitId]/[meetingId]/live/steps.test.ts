import { expect, test } from 'vitest';
import { fullWordsOf, headingOf, nameOf } from './steps.ts';

test.each([
  [
    'Thông báo tình hình đảng viên: có mặt, vắng mặt (có lý do, không lý do)',
    'Thông báo tình hình đảng viên',
    'Thông báo tình hình đảng viên',
  ],
  [
    'Kết luận; biểu quyết thông qua nghị quyết (nếu có)',
    'Kết luận; biểu quyết thông qua nghị quyết',
    'Kết luận',
  ],
  ['Cử thư ký ghi biên bản', 'Cử thư ký ghi biên bản', 'Cử thư ký ghi biên bản'],
  [
    'Thư ký trình bày (thông qua) biên bản',
    'Thư ký trình bày (thông qua) biên bản',
    'Thư ký trình bày (thông qua) biên bản',
  ],
])('%s', (label, heading, name) => {
  expect(headingOf({ label })).toBe(heading);
  expect(nameOf({ label })).toBe(name);
});

test.each([
  ['Kết luận; biểu quyết thông qua nghị quyết (nếu có)', ''],
  ['Cử thư ký ghi biên bản', ''],
  ['Phân công nhiệm vụ (có thời hạn)', 'Phân công nhiệm vụ (có thời hạn)'],
])('%s has more to say: %s', (label, words) => {
  expect(fullWordsOf({ label })).toBe(words);
});
