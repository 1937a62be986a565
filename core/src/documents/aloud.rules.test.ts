import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentencesOf, spokenForm } from './aloud.rules.ts';

test.each([
  ['Số 57-NQ/TW, ngày 22/12/2024', 'Số 57 nghị quyết trung ương, ngày 22 tháng 12 năm 2024'],
  ['theo NQ/TW của BCT', 'theo nghị quyết trung ương của Bộ Chính trị'],
  ['Hướng dẫn số 02-HD/BTCTW', 'Hướng dẫn số 02 hướng dẫn ban tổ chức trung ương'],
  ['Số 145-CV/ĐUK', 'Số 145 công văn đảng ủy khối'],
  ['T/M BTV, đ/c Mẫu v/v họp quý II', 'thay mặt ban thường vụ, đồng chí Mẫu về việc họp quý 2'],
  ['Đại hội lần thứ XIV, khóa XIII', 'Đại hội lần thứ 14, khóa 13'],
  ['Ông I và bà X đọc ABC/XYZ', 'Ông I và bà X đọc ABC/XYZ'],
  ['ngày 5/2/2022', 'ngày 5 tháng 2 năm 2022'],
  ['UBND tỉnh, HĐND, UBKTTU', 'ủy ban nhân dân tỉnh, hội đồng nhân dân, ủy ban kiểm tra tỉnh ủy'],
])('%s', (written, said) => {
  expect(spokenForm(written)).toBe(said);
});

test('a page falls into sentences that say all its words, none too long for a voice', () => {
  expect(
    sentencesOf('I- MỤC ĐÍCH\nMột câu dài hơn. Câu hai\nnối dòng.\n- Mục một;\nTT\tNội dung\n1\tHọp'),
  ).toEqual(['I- MỤC ĐÍCH', 'Một câu dài hơn. Câu hai nối dòng.', '- Mục một;', 'TT, Nội dung', '1, Họp']);
  const words = (text: string) => text.split(/[\s,]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const line = fc.constantFrom('Một hai ba.', '- bốn', 'năm\tsáu', '1. Bảy tám', '');
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const said = sentencesOf(lines.join('\n'));
      expect(said.flatMap(words)).toEqual(words(lines.join('\n')));
    }),
  );
});
