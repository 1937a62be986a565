import { expect, test } from 'vitest';
import { looksClassified } from './secrecy-marks.rules.ts';

test.each([
  'MẬT.pdf',
  'Công văn mật số 12.pdf',
  'KH 05 - TỐI MẬT.docx',
  'ke-hoach_TUYỆT_MẬT_2026.pdf',
  'Tối mật',
  'BC (MẬT) quý 3.xlsx',
  'TOI MAT - BC.pdf',
  'tuyet-mat.pdf',
  'Báo cáo Mật.pdf'.normalize('NFD'),
])('%s is refused', (name) => {
  expect(looksClassified(name)).toBe(true);
});

test.each([
  'Luật Bảo vệ bí mật nhà nước.pdf',
  'Hướng dẫn bảo mật thông tin.pdf',
  'BẢO MẬT TÀI KHOẢN.docx',
  'Đổi mật khẩu.pdf',
  'mật độ dân cư.xlsx',
  'MAT TRAN TO QUOC.pdf',
  'Nghị quyết 05-NQ/CB.pdf',
  'Danh sách có mặt.xlsx',
  'nuoc mat.jpg',
  '',
])('%s passes', (name) => {
  expect(looksClassified(name)).toBe(false);
});
