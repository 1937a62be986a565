import { expect, test } from 'vitest';
import { MOST_LINKS, linksIn } from './links-in-text.rules.ts';

test.each([
  [
    'Nghị quyết này thay thế Nghị quyết số 05-NQ/ĐU ngày 12/3/2020 của Đảng ủy.',
    [['replaces', '05-NQ/ĐU', '2020-03-12']],
  ],
  ['có hiệu lực từ ngày ký và thay thế cho Quy định số 9-QyĐ/ĐUK.', [['replaces', '09-QyĐ/ĐUK', null]]],
  [
    'QUYẾT ĐỊNH\nsửa đổi, bổ sung một số điều của\nQuy định số 12-QĐ/ĐUK, ngày 05 tháng 02 năm 2024',
    [['amends', '12-QĐ/ĐUK', '2024-02-05']],
  ],
  ['HƯỚNG DẪN\nthực hiện Nghị quyết số 57-NQ/TW', [['guides', '57-NQ/TW', null]]],
  ['Hướng dẫn một số nội dung của Quy định số 24-QĐ/TW', [['guides', '24-QĐ/TW', null]]],
  [
    '- Căn cứ Điều lệ Đảng, Nghị quyết số 12-NQ/TU ngày 5/2/2022 và Kết luận số 7-KL/TU;\n- Căn cứ Quy chế số 02-QC/ĐU',
    [
      ['based-on', '12-NQ/TU', '2022-02-05'],
      ['based-on', '07-KL/TU', null],
      ['based-on', '02-QC/ĐU', null],
    ],
  ],
  ['Thực hiện Nghị quyết số 12-NQ/TU, Đảng ủy xây dựng kế hoạch', [['based-on', '12-NQ/TU', null]]],
  [
    'CAN CU Nghi quyet so 12-NQ/TU\nThay the Ke hoach so 3-KH/DU',
    [
      ['replaces', '03-KH/DU', null],
      ['based-on', '12-NQ/TU', null],
    ],
  ],
  [
    'Căn cứ Quy chế số 02-QC/ĐU. Kế hoạch này thay thế Quy chế số 02-QC/ĐU.',
    [['replaces', '02-QC/ĐU', null]],
  ],
  ['Quy định số 12-QĐ/ĐUK được thay thế bởi Quy định số 15-QĐ/ĐUK', []],
  [
    'Căn cứ Quy định số 12-QĐ/ĐUK đã được sửa đổi, bổ sung theo Quy định số 15-QĐ/ĐUK',
    [['based-on', '12-QĐ/ĐUK', null]],
  ],
  ['Văn bản này không thay thế Quy định số 12-QĐ/ĐUK', []],
  ['Số 12-QĐ/ĐUK\nHạ Long, ngày 05 tháng 02 năm 2024', []],
  ['Thay thế bóng đèn hỏng. Xem Thông báo số 3-TB/ĐU', []],
  ['', []],
] as const)('%s', (text, links) => {
  expect(linksIn(text).map(({ relation, symbol, issuedOn }) => [relation, symbol, issuedOn])).toEqual(links);
  expect(linksIn(text.normalize('NFD'))).toEqual(linksIn(text));
});

test('a text that names a thousand tells of some', () => {
  const text = Array.from({ length: 1_000 }, (_, index) => `Căn cứ Nghị quyết số ${index + 1}-NQ/TU`).join(
    ';\n',
  );
  expect(linksIn(text)).toHaveLength(MOST_LINKS);
});
