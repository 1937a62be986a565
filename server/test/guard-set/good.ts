import type { Random } from '@sotay/core/demo/random.ts';
import { citizenNumber, memberCard, rowsOfPeople, someDay, someName } from './people.ts';
import { type Template, plainSheet, shortSheet, withLines } from './sheet.ts';

type Lines = readonly string[];

/** The paper with these lines under its head. */
const saying =
  (...choices: readonly Lines[]) =>
  (random: Random, nth: number) =>
    withLines(plainSheet(random), choices[nth % choices.length] ?? [], 0, 6);

const thousands = (value: number): string => String(value).replaceAll(/\B(?=(?:\d{3})+$)/gu, '.');

const mobile = (random: Random): string => `09${String(random.int(10_000_000, 99_999_999))}`;

/** Sixty papers that are none of the guard's business, some of them very nearly. */
export const GOOD: readonly Template[] = [
  [
    'security of information',
    3,
    saying(
      ['QUY CHẾ BẢO MẬT THÔNG TIN', 'Mỗi đồng chí tự giữ mật khẩu, không cho người khác mượn.'],
      ['BẢO MẬT THÔNG TIN', 'Mật khẩu gồm ít nhất tám ký tự.'],
      ['V/v tăng cường bảo mật tài khoản', 'Đổi mật khẩu ba tháng một lần.'],
    ),
  ],
  [
    'law about secrets',
    5,
    saying(
      [
        'LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC',
        'Điều 8. Độ mật của bí mật nhà nước',
        'Bí mật nhà nước được phân thành ba độ mật: Tuyệt mật, Tối mật và Mật.',
      ],
      ['Tuyên truyền Luật Bảo vệ bí mật nhà nước', 'a) Tuyệt mật;', 'b) Tối mật;', 'c) Mật.'],
      ['Các độ mật gồm:', '- Tuyệt mật', '- Tối mật', '- Mật'],
      [
        'Việc đóng dấu chỉ độ mật "Mật", "Tối mật", "Tuyệt mật" lên tài liệu do người soạn thảo đề xuất.',
        'Tài liệu có đóng dấu MẬT không được đưa lên mạng.',
      ],
      [
        'Hội nghị tập huấn công tác BẢO VỆ BÍ MẬT NHÀ NƯỚC',
        'Thời hạn bảo vệ: 30 năm với Tuyệt mật, 20 năm với Tối mật, 10 năm với Mật.',
      ],
    ),
  ],
  [
    'density',
    2,
    saying(['MẬT ĐỘ DÂN SỐ', 'Mật độ dân số năm 2025 là 412 người/km2.'], ['Mật độ xây dựng tối đa 60%.']),
  ],
  [
    'honey',
    2,
    saying(
      ['Mật ong rừng Khe Sấu được công nhận sản phẩm ba sao.'],
      ['MẬT ONG', 'Hợp tác xã thu 1.200 lít mật ong.'],
    ),
  ],
  [
    'close and cordial',
    3,
    saying(
      ['Buổi gặp mặt diễn ra trong không khí thân mật.'],
      ['Giữ mối liên hệ mật thiết với nhân dân.'],
      ['Buổi gặp mặt thân', 'mật giữa hai chi bộ.'],
    ),
  ],
  [
    'the Front',
    3,
    saying(
      ['BÁO CÁO CỦA MẶT TRẬN TỔ QUỐC', 'Có mặt\tVắng mặt', '25\t2'],
      ['Mặt\tTrận', 'MẶT TRẬN', 'Mặt bằng'],
      ['MAT TRAN TO QUOC'],
    ),
  ],
  [
    'passwords and codes',
    2,
    saying(['Mật khẩu: do đồng chí tự đặt'], ['Mật mã học và cơ yếu', 'Cơ quan mật vụ thời Pháp thuộc']),
  ],
  [
    'a name',
    2,
    saying(
      ['đồng chí Mật', 'Người chủ trì: đồng chí Nguyễn Thị Mật'],
      ['Đồng chí Hoàng Văn Mật, bí thư chi bộ'],
    ),
  ],
  [
    'telephones',
    4,
    (random) =>
      withLines(
        plainSheet(random),
        ['TT\tHọ và tên\tĐiện thoại', ...rowsOfPeople(random, 8, () => [mobile(random)])],
        1,
      ),
  ],
  [
    'budget',
    4,
    (random) =>
      withLines(
        plainSheet(random),
        [
          'Nội dung\tKinh phí (đồng)',
          ...Array.from(
            { length: 6 },
            (_, nth) =>
              `Khoản ${String(nth + 1)}\t${thousands(random.int(100_000_000_000, 999_999_999_999))}`,
          ),
        ],
        1,
      ),
  ],
  [
    'amounts without points',
    2,
    (random) =>
      withLines(
        plainSheet(random),
        Array.from(
          { length: 5 },
          () => `Mã dự toán\t${String(random.int(100_000_000_000, 999_999_999_999))}`,
        ),
        1,
      ),
  ],
  [
    'accounts',
    3,
    (random) =>
      withLines(
        plainSheet(random),
        [
          'Đơn vị\tSố tài khoản',
          ...Array.from(
            { length: 5 },
            (_, nth) =>
              `Chi bộ ${String(nth + 1)}\t${String(random.int(100_000_000, 999_999_999))}${random.pick(['', '0012', '001'])}`,
          ),
        ],
        1,
      ),
  ],
  [
    'names without numbers',
    3,
    (random) =>
      withLines(
        plainSheet(random),
        [
          'DANH SÁCH ĐẢNG VIÊN',
          'TT\tHọ và tên\tNgày sinh',
          ...rowsOfPeople(random, 9, () => [someDay(random)]),
        ],
        1,
      ),
  ],
  [
    'one person with one number',
    4,
    (random, nth) =>
      withLines(
        plainSheet(random),
        [
          nth % 2 === 0
            ? `Công nhận đồng chí ${someName(random)}, sinh ngày ${someDay(random)}, số CCCD ${citizenNumber(random)}, là đảng viên chính thức.`
            : `Đồng chí ${someName(random)}, số thẻ đảng viên ${memberCard(random)}, được cấp lại thẻ.`,
        ],
        0,
        8,
      ),
  ],
  [
    'land taken back',
    3,
    saying(
      ['KẾ HOẠCH THU HỒI ĐẤT', 'Thu hồi đất để làm đường liên thôn.'],
      ['Thu hồi công nợ', 'Tài liệu thu hồi công nợ quý III do kế toán lập và lưu tại phòng tài vụ.'],
      ['QUYẾT ĐỊNH', 'về việc thu hồi tài liệu hết hiệu lực lưu hành trong các chi bộ trực thuộc'],
    ),
  ],
  [
    'inside matters',
    3,
    saying(
      ['Giữ đoàn kết nội bộ.', 'Lưu hành nội bộ'],
      ['QUY CHẾ CHI TIÊU NỘI BỘ'],
      ['Tài liệu sinh hoạt chi bộ', '(Lưu hành nội bộ)'],
    ),
  ],
  [
    'cards spoken of',
    2,
    saying(
      [
        'Hướng dẫn đổi thẻ căn cước',
        'Trên thẻ có họ tên, ngày sinh, giới tính, quê quán, nơi thường trú, có giá trị đến.',
      ],
      ['Lễ trao thẻ đảng viên', 'Ngày vào Đảng và ngày chính thức ghi theo quyết định.'],
    ),
  ],
  [
    'papers of admission',
    2,
    saying(
      ['Hướng dẫn khai lý lịch đảng viên và phiếu đảng viên cho các chi bộ trong toàn Đảng bộ.'],
      ['Chi bộ thẩm tra lý lịch của người xin vào Đảng theo hướng dẫn của cấp trên.'],
    ),
  ],
  [
    'Word in a font of old',
    2,
    (random) => ({ ...withLines(plainSheet(random), ['BẢO MẬT THÔNG TIN'], 0, 5), form: 'tcvn3' as const }),
  ],
  [
    'harmless names',
    2,
    (random, nth) => ({
      ...plainSheet(random),
      name: nth === 0 ? 'Huong dan bao mat thong tin' : 'Luật Bảo vệ bí mật nhà nước',
    }),
  ],
  [
    'plain scans',
    4,
    (random, nth) =>
      withLines(
        shortSheet(random, 'scan'),
        nth % 2 === 0 ? ['Tuyên truyền Luật Bảo vệ bí mật nhà nước'] : [],
        0,
        6,
      ),
  ],
];
