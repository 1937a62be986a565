import { expect, test } from 'vitest';
import { headingOf, nameOf } from './steps.ts';

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
])('%s', (label, heading, name) => {
  expect(headingOf({ label })).toBe(heading);
  expect(nameOf({ label })).toBe(name);
});
