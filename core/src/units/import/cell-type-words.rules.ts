import { CELL_TYPES, type CellType, cellTypes } from '../cell-types.ts';
import { bareKey } from './spelling.rules.ts';

/** What people write for each type besides its full name: the places themselves, short forms, half of the name. Our own list. */
const WRITTEN: Readonly<Record<CellType, readonly string[]>> = {
  village: [
    ...[
      'thôn',
      'tổ dân phố',
      'TDP',
      'khu phố',
      'khu dân cư',
      'xóm',
      'ấp',
      'bản',
      'làng',
      'buôn',
      'khóm',
      'khu',
    ],
    ...['nông thôn', 'dân cư', 'địa bàn dân cư', 'thôn bản', 'thôn xóm', 'xã phường', 'nơi cư trú'],
  ],
  office: [
    ...[
      'cơ quan',
      'cơ quan hành chính',
      'hành chính',
      'HC',
      'đơn vị sự nghiệp',
      'sự nghiệp',
      'sự nghiệp công lập',
    ],
    ...[
      'hành chính sự nghiệp',
      'HCSN',
      'cơ quan, đơn vị',
      'cơ quan hành chính, sự nghiệp',
      'cơ quan nhà nước',
    ],
    ...[
      'đơn vị sự nghiệp công lập',
      'trường học',
      'nhà trường',
      'bệnh viện',
      'y tế',
      'viên chức',
      'công chức',
    ],
  ],
  'state-enterprise': [
    ...['DNNN', 'DN nhà nước', 'doanh nghiệp có vốn nhà nước', 'công ty nhà nước', 'doanh nghiệp quốc doanh'],
    ...['doanh nghiệp 100 vốn nhà nước', 'doanh nghiệp cổ phần nhà nước', 'doanh nghiệp công ích'],
  ],
  'private-enterprise': [
    ...[
      'doanh nghiệp tư nhân',
      'DNTN',
      'DN tư nhân',
      'tư nhân',
      'doanh nghiệp ngoài nhà nước',
      'FDI',
      'DN FDI',
    ],
    ...['doanh nghiệp ngoài khu vực nhà nước', 'ngoài nhà nước', 'ngoài quốc doanh', 'có vốn nước ngoài'],
    ...['doanh nghiệp có vốn đầu tư nước ngoài', 'doanh nghiệp FDI', 'hợp tác xã', 'HTX'],
  ],
  students: ['sinh viên', 'học sinh', 'HSSV', 'HS SV', 'học viên', 'sinh viên, học sinh'],
  'armed-forces': [
    'LLVT',
    'quân đội',
    'công an',
    'quân sự',
    'biên phòng',
    'lực lượng vũ trang nhân dân',
    'vũ trang',
  ],
};

/** How a cell may say that it is one: `Chi bộ cơ quan`, `Loại hình: thôn`. */
const BEFORE = /^(?:loaihinh|khoi|chibo)+/;

const TYPE_BY_WORDS = new Map<string, CellType>(
  cellTypes.flatMap((type) =>
    [CELL_TYPES[type], ...WRITTEN[type]].map((words) => [bareKey(words), type] as const),
  ),
);

/** The type of cell that a person's words mean, without regard to case, marks and signs; null where they mean none. */
export function cellTypeOfWords(words: string): CellType | null {
  const key = bareKey(words);
  return TYPE_BY_WORDS.get(key) ?? TYPE_BY_WORDS.get(key.replace(BEFORE, '')) ?? null;
}
