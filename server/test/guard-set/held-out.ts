// Written without a look at the rules, by other templates than the set they were first mended with: at first sight twelve of the sixty bad ones
// came in and six good ones were stopped, and the rules were mended once more.
import type { Random } from '@sotay/core/demo/random.ts';
import { citizenNumber, nineDigits, rowsOfPeople, someDay, someName } from './people.ts';
import { type Template, officialPages, plainSheet, withLines } from './sheet.ts';

type Lines = readonly string[];

const choice =
  (at: number, choices: readonly Lines[], page = 0) =>
  (random: Random, nth: number) =>
    withLines(plainSheet(random), choices[nth % choices.length] ?? [], page, at);

const inHead = (...stamps: readonly string[]) =>
  choice(
    1,
    stamps.map((stamp) => [stamp]),
  );

const named =
  (...names: readonly string[]) =>
  (random: Random, nth: number) => ({ ...plainSheet(random), name: names[nth % names.length] ?? '' });

const only = (lines: (random: Random) => Lines) => (random: Random) => ({
  ...plainSheet(random),
  pages: [lines(random)],
});

const newCard = (random: Random): Lines => [
  'CĂN CƯỚC',
  'IDENTITY CARD',
  'Số định danh cá nhân / Personal identification number',
  citizenNumber(random),
  'Họ, chữ đệm và tên khai sinh / Full name',
  someName(random).toUpperCase(),
  `Ngày, tháng, năm sinh / Date of birth: ${someDay(random)}`,
  'Giới tính / Sex: Nữ  Quốc tịch / Nationality: Việt Nam',
];

const backOfCard = (random: Random): Lines => [
  'Đặc điểm nhận dạng / Personal identification: nốt ruồi cách 1 cm dưới mắt phải',
  'Ngày, tháng, năm / Date, month, year: 10/05/2021',
  'CỤC TRƯỞNG CỤC CẢNH SÁT',
  `IDVNM0850123451${citizenNumber(random)}<<8`,
  '8501019M2501011VNM<<<<<<<<<<<4',
  'NGUYEN<<VAN<THU<<<<<<<<<<<<<<<',
];

const inSentence = (random: Random): Lines => [
  `Thành phần đoàn: ${Array.from({ length: 4 }, () => `đồng chí ${someName(random)} (CCCD ${citizenNumber(random)})`).join('; ')}.`,
];

const overTwoPages = (random: Random) => {
  const rows = (count: number): string[] => rowsOfPeople(random, count, () => [citizenNumber(random)]);
  const sheet = withLines(plainSheet(random), rows(2), 0, 20);
  return withLines(sheet, rows(2), 1);
};

const listed = (head: string, number: (random: Random) => string) => (random: Random) =>
  withLines(plainSheet(random), [head, ...rowsOfPeople(random, 6, () => [number(random)])], 1);

/** What numbers of things are called, and how long they are. */
const CODES: readonly (readonly [head: string, digits: number])[] = [
  ['Mã số thuế', 10],
  ['Mã vạch', 13],
  ['Số hóa đơn', 8],
  ['Số bảo hiểm', 10],
  ['Mã dự án', 12],
  ['Số vận đơn', 11],
];

const codes = (random: Random, nth: number) => {
  const [head, digits] = CODES[nth % CODES.length] ?? ['Mã', 12];
  const rows = Array.from(
    { length: 6 },
    () => `${head}\t${String(random.int(10 ** (digits - 1), 10 ** digits - 1))}`,
  );
  return withLines(plainSheet(random), rows, 1);
};

export const HELD_OUT_BAD: readonly Template[] = [
  [
    'beside urgency',
    5,
    inHead('MẬT - KHẨN', 'HỎA TỐC  TỐI MẬT', 'KHẨN / MẬT', 'TUYỆT MẬT – HỎA TỐC', 'Mật - Khẩn'),
  ],
  ['asked for', 4, inHead('Độ mật: MẬT', 'Mức độ mật: Tuyệt mật', 'ĐỘ MẬT: TỐI MẬT', 'Độ Mật : Mật')],
  ['with the law’s words', 2, inHead('BÍ MẬT NHÀ NƯỚC ĐỘ TỐI MẬT', 'TÀI LIỆU BÍ MẬT NHÀ NƯỚC - ĐỘ MẬT')],
  ['badly seen', 5, inHead('TỐI  MẬ T', 'TUYỆT MÂT', 'T.U.Y.Ệ.T M.Ậ.T', 'tOi mAt', 'TUYÊT MẬT')],
  ['with the number of the copy', 3, inHead('Bản số: 03 - TỐI MẬT', 'TỐI MẬT (Bản số 5)', 'MẬT  Bản số 2')],
  ['level in the number', 3, inHead('Số 15-CT/ĐU (TM)', 'Số: 21/KH-ĐU (M)', 'Số 12-BC/ĐUK(M)')],
  ['at the foot of a page', 3, choice(30, [['TUYỆT MẬT'], ['MẬT'], ['TỐI MẬT']], 1)],
  [
    'recall',
    5,
    inHead(
      'Tài liệu này thu hồi sau hội nghị',
      'Tài liệu phải thu hồi',
      'TÀI LIỆU THU HỒI - Bản số 12',
      'Thu hồi sau khi họp',
      'Tài liệu hội nghị, thu hồi sau khi nghiên cứu',
    ),
  ],
  [
    'restricted',
    4,
    inHead(
      'LƯU HÀNH HẠN CHẾ TRONG NỘI BỘ',
      'Tài liệu lưu hành nội bộ hạn chế',
      'Hạn chế lưu hành',
      'TÀI LIỆU HẠN CHẾ LƯU HÀNH',
    ),
  ],
  ['numbers with points', 2, listed('Số định danh cá nhân', (random) => citizenNumber(random, '.'))],
  ['numbers in a sentence', 3, (random) => withLines(plainSheet(random), inSentence(random), 0, 9)],
  ['a list over two pages', 2, overTwoPages],
  ['old numbers', 3, listed('TT\tHọ tên\tChứng minh thư', nineDigits)],
  [
    'cards without points',
    3,
    listed('TT\tHọ tên\tSố thẻ ĐV', (random) => String(random.int(10_000_000, 95_999_999))),
  ],
  [
    'personnel',
    4,
    (random, nth) => ({
      ...plainSheet(random),
      pages: [
        [
          [
            'SƠ YẾU LÝ LỊCH ĐẢNG VIÊN',
            'LÝ LỊCH TỰ KHAI CỦA NGƯỜI XIN VÀO ĐẢNG',
            'HỒ SƠ ĐẢNG VIÊN',
            'LÝ LỊCH\nCỦA NGƯỜI XIN VÀO ĐẢNG',
          ][nth] ?? '',
          someName(random),
        ].flatMap((line) => line.split('\n')),
      ],
    }),
  ],
  ['newer card', 3, only(newCard)],
  ['back of a card', 2, only(backOfCard)],
  ['names', 4, named('CV TUYET MAT 05', 'anh CCCD mat truoc', 'Ly lich dang vien', 'Tối_mật_BC_quý')],
];

export const HELD_OUT_GOOD: readonly Template[] = [
  [
    'other mật',
    8,
    choice(4, [
      ['MẬT MÍA', 'Nghề nấu mật mía ở Khe Sấu.'],
      ['Phẫu thuật sỏi túi mật'],
      ['MẬT RỈ ĐƯỜNG'],
      ['Rừng hoa nhiều mật, ong về xây tổ'],
      ['Tuần trăng mật'],
      ['Sản phẩm\tĐơn vị', 'Mật\tlít'],
      ['Mật danh của chiến dịch'],
      ['Chích hút mật hoa'],
    ]),
  ],
  [
    'secrets of others',
    4,
    choice(5, [
      ['Cam kết giữ bí mật đời tư của người tố cáo'],
      ['BÍ MẬT KINH DOANH'],
      ['Hòm thư tố giác được BẢO MẬT TUYỆT ĐỐI'],
      ['Bỏ phiếu kín, giữ bí mật phiếu bầu'],
    ]),
  ],
  [
    'lists of secrets',
    5,
    choice(4, [
      ['Ban hành danh mục bí mật nhà nước độ Tuyệt mật, độ Tối mật'],
      ['Căn cứ Luật Bảo vệ bí mật nhà nước ngày 10 tháng 12 năm 2025'],
      ['Kẻ dấu "MẬT", "TỐI MẬT" theo mẫu của Bộ'],
      ['Độ mật của tài liệu do người ký quyết định'],
      ['Tài liệu TUYỆT MẬT và TỐI MẬT phải gửi bằng bì riêng'],
    ]),
  ],
  [
    'recalls of things',
    6,
    choice(5, [
      ['Thu hồi vũ khí, vật liệu nổ'],
      ['THU HỒI THẺ ĐẢNG VIÊN'],
      ['Tài liệu thu hồi sau kiểm tra được tiêu hủy theo quy định.'],
      ['Thu hồi giấy phép'],
      ['Thu hồi tạm ứng sau hội nghị'],
      ['Danh mục tài liệu thu hồi được'],
    ]),
  ],
  [
    'circulation of vehicles',
    3,
    choice(5, [
      ['Hạn chế lưu hành xe tải giờ cao điểm'],
      ['HẠN CHẾ LƯU HÀNH XE QUÁ TẢI'],
      ['Thuốc bị hạn chế lưu hành trên thị trường'],
    ]),
  ],
  [
    'the other mặt',
    5,
    choice(3, [
      ['MẶT BẰNG SẠCH'],
      ['Mặt hàng\tSố lượng'],
      ['BỘ MẶT NÔNG THÔN MỚI'],
      ['BAO MAT THONG TIN'],
      ['Doi mat khau'],
    ]),
  ],
  ['codes of things', 6, codes],
  [
    'two people with numbers',
    3,
    (random) =>
      withLines(
        plainSheet(random),
        [
          `Bên A: ${someName(random)}, CCCD ${citizenNumber(random)}`,
          `Bên B: ${someName(random)}, CCCD ${citizenNumber(random)}`,
        ],
        0,
        6,
      ),
  ],
  [
    'telephones',
    3,
    (random) =>
      withLines(
        plainSheet(random),
        rowsOfPeople(random, 8, () => [
          `+84 9${String(random.int(10, 99))} ${String(random.int(100, 999))} ${String(random.int(100, 999))}`,
        ]),
        1,
      ),
  ],
  [
    'marks and days',
    4,
    (random) =>
      withLines(
        plainSheet(random),
        rowsOfPeople(random, 10, () => [
          someDay(random),
          `${String(random.int(50, 100))},5`,
          someDay(random),
        ]),
        1,
      ),
  ],
  [
    'guides on cards',
    3,
    choice(3, [
      ['Thẻ đảng viên: khi mất phải báo ngay với chi bộ'],
      ['Thủ tục cấp thẻ căn cước cho người dưới 14 tuổi'],
      ['Số CMND cũ được ghi trên giấy xác nhận'],
    ]),
  ],
  [
    'inside',
    4,
    choice(2, [
      ['TÀI LIỆU NỘI BỘ'],
      ['Lưu hành nội bộ'],
      ['Thông tin nội bộ - số 11'],
      ['Tài liệu phục vụ sinh hoạt chi bộ'],
    ]),
  ],
  [
    'names',
    4,
    named('Thu hồi đất dự án', 'Mật độ xây dựng', 'Ly lich khoa hoc giang vien', 'Huong dan the dang vien'),
  ],
  ['plain', 2, (random) => ({ ...plainSheet(random), pages: officialPages(random) })],
];
