/** A kind of paper as it is written in numbers, and by its name. */
type DocumentKind = { readonly symbol: string; readonly name: string };

/**
 * Kinds of papers and their symbols (399-QĐ/TW 2026, 36-HD/VPTW; domain §2.2: NQ, QĐ, KL, QC, TB, BC, KH, CTr, TTr, CV, BB, ĐA, PA *second-hand*,
 * the others *unverified*).
 */
export const documentKinds: readonly DocumentKind[] = [
  { symbol: 'NQ', name: 'nghị quyết' },
  { symbol: 'QĐ', name: 'quyết định' },
  { symbol: 'QyĐ', name: 'quy định' },
  { symbol: 'CT', name: 'chỉ thị' },
  { symbol: 'KL', name: 'kết luận' },
  { symbol: 'QC', name: 'quy chế' },
  { symbol: 'TB', name: 'thông báo' },
  { symbol: 'TT', name: 'thông tri' },
  { symbol: 'BC', name: 'báo cáo' },
  { symbol: 'KH', name: 'kế hoạch' },
  { symbol: 'CTr', name: 'chương trình' },
  { symbol: 'TTr', name: 'tờ trình' },
  { symbol: 'CV', name: 'công văn' },
  { symbol: 'BB', name: 'biên bản' },
  { symbol: 'ĐA', name: 'đề án' },
  { symbol: 'PA', name: 'phương án' },
  { symbol: 'HD', name: 'hướng dẫn' },
  { symbol: 'GM', name: 'giấy mời' },
  { symbol: 'GGT', name: 'giấy giới thiệu' },
];

/** Symbols of those who issue papers, as far as they are told without a stroke before them (domain §2.2, *read*). */
export const issuerSymbols: readonly string[] = [
  ...[
    'TW',
    'TU',
    'ĐUK',
    'ĐU',
    'CB',
    'ĐH',
    'BTCTW',
    'BTGTW',
    'UBKTTW',
    'VPTW',
    'BTCTU',
    'BTGTU',
    'UBKTTU',
    'VPTU',
  ],
  ...['CP', 'TTg', 'UBND', 'HĐND'],
];

/** What people shorten, and what it stands for. */
export const abbreviations: readonly (readonly [short: string, long: string])[] = [
  ...documentKinds.map(({ symbol, name }) => [symbol, name] as const),
  ['ĐUK', 'Đảng ủy Khối'],
  ['ĐU', 'Đảng ủy'],
  ['CB', 'chi bộ'],
  ['ĐB', 'đảng bộ'],
  ['ĐV', 'đảng viên'],
  ['ĐVDB', 'đảng viên dự bị'],
  ['BCH', 'ban chấp hành'],
  ['BTV', 'ban thường vụ'],
  ['BCT', 'Bộ Chính trị'],
  ['BBT', 'Ban Bí thư'],
  ['BTC', 'ban tổ chức'],
  ['BTG', 'ban tuyên giáo'],
  ['UBKT', 'ủy ban kiểm tra'],
  ['TU', 'tỉnh ủy'],
  ['TW', 'trung ương'],
  ['ĐH', 'đại hội'],
  ['HĐND', 'hội đồng nhân dân'],
  ['UBND', 'ủy ban nhân dân'],
  ['MTTQ', 'Mặt trận Tổ quốc'],
  ['CNXH', 'chủ nghĩa xã hội'],
  ['CNTT', 'công nghệ thông tin'],
  ['CĐS', 'chuyển đổi số'],
  ['NTM', 'nông thôn mới'],
  ['VHXH', 'văn hóa xã hội'],
  ['KTXH', 'kinh tế xã hội'],
  ['ANQP', 'an ninh quốc phòng'],
];
