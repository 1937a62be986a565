import { describe, expect, test } from 'vitest';
import { previewImport, refusedFile } from './import.rules.ts';
import type { Fault, FaultCode } from './import/faults.ts';
import { faultWords, placeWords } from './import/faults.ts';
import type { MemberFields, PostFields, Present, PresentState, UnitFields } from './import/import-types.ts';
import { columnLetters } from './import/raw-sheet.ts';
import type { RawCell, RawSheet } from './import/raw-sheet.ts';

const TODAY = '2026-11-22';
const UNIT_HEADER = ['Mã đơn vị', 'Tên đơn vị', 'Loại', 'Mã cấp trên', 'Ký hiệu'];
const MEMBER_HEADER = [
  'Số thẻ đảng viên',
  'Họ và tên',
  'Mã đơn vị',
  'Số điện thoại',
  'Ngày sinh',
  'Ngày vào Đảng',
  'Ngày chính thức',
  'Tình trạng',
  'Diện',
];
const POST_HEADER = ['Số thẻ đảng viên', 'Họ và tên', 'Mã đơn vị', 'Chức vụ', 'Từ ngày', 'Đến ngày'];

const EMPTY: PresentState = {
  unitsByCode: new Map(),
  membersByCard: new Map(),
  posts: [],
  numbersOfOthers: new Set(),
};

const UNITS: RawCell[][] = [
  ['K', 'Đảng bộ Khối', 'Đảng bộ Khối', null, 'ĐUK'],
  ['K.1', 'Đảng bộ Sở Một', 'Đảng bộ cơ sở', 'K', null],
  ['K.1.1', 'Chi bộ Văn phòng', 'Chi bộ trực thuộc', 'K.1', null],
  ['K.2', 'Chi bộ Sở Hai', 'Chi bộ cơ sở', 'K', null],
];
const AN: RawCell[] = [
  '999085000001',
  'Nguyễn Văn An',
  'K.1.1',
  '0100000001',
  '19/5/1985',
  '03/02/2010',
  '03/02/2011',
  'Chính thức',
  null,
];
const BINH: RawCell[] = [
  '999185000002',
  'Trần Thị Bình',
  'K.2',
  '0100000002',
  '1/9/1985',
  null,
  null,
  null,
  null,
];

interface Book {
  units?: RawCell[][];
  members?: RawCell[][];
  posts?: RawCell[][];
}

function workbook({ units = UNITS, members = [AN, BINH], posts = [] }: Book): RawSheet[] {
  return [
    { name: 'Đơn vị', rows: [UNIT_HEADER, ...units] },
    { name: 'Đảng viên', rows: [MEMBER_HEADER, ...members] },
    { name: 'Chức vụ', rows: [POST_HEADER, ...posts] },
  ];
}

function allFaults(sheets: RawSheet[], present: PresentState = EMPTY): Fault[] {
  const preview = previewImport(sheets, present, TODAY);
  const rows = [...preview.units, ...preview.members, ...preview.posts];
  return [...preview.fileFaults, ...rows.flatMap((row) => row.faults)];
}

function presentUnit(code: string, kind: UnitFields['kind'], parentCode: string | null): Present<UnitFields> {
  return {
    id: `id ${code}`,
    code,
    name: `Tên ${code}`,
    kind,
    symbol: 'CB',
    place: 'Hạ Long',
    cellType: 'office',
    parentCode,
  };
}

const STANDING: Present<MemberFields> = {
  id: 'id C',
  cardNumber: '999085000003',
  fullName: 'Lê Văn Cường',
  unitCode: 'K.1.1',
  phone: '0100000003',
  birthDate: '1985-01-01',
  admittedOn: null,
  confirmedOn: null,
  status: 'full',
  exempt: true,
  suspended: false,
  temporaryOut: false,
  temporaryIn: false,
};
const SECRETARY: Present<PostFields> = {
  id: 'id P',
  cardNumber: STANDING.cardNumber,
  unitCode: 'K.1.1',
  kind: 'secretary',
  fromOn: '2024-01-01',
  untilOn: null,
};
const PRESENT: PresentState = {
  unitsByCode: new Map(
    [
      presentUnit('K', 'bloc-committee', null),
      presentUnit('K.1', 'grassroots-committee', 'K'),
      presentUnit('K.1.1', 'cell', 'K.1'),
      presentUnit('K.9', 'section-committee', 'K.1'),
    ].map((unit) => [unit.code, unit]),
  ),
  membersByCard: new Map([[STANDING.cardNumber, STANDING]]),
  posts: [SECRETARY],
  numbersOfOthers: new Set(['0100000077', '999000000077']),
};

function member(changes: Record<number, RawCell>): RawCell[] {
  return AN.map((cell, index) => (index in changes ? (changes[index] ?? null) : cell));
}

/** Each: what is wrong, the rows added or replaced, the fault and its place. */
const FAULTY: [string, Book, FaultCode, string][] = [
  [
    'a unit without code',
    { units: [...UNITS, [null, 'Chi bộ', 'Chi bộ cơ sở', 'K', null]] },
    'value-missing',
    'Đơn vị, hàng 6, cột A',
  ],
  [
    'a unit without name',
    { units: [...UNITS, ['K.3', ' ', 'Chi bộ cơ sở', 'K', null]] },
    'value-missing',
    'Đơn vị, hàng 6, cột B',
  ],
  [
    'a code with odd signs',
    { units: [...UNITS, ['K/3?', 'Chi bộ Ba', 'Chi bộ cơ sở', 'K', null]] },
    'code-malformed',
    'Đơn vị, hàng 6, cột A',
  ],
  [
    'an unknown kind',
    { units: [...UNITS, ['K.3', 'Tổ Ba', 'Tổ công tác', 'K', null]] },
    'unit-kind-unknown',
    'Đơn vị, hàng 6, cột C',
  ],
  [
    'a code twice',
    { units: [...UNITS, ['k.2', 'Chi bộ Sở Ba', 'Chi bộ cơ sở', 'K', null]] },
    'unit-code-twice',
    'Đơn vị, hàng 6, cột A',
  ],
  [
    'an unknown parent',
    { units: [...UNITS, ['K.3', 'Chi bộ Ba', 'Chi bộ cơ sở', 'X', null]] },
    'unit-parent-unknown',
    'Đơn vị, hàng 6, cột D',
  ],
  [
    'no parent',
    { units: [...UNITS, ['K.3', 'Chi bộ Ba', 'Chi bộ cơ sở', null, null]] },
    'unit-parent-missing',
    'Đơn vị, hàng 6, cột D',
  ],
  [
    'a kind that may not stand there',
    { units: [...UNITS, ['K.3', 'Chi bộ Ba', 'Chi bộ trực thuộc', 'K', null]] },
    'unit-kind-misplaced',
    'Đơn vị, hàng 6, cột D',
  ],
  [
    'a second top',
    { units: [...UNITS, ['L', 'Đảng bộ Khối Hai', 'Đảng bộ Khối', null, null]] },
    'unit-root-exists',
    'Đơn vị, hàng 6, cột D',
  ],
  [
    'a unit under itself',
    { units: [...UNITS, ['K.3', 'Chi bộ Ba', 'Chi bộ cơ sở', 'K.3', null]] },
    'unit-cycle',
    'Đơn vị, hàng 6, cột D',
  ],
  [
    'a name that is too long',
    { units: [...UNITS, ['K.3', 'Chi bộ '.repeat(40), 'Chi bộ cơ sở', 'K', null]] },
    'value-too-long',
    'Đơn vị, hàng 6, cột B',
  ],
  ['a member without card', { members: [member({ 0: null })] }, 'card-missing', 'Đảng viên, hàng 2, cột A'],
  ['a bad card', { members: [member({ 0: '99908500001' })] }, 'card-malformed', 'Đảng viên, hàng 2, cột A'],
  ['a card twice', { members: [AN, BINH, member({ 3: null })] }, 'card-twice', 'Đảng viên, hàng 4, cột A'],
  ['a member without name', { members: [member({ 1: '' })] }, 'value-missing', 'Đảng viên, hàng 2, cột B'],
  ['half a name', { members: [member({ 1: 'An' })] }, 'member-name-malformed', 'Đảng viên, hàng 2, cột B'],
  ['an unknown unit', { members: [member({ 2: 'K.7' })] }, 'unit-unknown', 'Đảng viên, hàng 2, cột C'],
  [
    'a unit that is no cell',
    { members: [member({ 2: 'K.1' })] },
    'unit-not-a-cell',
    'Đảng viên, hàng 2, cột C',
  ],
  ['a bad telephone', { members: [member({ 3: '12345' })] }, 'phone-malformed', 'Đảng viên, hàng 2, cột D'],
  [
    'a telephone twice',
    { members: [AN, member({ 0: '999085000009', 1: 'Lê Thị Xuân', 3: '+84 100 000 001' })] },
    'phone-twice',
    'Đảng viên, hàng 3, cột D',
  ],
  ['no date of birth', { members: [member({ 4: null })] }, 'value-missing', 'Đảng viên, hàng 2, cột E'],
  [
    'a day that does not exist',
    { members: [member({ 4: '31/02/1985' })] },
    'day-malformed',
    'Đảng viên, hàng 2, cột E',
  ],
  ['a year alone', { members: [member({ 4: 1985 })] }, 'day-malformed', 'Đảng viên, hàng 2, cột E'],
  [
    'a birth in the future',
    { members: [member({ 4: '01/01/2030', 5: null, 6: null })] },
    'day-in-future',
    'Đảng viên, hàng 2, cột E',
  ],
  [
    'confirmed before admitted',
    { members: [member({ 6: '03/02/2009' })] },
    'days-out-of-order',
    'Đảng viên, hàng 2, cột G',
  ],
  [
    'an unknown status',
    { members: [member({ 7: 'Danh dự' })] },
    'status-unknown',
    'Đảng viên, hàng 2, cột H',
  ],
  [
    'an unknown flag',
    { members: [member({ 8: 'Miễn sinh hoạt; Nghỉ mát' })] },
    'flag-unknown',
    'Đảng viên, hàng 2, cột I',
  ],
  [
    'a post of nobody',
    { posts: [['999085000077', null, 'K.2', 'Bí thư', null, null]] },
    'post-holder-unknown',
    'Chức vụ, hàng 2, cột A',
  ],
  [
    'a holder with another name',
    { posts: [['999085000001', 'Lê Văn Cường', 'K.1.1', 'Bí thư', null, null]] },
    'post-holder-named-otherwise',
    'Chức vụ, hàng 2, cột B',
  ],
  [
    'a post in an unknown unit',
    { posts: [['999085000001', null, 'K.8', 'Bí thư', null, null]] },
    'unit-unknown',
    'Chức vụ, hàng 2, cột C',
  ],
  [
    'an unknown post',
    { posts: [['999085000001', null, 'K.1.1', 'Thủ quỹ', null, null]] },
    'post-unknown',
    'Chức vụ, hàng 2, cột D',
  ],
  [
    'a post that the unit has not',
    { posts: [['999085000001', null, 'K.1.1', 'Quản trị viên', null, null]] },
    'post-not-for-unit',
    'Chức vụ, hàng 2, cột D',
  ],
  [
    'an end before the beginning',
    { posts: [['999085000001', null, 'K.1.1', 'Bí thư', '01/01/2026', '01/01/2025']] },
    'days-out-of-order',
    'Chức vụ, hàng 2, cột F',
  ],
  [
    'a post twice',
    {
      posts: [
        ['999085000001', null, 'K.1.1', 'Chi ủy viên', null, null],
        ['999085000001', null, 'K.1.1', 'Chi ủy viên', null, null],
      ],
    },
    'post-twice',
    'Chức vụ, hàng 3, cột D',
  ],
  [
    'two secretaries',
    {
      posts: [
        ['999085000001', null, 'K.1.1', 'Bí thư', null, null],
        ['999185000002', null, 'K.1.1', 'Bí thư', null, null],
      ],
    },
    'post-taken',
    'Chức vụ, hàng 3, cột D',
  ],
];

describe('every faulty row is named with its place', () => {
  test.each(FAULTY)('%s', (_, book, code, place) => {
    const faults = allFaults(workbook(book));
    expect(faults.map((fault) => [fault.code, placeWords(fault)])).toContainEqual([code, place]);
    expect(faults).toHaveLength(1);
    for (const fault of faults) expect(faultWords(fault)).not.toMatch(/[{}]/);
  });

  test('a fault of a unit reaches what stands on it', () => {
    const faults = allFaults(
      workbook({
        units: [...UNITS.slice(0, 1), ['K.1', 'Đảng bộ Sở Một', 'Đảng bộ', 'K', null], ...UNITS.slice(2)],
        posts: [['999085000001', null, 'K.2', 'Bí thư', null, null]],
      }),
    );
    expect(faults.map((fault) => [fault.code, placeWords(fault)])).toEqual([
      ['unit-kind-unknown', 'Đơn vị, hàng 3, cột C'],
      ['unit-parent-faulty', 'Đơn vị, hàng 4, cột D'],
      ['unit-faulty', 'Đảng viên, hàng 2, cột C'],
      ['post-holder-faulty', 'Chức vụ, hàng 2, cột A'],
    ]);
  });

  test('a ring of units is told whole, and what hangs under it', () => {
    const faults = allFaults(
      workbook({
        units: [
          ...UNITS,
          ['R1', 'Đảng bộ R1', 'Đảng bộ cơ sở', 'R2', null],
          ['R2', 'Đảng bộ R2', 'Đảng bộ cơ sở', 'R1', null],
          ['R3', 'Chi bộ R3', 'Chi bộ trực thuộc', 'R2', null],
        ],
      }),
    );
    expect(faults.map((fault) => [fault.code, fault.row])).toEqual([
      ['unit-cycle', 6],
      ['unit-cycle', 7],
      ['unit-parent-faulty', 8],
    ]);
    expect(faults[0]?.params['value']).toBe('R1 → R2 → R1');
  });
});

describe('faults of the file', () => {
  const three = workbook({});
  const without = (index: number) => three.filter((_, position) => position !== index);
  const withHeader = (header: RawCell[]): RawSheet[] => [
    { name: 'Đơn vị', rows: [header, ...UNITS] },
    ...without(0),
  ];
  test.each<[string, RawSheet[], FaultCode, string]>([
    ['nothing that we know', [{ name: 'Khác', rows: [['A', 'B', 'C']] }], 'nothing-recognised', ''],
    ['a sheet without header', [{ name: 'Đơn vị', rows: UNITS }, ...without(0)], 'header-missing', 'Đơn vị'],
    [
      'a missing column',
      withHeader(UNIT_HEADER.map((title) => (title === 'Loại' ? 'Khác' : title))),
      'column-missing',
      'Đơn vị, hàng 1',
    ],
  ])('%s', (_, sheets, code, place) => {
    const preview = previewImport(sheets, EMPTY, TODAY);
    expect(preview.fileFaults.map((fault) => [fault.code, placeWords(fault)])).toEqual([[code, place]]);
    expect(preview.plan).toBeNull();
  });

  test('a file that is no workbook', () => {
    expect(refusedFile('not-a-sheet').fileFaults).toMatchObject([{ code: 'not-a-sheet', row: null }]);
  });
});

test('titles above the header, other titles, marks and case do not matter', () => {
  const [, , posts] = workbook({});
  const sheets: RawSheet[] = [
    {
      name: ' DON VI ',
      rows: [
        ['DANH SÁCH ĐƠN VỊ'],
        [],
        [null, 'TÊN ĐƠN VỊ', 'MÃ (*)', 'loại hình', 'Trực  thuộc'],
        ...UNITS.map(([code, name, kind, parent]) => [
          null,
          name ?? null,
          code ?? null,
          kind ?? null,
          parent ?? null,
        ]),
      ],
    },
    {
      name: 'Danh sách Đảng viên',
      rows: [
        ['CCCD', 'Ho ten', 'Mã chi bộ', 'SĐT', 'NGÀY SINH'],
        [999085000001, 'Nguyễn  Văn An ', 'k.1.1', 100000001, '1985-05-19'],
      ],
    },
    ...(posts ? [posts] : []),
  ];
  const preview = previewImport(sheets, EMPTY, TODAY);
  expect(preview.fileFaults).toEqual([]);
  expect(preview.units.map((row) => [row.row, row.effect, row.unitCode])).toEqual([
    [4, 'new', 'K'],
    [5, 'new', 'K.1'],
    [6, 'new', 'K.1.1'],
    [7, 'new', 'K.2'],
  ]);
  expect(preview.members[0]?.fields).toMatchObject({
    cardNumber: '999085000001',
    fullName: 'Nguyễn Văn An',
    unitCode: 'K.1.1',
    phone: '0100000001',
    birthDate: '1985-05-19',
  });
});

describe('against what there is', () => {
  test('a row changes only what it tells, with before and after', () => {
    const preview = previewImport(
      workbook({
        units: [['K.1.1', 'Chi bộ Tên mới', 'Chi bộ trực thuộc', 'K.9', null]],
        members: [
          [STANDING.cardNumber, 'Lê Văn Cường', 'K.1.1', '0100000004', '1/1/1985', null, null, null, null],
        ],
        posts: [[STANDING.cardNumber, null, 'K.1.1', 'Bí thư', null, '31/12/2026']],
      }),
      PRESENT,
      TODAY,
    );
    expect(preview.units[0]?.changes).toEqual([
      { field: 'name', before: 'Tên K.1.1', after: 'Chi bộ Tên mới' },
      { field: 'parentCode', before: 'K.1', after: 'K.9' },
    ]);
    expect(preview.members[0]?.changes).toEqual([
      { field: 'phone', before: '0100000003', after: '0100000004' },
    ]);
    expect(preview.members[0]?.fields).toMatchObject({ exempt: true });
    expect(preview.posts[0]?.changes).toEqual([{ field: 'untilOn', before: null, after: '2026-12-31' }]);
    expect(preview.plan?.members.update).toMatchObject([{ id: 'id C' }]);
    expect(preview.byUnit).toMatchObject([
      { unitCode: 'K.1.1', members: { changed: 1 }, posts: { changed: 1 } },
    ]);
  });

  test.each<[string, Book, FaultCode, string]>([
    [
      'the kind of a unit stays',
      { units: [['K.1.1', 'Chi bộ', 'Chi bộ cơ sở', 'K', null]], members: [] },
      'unit-kind-fixed',
      'Đơn vị, hàng 2, cột C',
    ],
    [
      'another top',
      { units: [['L', 'Đảng bộ Khối', 'Đảng bộ Khối', null, null]], members: [] },
      'unit-root-exists',
      'Đơn vị, hàng 2, cột D',
    ],
    [
      'a ring through what there is',
      { units: [['K.1', 'Đảng bộ', 'Đảng bộ cơ sở', 'K.9', null]], members: [] },
      'unit-cycle',
      'Đơn vị, hàng 2, cột D',
    ],
    [
      'a telephone of somebody elsewhere',
      { units: [], members: [member({ 3: '0100000077' })] },
      'phone-in-use',
      'Đảng viên, hàng 2, cột D',
    ],
    [
      'a card of somebody elsewhere',
      { units: [], members: [member({ 0: '999000000077' })] },
      'card-in-use',
      'Đảng viên, hàng 2, cột A',
    ],
    [
      'a telephone in use',
      { units: [], members: [member({ 3: '0100000003' })] },
      'phone-in-use',
      'Đảng viên, hàng 2, cột D',
    ],
    [
      'a post that is held',
      { units: [], members: [AN], posts: [['999085000001', null, 'K.1.1', 'Bí thư', null, null]] },
      'post-held',
      'Chức vụ, hàng 2, cột D',
    ],
  ])('%s', (_, book, code, place) => {
    const faults = allFaults(workbook(book), PRESENT);
    expect(faults.map((fault) => [fault.code, placeWords(fault)])).toEqual([[code, place]]);
  });

  test('a telephone that its owner gives up, and a seat that its holder leaves, are free in the same file', () => {
    const faults = allFaults(
      workbook({
        units: [],
        members: [
          [STANDING.cardNumber, 'Lê Văn Cường', 'K.1.1', '0100000004', '1/1/1985', null, null, null, null],
          member({ 3: '0100000003' }),
        ],
        posts: [
          ['999085000001', null, 'K.1.1', 'Bí thư', null, null],
          [STANDING.cardNumber, null, 'K.1.1', 'Bí thư', null, '21/11/2026'],
        ],
      }),
      PRESENT,
    );
    expect(faults).toEqual([]);
  });

  test('units are created parents first, whatever the order of the rows, and faulty rows stay out of the plan', () => {
    const preview = previewImport(
      workbook({ units: UNITS.toReversed(), members: [AN, member({ 0: '1' })] }),
      EMPTY,
      TODAY,
    );
    const codes = preview.plan?.units.create.map((unit) => unit.code) ?? [];
    expect(codes.indexOf('K')).toBeLessThan(codes.indexOf('K.1'));
    expect(codes.indexOf('K.1')).toBeLessThan(codes.indexOf('K.1.1'));
    expect(preview.units.map((row) => row.unitCode)).toEqual(['K.2', 'K.1.1', 'K.1', 'K']);
    expect(preview.counts.members).toEqual({ new: 1, changed: 0, unchanged: 0, faulty: 1 });
    expect(preview.plan?.members.create).toHaveLength(1);
  });
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (index, letters) => {
  expect(columnLetters(index)).toBe(letters);
});

test('the type of a cell is read as people write it; blank leaves it, and what nobody understands is a fault', () => {
  const typed = (...types: RawCell[]): RawSheet[] => [
    {
      name: 'Đơn vị',
      rows: [
        [...UNIT_HEADER, 'Loại hình chi bộ'],
        ...UNITS.map((row, index) => [...row, types[index] ?? null]),
      ],
    },
  ];
  const read = (sheets: RawSheet[], present: PresentState = EMPTY) =>
    previewImport(sheets, present, TODAY).units.map(({ fields }) => fields?.cellType);
  expect(read(typed(null, null, 'chi bộ DNNN', 'Thôn'))).toEqual([
    'office',
    'office',
    'state-enterprise',
    'village',
  ]);
  const standing = { ...presentUnit('K.2', 'grassroots-cell', 'K'), cellType: 'students' as const };
  const present = { ...EMPTY, unitsByCode: new Map([['K.2', standing]]) };
  expect(read(typed(null, null, null, null), present).at(-1)).toBe('students');
  expect(allFaults(typed(null, null, 'Doanh nghiệp'))).toMatchObject([
    { code: 'cell-type-unknown', params: { value: 'Doanh nghiệp' }, row: 4, column: 'F' },
  ]);
});
