// Written after the rules were mended by the other two sets, to see what they make of papers nobody thought of: at first sight one of the thirty
// bad ones came in (a recall between stars), and no good one was stopped.
import type { Random } from '@sotay/core/demo/random.ts';
import { citizenNumber, memberCard, nineDigits, someDay, someName } from './people.ts';
import { type Sheet, type Template, plainSheet, withLines } from './sheet.ts';

/** Each of these lines once, in the head of a paper of its own. */
const heads = (...lines: readonly string[]): Template => [
  lines.join(' · '),
  lines.length,
  (random, nth) => withLines(plainSheet(random), [lines[nth] ?? ''], 0, nth % 4),
];

const rows =
  (count: number, row: (random: Random, nth: number) => string) =>
  (random: Random): Sheet =>
    withLines(
      plainSheet(random),
      Array.from({ length: count }, (_, nth) => row(random, nth)),
      1,
      3,
    );

export const FRESH_BAD: readonly Template[] = [
  heads(
    'ĐẢNG BỘ KHỐI THỬ  MẬT  Số 4-BC/ĐU',
    '« TỐI MẬT »',
    'Tối Mật',
    'TUYỆT-MẬT',
    'm ậ t',
    'T Ố I M Ậ T',
    'Dấu độ mật: Tối mật',
  ),
  heads(
    'THU HỒI SAU CUỘC HỌP',
    'Tài liệu họp - thu hồi sau khi họp xong',
    '* TÀI LIỆU THU HỒI *',
    'Tài liệu cần thu hồi',
  ),
  heads(
    'TÀI LIỆU LƯU HÀNH HẠN CHẾ',
    '(Hạn chế lưu hành)',
    'Lưu hành nội bộ, hạn chế',
    'Chỉ lưu hành hạn chế',
  ),
  heads('Số 09-QĐ/ĐU (TuM)', 'MẬT – Bản số: 01', 'HẸN GIỜ - MẬT', 'TOI MAT - KHAN'),
  [
    'numbers behind names',
    3,
    rows(
      4,
      (random) =>
        `- Đồng chí ${someName(random)}, sinh ${someDay(random)}, căn cước: ${citizenNumber(random)}`,
    ),
  ],
  ['numbers before names', 2, rows(5, (random) => `${citizenNumber(random)}\t${someName(random)}`)],
  [
    'identity cards of old',
    3,
    rows(5, (random, nth) => (nth === 0 ? 'Họ tên\tCMT' : `${someName(random)}\t${nineDigits(random)}`)),
  ],
  [
    'members’ cards',
    3,
    rows(5, (random, nth) =>
      nth === 0 ? 'Họ tên\tSố thẻ đảng' : `${someName(random)}\t${memberCard(random)}`,
    ),
  ],
];

export const FRESH_GOOD: readonly Template[] = [
  heads(
    'BÁO CÁO VỀ MẬT ĐỘ CÂY RỪNG',
    'Tập huấn bảo mật và an toàn thông tin',
    'BẢO VỆ BÍ MẬT CÔNG TÁC',
    'Kế hoạch phòng, chống lộ, lọt bí mật nhà nước',
    'Nuôi ong lấy mật',
    'Sinh hoạt chuyên đề: giữ bí mật nội bộ',
  ),
  heads(
    'Kết quả thu hồi nợ thuế',
    'THU HỒI ĐẤT, BỒI THƯỜNG, TÁI ĐỊNH CƯ',
    'Thu hồi sản phẩm lỗi',
    'Thông báo thu hồi con dấu',
  ),
  heads('Kiểm soát nội bộ', 'Đoàn kết nội bộ', 'Hạn chế tập trung đông người', 'Tài liệu tham khảo'),
  heads(
    'Số lượng đảng viên: 1.234',
    'Đọc và ghi nhớ mật khẩu ứng dụng',
    'Mặt trận và các đoàn thể',
    'Thẻ đảng viên và phiếu bầu',
  ),
  [
    'amounts',
    4,
    rows(
      6,
      (random, nth) =>
        `Khoản ${String(nth)}\t${String(random.int(1, 999))} ${String(random.int(100, 999))} ${String(random.int(100, 999))} ${String(random.int(100, 999))}`,
    ),
  ],
  [
    'telephones of offices',
    4,
    rows(
      8,
      (random) =>
        `${someName(random)}\t0203.3${String(random.int(100, 999))}.${String(random.int(100, 999))}\t09${String(random.int(10_000_000, 99_999_999))}`,
    ),
  ],
  [
    'one number',
    4,
    (random) =>
      withLines(
        plainSheet(random),
        [`Số thẻ đảng viên: ${memberCard(random)}; CCCD: ${citizenNumber(random)}`],
        0,
        7,
      ),
  ],
];
