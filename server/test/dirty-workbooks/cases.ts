import { type Cell, xlsx } from './xlsx.ts';

/** What a workbook of the set must come to: its faults by sheet and row, and how many rows of people and posts are good. */
export type DirtyWorkbook = {
  name: string;
  bytes: Buffer;
  faults: [code: string, sheet: string, row: number][];
  members: number;
  posts: number;
};

const HEADER = ['TT', 'Họ và tên', 'Ngày sinh', 'Chi bộ', 'Số thẻ đảng viên', 'Điện thoại'];
const card = (number: number): string => `9990850000${String(number).padStart(2, '0')}`;
const phone = (number: number): string => `01000000${String(number).padStart(2, '0')}`;

const person = (number: number, changes: Record<number, Cell> = {}): Cell[] => {
  const row: Cell[] = [
    number,
    `Nguyễn Văn ${GIVEN[number % GIVEN.length] ?? ''}`,
    `${(number % 27) + 1}/3/19${60 + (number % 30)}`,
    'Chi bộ Văn phòng',
    card(number),
    phone(number),
  ];
  return row.map((cell, index) => (index in changes ? (changes[index] ?? null) : cell));
};

const GIVEN = [
  'An',
  'Bình',
  'Cường',
  'Dũng',
  'Giang',
  'Hải',
  'Khánh',
  'Long',
  'Minh',
  'Nam',
  'Phong',
  'Quân',
];

const one = (rows: Cell[][], merges: string[] = []): Buffer => xlsx([{ name: 'Sheet1', rows, merges }]);

const csv = (rows: Cell[][], delimiter: string): string =>
  rows
    .map((row) =>
      row.map((cell) => (typeof cell === 'string' || typeof cell === 'number' ? cell : '')).join(delimiter),
    )
    .join('\r\n');

const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');

/** Workbooks as people keep them, against an organisation with the cells Văn phòng (twice Tổng hợp), Kế toán, and a committee. */
export const dirtyWorkbooks: readonly DirtyWorkbook[] = [
  {
    name: 'title rows above, numbered columns below, total and signature at the end',
    bytes: one(
      [
        ['ĐẢNG BỘ SỞ MỘT', null, null, 'ĐẢNG CỘNG SẢN VIỆT NAM'],
        ['DANH SÁCH ĐẢNG VIÊN'],
        [],
        HEADER,
        [1, 2, 3, 4, 5, 6],
        person(1),
        person(2, { 1: null }),
        person(3),
        ['Tổng cộng: 3 đồng chí'],
        [null, null, null, 'NGƯỜI LẬP BIỂU'],
        [null, null, null, 'Trần Thị Ký'],
      ],
      ['A2:F2', 'A9:C9'],
    ),
    faults: [['value-missing', 'Sheet1', 7]],
    members: 2,
    posts: 0,
  },
  {
    name: 'columns in another order and under other names, and a column that nobody knows',
    bytes: one([
      ['SĐT', 'CCCD', 'Quê quán', 'Đơn vị sinh hoạt', 'Họ tên', 'Sinh ngày', 'Ghi chú'],
      [phone(1), card(1), 'Xã Một', 'K.1.1', 'Nguyễn Văn An', '1/2/1980', 'chuyển đến'],
      [phone(2), '12345', 'Xã Hai', 'K.1.1', 'Nguyễn Văn Bình', '1/2/1980', null],
    ]),
    faults: [['card-malformed', 'Sheet1', 3]],
    members: 1,
    posts: 0,
  },
  {
    name: 'the unit merged down over its people',
    bytes: one(
      [HEADER, person(1), person(2, { 3: null }), person(3, { 3: null }), person(4, { 3: null })],
      ['D2:D4'],
    ),
    faults: [['value-missing', 'Sheet1', 5]],
    members: 3,
    posts: 0,
  },
  {
    name: 'a heading row for each cell, numbered',
    bytes: one([
      ['TT', 'Họ và tên', 'Ngày sinh', 'Số thẻ đảng viên'],
      ['I', 'Chi bộ Văn phòng'],
      [1, 'Nguyễn Văn An', '1/2/1980', card(1)],
      [2, 'Nguyễn Văn Bình', '1/2/1981', card(2)],
      ['II', 'Chi bộ Kế toán'],
      [1, 'Nguyễn Văn Cường', '32/1/1980', card(3)],
      [2, 'Nguyễn Văn Dũng', '1/2/1982', card(4)],
    ]),
    faults: [['day-malformed', 'Sheet1', 6]],
    members: 3,
    posts: 0,
  },
  {
    name: 'a sheet for each cell, and one of figures',
    bytes: xlsx([
      {
        name: 'Chi bộ Văn phòng',
        rows: [
          ['Họ và tên', 'Ngày sinh', 'Số thẻ'],
          ['Nguyễn Văn An', '1/2/1980', card(1)],
        ],
      },
      {
        name: 'Chi bộ Kế toán',
        rows: [
          ['Họ và tên', 'Ngày sinh', 'Số thẻ'],
          ['Nguyễn Văn Bình', '1/2/1981', card(1)],
          ['Nguyễn Văn Cường', '1/2/1982', card(3)],
        ],
      },
      {
        name: 'Thống kê',
        rows: [
          ['Nam', 'Nữ', 'Tổng'],
          [2, 1, 3],
        ],
      },
    ]),
    faults: [['card-twice', 'Chi bộ Kế toán', 2]],
    members: 2,
    posts: 0,
  },
  {
    name: 'days in every way of writing',
    bytes: one([
      HEADER,
      person(1, { 2: '05-03-78' }),
      person(2, { 2: '7.9.1981' }),
      person(3, { 2: { date: 29_221 } }),
      person(4, { 2: 29_222 }),
      person(5, { 2: 'ngày 3 tháng 2 năm 1979' }),
      person(6, { 2: '03/13/1980' }),
      person(7, { 2: '1980' }),
    ]),
    faults: [
      ['day-malformed', 'Sheet1', 7],
      ['day-malformed', 'Sheet1', 8],
    ],
    members: 5,
    posts: 0,
  },
  {
    name: 'names in capitals, decomposed, with stray spaces, parted in two columns',
    bytes: one(
      [
        ['TT', 'Họ và tên', null, 'Ngày sinh', 'Chi bộ', 'Số thẻ'],
        [1, '  NGUYỄN  VĂN ', 'AN', '1/2/1980', 'CHI BỘ VĂN PHÒNG', card(1)],
        [
          2,
          'nguyễn thị'.normalize('NFD'),
          'bình'.normalize('NFD'),
          '1/2/1981',
          'chi bộ văn phòng'.normalize('NFD'),
          card(2),
        ],
        [3, 'Trần', null, '1/2/1982', 'Chi bộ  Văn phòng', card(3)],
        [4, 'Trần 2', 'Hai', '1/2/1983', 'Chi bộ Văn phòng', card(4)],
      ],
      ['B1:C1'],
    ),
    faults: [
      ['member-name-malformed', 'Sheet1', 4],
      ['member-name-malformed', 'Sheet1', 5],
    ],
    members: 2,
    posts: 0,
  },
  {
    name: 'telephones in every way of writing',
    bytes: one([
      HEADER,
      person(1, { 5: '+84 100 000 001' }),
      person(2, { 5: '84100000002' }),
      person(3, { 5: 100_000_003 }),
      person(4, { 5: '0100.000.004' }),
      person(5, { 5: '0100000005; 0100000055' }),
      person(6, { 5: '+84100000001' }),
      person(7, { 5: '12345' }),
    ]),
    faults: [
      ['phone-several', 'Sheet1', 6],
      ['phone-twice', 'Sheet1', 7],
      ['phone-malformed', 'Sheet1', 8],
    ],
    members: 4,
    posts: 0,
  },
  {
    name: 'units by code, by name, by path, misspelt, of two of the same name',
    bytes: one([
      HEADER,
      person(1, { 3: 'K.1.1' }),
      person(2, { 3: '22001002000003' }),
      person(3, { 3: 'Chi bộ Tổng hợp, Đảng bộ Sở Một' }),
      person(4, { 3: 'Đảng bộ Sở Hai / Chi bộ Tổng hợp' }),
      person(5, { 3: 'Chi bộ Tổng hợp' }),
      person(6, { 3: 'Chi bộ Văn phong' }),
      person(7, { 3: 'CB Vp' }),
      person(8, { 3: 'Chi bộ Hải đảo xa' }),
      person(9, { 3: 'Đảng bộ Sở Một' }),
    ]),
    faults: [
      ['unit-to-choose', 'Sheet1', 6],
      ['unit-to-choose', 'Sheet1', 7],
      ['unit-to-choose', 'Sheet1', 8],
      ['unit-unknown', 'Sheet1', 9],
      ['unit-not-a-cell', 'Sheet1', 10],
    ],
    members: 4,
    posts: 0,
  },
  {
    name: 'posts in words beside the people',
    bytes: one([
      [...HEADER, 'Chức vụ'],
      [...person(1), 'Bí thư chi bộ'],
      [...person(2), 'P. Bí thư; Chi ủy viên'],
      [...person(3), 'Đảng viên'],
      [...person(4), null],
      [...person(5), 'Trưởng phòng'],
      [...person(6), 'Bí thư'],
    ]),
    faults: [
      ['post-unknown', 'Sheet1', 6],
      ['post-taken', 'Sheet1', 7],
    ],
    members: 6,
    posts: 3,
  },
  {
    name: 'the same person twice, in the file and against the base',
    bytes: one([
      HEADER,
      person(1),
      person(2, { 1: 'NGUYỄN VĂN BÌNH', 4: card(1) }),
      person(3, { 1: 'Nguyễn Văn Bình', 2: person(1)[2] ?? null }),
      person(4, { 1: 'Lê Văn Sẵn', 2: '1/1/1985' }),
      person(5, { 1: 'Lê Văn Sẵn', 2: '1/1/1985', 4: null, 5: null }),
      person(6, { 4: null }),
    ]),
    faults: [
      ['card-twice', 'Sheet1', 3],
      ['member-alike-in-file', 'Sheet1', 4],
      ['member-alike', 'Sheet1', 5],
      ['card-missing', 'Sheet1', 7],
    ],
    members: 2,
    posts: 0,
  },
  {
    name: 'formulas, and numbers that the program has cut',
    bytes: one([
      HEADER,
      person(1, {
        1: { formula: 'HYPERLINK("http://example.org","Nguyễn Văn An")', shows: 'Nguyễn Văn An' },
      }),
      person(2, { 1: '=CMD|calc' }),
      person(3, { 4: '9.99085E+11' }),
      person(4, { 4: 999_085_000_004 }),
      person(5, { 0: { formula: 'A5+1', shows: '5' } }),
    ]),
    faults: [
      ['formula', 'Sheet1', 2],
      ['formula', 'Sheet1', 3],
      ['number-cut', 'Sheet1', 4],
    ],
    members: 2,
    posts: 0,
  },
  {
    name: 'a table of text with semicolons in UTF-16',
    bytes: utf16(csv([HEADER, person(1), person(2, { 2: '31/02/1980' }), person(3)], ';')),
    faults: [['day-malformed', 'CSV', 3]],
    members: 2,
    posts: 0,
  },
  {
    name: 'a table of text with commas, quotes and a mark, in UTF-8',
    bytes: Buffer.from(
      `\ufeffHọ và tên,Ngày sinh,Chi bộ,Số thẻ\n"Nguyễn Văn An",1/2/1980,"Chi bộ Văn phòng, Đảng bộ Sở Một",${card(1)}\nNguyễn Văn Bình,1/2/1981,,${card(2)}\n`,
    ),
    faults: [['value-missing', 'CSV', 3]],
    members: 1,
    posts: 0,
  },
  {
    name: 'a header of two rows, birthdays by sex, the header said again on the second page',
    bytes: one(
      [
        ['TT', 'Họ và tên', 'Ngày sinh', null, 'Chi bộ', 'Số thẻ'],
        [null, null, 'Nam', 'Nữ', null, null],
        [1, 'Nguyễn Văn An', '1/2/1980', null, 'Chi bộ Văn phòng', card(1)],
        [2, 'Trần Thị Bình', null, '1/2/1981', 'Chi bộ Văn phòng', card(2)],
        [null, null, 'Nam', 'Nữ', null, null],
        [3, 'Lê Thị Chi', '1/2/1982', '1/2/1983', 'Chi bộ Văn phòng', card(3)],
        [4, 'Lê Thị Dung', null, null, 'Chi bộ Văn phòng', card(4)],
      ],
      ['C1:D1', 'A1:A2', 'B1:B2', 'E1:E2', 'F1:F2'],
    ),
    faults: [
      ['columns-differ', 'Sheet1', 6],
      ['value-missing', 'Sheet1', 7],
    ],
    members: 2,
    posts: 0,
  },
];
