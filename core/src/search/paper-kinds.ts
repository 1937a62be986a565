import { DOCUMENT_KIND_RULES } from '../documents/document-kinds.ts';

/** A kind of paper as it is written in numbers, and by its name. */
type PaperKind = { readonly symbol: string; readonly name: string };

/** The kinds the library files under by their usual symbol, whenever they held, and two of letters that it files as others (*unverified*). */
export const paperKinds: readonly PaperKind[] = [
  ...DOCUMENT_KIND_RULES.flatMap(({ kinds }) => Object.values(kinds)).flatMap(
    ({ symbols: [symbol], label }) => (symbol === undefined ? [] : [{ symbol, name: label }]),
  ),
  { symbol: 'GM', name: 'Giấy mời' },
  { symbol: 'GGT', name: 'Giấy giới thiệu' },
];

/** Symbols of those who issue papers, as far as they are told without a stroke before them (domain §2.2, *read*). */
export const issuerSymbols: readonly string[] = [
  ...['TW', 'TU', 'ĐUK', 'ĐU', 'CB', 'ĐH'],
  ...['BTCTW', 'BTGTW', 'UBKTTW', 'VPTW'],
  ...['BTCTU', 'BTGTU', 'UBKTTU', 'VPTU'],
  ...['CP', 'TTg', 'UBND', 'HĐND'],
];

/** What people shorten, and what it stands for. */
export const abbreviations: readonly (readonly [short: string, long: string])[] = [
  ...paperKinds.map(({ symbol, name }) => [symbol, name] as const),
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

/** Short forms that are syllables without their marks: every text has them, so nothing long is looked for by them. */
export const likeSyllables: readonly string[] = ['ĐA', 'PA', 'ĐU', 'TU'];
