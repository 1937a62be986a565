import type { Random } from '@sotay/core/demo/random.ts';
import { citizenNumber, memberCard, nineDigits, rowsOfPeople, someDay, someName } from './people.ts';
import { type Form, type Template, lengthened, plainSheet, shortSheet, withLines } from './sheet.ts';

type Stamps = readonly [string, ...string[]];
const at = (stamps: Stamps, nth: number): string => stamps[nth % stamps.length] ?? stamps[0];

/** The stamp in the head of a paper of this form. */
const stamped =
  (stamps: Stamps, line = 0, form?: Form) =>
  (random: Random, nth: number) =>
    withLines(plainSheet(random, form), [at(stamps, nth)], 0, line);

const seen =
  (stamps: Stamps, form: Form = 'scan') =>
  (random: Random, nth: number) =>
    withLines(shortSheet(random, form), [at(stamps, nth)], 0, nth % 3);

const listed = (head: string, number: (random: Random) => string, form?: Form) => (random: Random) =>
  withLines(
    plainSheet(random, form),
    [
      `TT\tHọ và tên\tNgày sinh\t${head}`,
      ...rowsOfPeople(random, 5, () => [someDay(random), number(random)]),
    ],
    1,
    2,
  );

const named =
  (...names: Stamps) =>
  (random: Random, nth: number) => ({ ...plainSheet(random), name: at(names, nth) });

const citizenCard = (random: Random): string[] => [
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'CĂN CƯỚC CÔNG DÂN',
  'Citizen Identity Card',
  `Số / No.: ${citizenNumber(random)}`,
  `Họ và tên / Full name: ${someName(random).toUpperCase()}`,
  `Ngày sinh / Date of birth: ${someDay(random)}`,
  'Giới tính / Sex: Nam   Quốc tịch / Nationality: Việt Nam',
  'Quê quán / Place of origin: Đồng Lim, Suối Vối',
  'Nơi thường trú / Place of residence: Khe Sấu, Bãi Mía',
];

const memberCardFace = (random: Random): string[] => [
  'ĐẢNG CỘNG SẢN VIỆT NAM',
  'THẺ ĐẢNG VIÊN',
  `Số thẻ: ${memberCard(random)}`,
  `Họ và tên: ${someName(random)}`,
  `Sinh ngày: ${someDay(random)}`,
  'Quê quán: Đồng Lim, Suối Vối',
  'Ngày vào Đảng: 03/02/2010',
  'Ngày chính thức: 03/02/2011',
  'Nơi cấp thẻ: Đảng ủy Khối thử',
];

const oldCard = (random: Random): string[] => [
  'GIẤY CHỨNG MINH NHÂN DÂN',
  `SỐ ${nineDigits(random)}`,
  `Họ tên: ${someName(random)}`,
  `Sinh ngày: ${someDay(random)}`,
  'Nguyên quán: Đồng Lim, Suối Vối',
  'Nơi ĐKHK thường trú: Khe Sấu, Bãi Mía',
];

const face = (lines: (random: Random) => string[]) => (random: Random) => ({
  ...plainSheet(random, 'photo'),
  pages: [lines(random)],
});

/** Sixty papers that must not come in, by how they were made. */
export const BAD: readonly Template[] = [
  ['letters apart in a corner', 4, stamped(['M Ậ T', 'M  Ậ  T', 'T Ố I   M Ậ T', 'TUYỆT  M Ậ T'])],
  ['marks lost', 3, stamped(['TOI MAT', 'TUYET MAT', 'MAT'], 1)],
  ['small letters', 3, stamped(['tối mật', 'Mật', 'Tuyệt mật'], 2)],
  ['brackets and rules', 3, stamped(['[MẬT]', '*** TỐI MẬT ***', '- MẬT -'])],
  [
    'stamp on the third page',
    3,
    (random, nth) =>
      withLines(lengthened(random, plainSheet(random), 4), [at(['TỐI MẬT', 'M Ậ T', 'TUYỆT MẬT'], nth)], 2),
  ],
  ['beside another column', 2, stamped(['TUYỆT MẬT\tĐẢNG CỘNG SẢN VIỆT NAM', 'ĐẢNG ỦY THỬ\tMẬT'], 0)],
  [
    'name of the file only',
    4,
    named('TOI MAT - KH 12', 'BC (MẬT) quý 3', 'ds dang vien CCCD', 'Tai lieu thu hoi'),
  ],
  ['recall', 3, stamped(['TÀI LIỆU THU HỒI', '(Thu hồi sau hội nghị)', 'Tài liệu thu hồi'])],
  ['restricted', 3, stamped(['LƯU HÀNH NỘI BỘ HẠN CHẾ', 'Lưu hành nội bộ hạn chế', 'HẠN CHẾ LƯU HÀNH'])],
  ['citizens in a table', 3, listed('Số CCCD', citizenNumber)],
  ['citizens with gaps', 1, listed('Số định danh', (random) => citizenNumber(random, ' '))],
  ['older identity numbers', 2, listed('Số CMND', nineDigits)],
  ['cards of members in a list', 3, listed('Số thẻ đảng viên', memberCard)],
  ['Word in a font of old', 3, stamped(['TỐI MẬT', 'MẬT', 'TUYỆT MẬT'], 0, 'tcvn3')],
  ['Word in another font of old', 1, stamped(['TỐI MẬT'], 0, 'vni')],
  [
    'head of each Word page',
    2,
    (random, nth) => ({ ...plainSheet(random, 'docx'), margin: at(['MẬT', 'TÀI LIỆU THU HỒI'], nth) }),
  ],
  ['text box', 2, (random, nth) => ({ ...plainSheet(random, 'docx'), framed: at(['TỐI MẬT', 'MẬT'], nth) })],
  ['level in the number', 2, stamped(['Số 12-BC/ĐU (M)', 'Số: 07-TB/ĐU (TM)'], 1)],
  [
    'personnel papers',
    3,
    (random, nth) => ({
      ...plainSheet(random),
      pages: [
        [
          at(['LÝ LỊCH ĐẢNG VIÊN', 'PHIẾU ĐẢNG VIÊN', 'LÝ LỊCH CỦA NGƯỜI XIN VÀO ĐẢNG'], nth),
          someName(random),
        ],
      ],
    }),
  ],
  ['on the envelope', 1, stamped(['Chỉ người có tên mới được bóc bì'])],
  ['asked for in a form', 1, stamped(['Độ mật: Tối mật'], 2)],
  ['scanned head', 3, seen(['TUYỆT MẬT', 'MẬT', 'TÀI LIỆU THU HỒI'])],
  [
    'scanned list',
    1,
    (random) =>
      withLines(
        shortSheet(random, 'scan', 6),
        rowsOfPeople(random, 4, () => [citizenNumber(random)]),
        0,
        6,
      ),
  ],
  ['photographed citizen’s card', 2, face(citizenCard)],
  ['photographed member’s card', 1, face(memberCardFace)],
  ['photographed older card', 1, face(oldCard)],
];
