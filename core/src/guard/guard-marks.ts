/** What a paper can be stopped for. `word`: one that the installation added itself. */
export const guardMarks = [
  'classified',
  'recall',
  'restricted',
  'personnel',
  'identities',
  'card',
  'word',
] as const;
export type GuardMark = (typeof guardMarks)[number];

/** A mark that was seen: on which page (0: in the name), and the line it stands in, at most 200 characters. */
export type Suspicion = { readonly mark: GuardMark; readonly page: number; readonly passage: string };

/**
 * Lines that stand alone, folded and without blanks, with the mark they are. Recall and restriction: what the stamps of offices say; envelopes
 * of secrets: Nghị định 26/2020/NĐ-CP (*second-hand*). Personnel papers: 294-QĐ/TW 6.2.4, "hồ sơ đảng viên là tài liệu mật" (*read*).
 */
export const STAMPS: readonly (readonly [start: string, mark: GuardMark])[] = [
  ['tailieuthuhoi', 'recall'],
  ['tailieuphaithuhoi', 'recall'],
  ['thuhoisauhoinghi', 'recall'],
  ['thuhoisaukhihop', 'recall'],
  ['thuhoisaucuochop', 'recall'],
  ['luuhanhnoibohanche', 'restricted'],
  ['hancheluuhanh', 'restricted'],
  ['luuhanhhanche', 'restricted'],
  ['chinguoicotenmoiduocbocbi', 'classified'],
  ['chinguoicotenmoiduocxem', 'classified'],
  ['lylichdangvien', 'personnel'],
  ['lylichcuanguoixinvaodang', 'personnel'],
  ['lylichnguoixinvaodang', 'personnel'],
  ['phieudangvien', 'personnel'],
  ['hosokyluatdangvien', 'personnel'],
];

/** Levels of secrecy, folded and without blanks. Source: Luật Bảo vệ bí mật nhà nước, three levels (domain §2.6, *read*). */
export const LEVELS: readonly string[] = ['mat', 'toimat', 'tuyetmat'];

/** Words that make a harmless compound with "mật" when they stand before or behind it. */
export const BEFORE = ['bảo', 'bí', 'cẩn', 'thân', 'cơ', 'trắc', 'đường', 'nước', 'độ', 'văn', 'hành'];
export const AFTER = [
  ...['khẩu', 'mã', 'độ', 'thiết', 'ong', 'đường', 'danh', 'vụ', 'trực', 'thư', 'nghị', 'báo', 'phục', 'hoa'],
];
