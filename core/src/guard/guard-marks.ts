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
 * What lines that stand alone say, folded and without blanks, with the mark they are. Recall and restriction: what the stamps of offices say,
 * not what is done with land, debts and lorries; envelopes of secrets: Nghị định 26/2020/NĐ-CP (*second-hand*). Personnel papers: 294-QĐ/TW
 * 6.2.4, "hồ sơ đảng viên là tài liệu mật" (*read*).
 */
export const STAMPS: readonly (readonly [says: RegExp, mark: GuardMark])[] = [
  [
    /^tailieu(?:nay|can|phai|duoc|se|hop|hoinghi)*thuhoi(?!dat|no|congno|von|the|giay|duoc|taisan)/u,
    'recall',
  ],
  [/^(?:tailieu[a-z]{0,20})?thuhoisau(?:khi|hop|cuochop|kyhop|phienhop|buoihop|hoinghi|daihoi)/u, 'recall'],
  [/^(?:tailieu)?(?:chi)?luuhanh(?:trong)?(?:noibo)?hanche/u, 'restricted'],
  [
    /^(?:tailieu)?(?:khongphobien)?hancheluuhanh(?:(?:trong)?(?:noibo|dang|donvi))?(?:banso)?$/u,
    'restricted',
  ],
  [/^chinguoicotenmoiduoc(?:bocbi|xem|mo)/u, 'classified'],
  [/^(?:soyeu|banke|ban|to)?lylich(?:tukhai)?(?:cua)?(?:dangvien|nguoixinvaodang)/u, 'personnel'],
  [/^phieudangvien/u, 'personnel'],
  [/^hoso(?:kyluat)?dangvien$/u, 'personnel'],
];

/** Words that stand with a level in its stamp, folded: how urgent it is, which copy, and what the law calls it. */
export const BESIDE_LEVEL: readonly string[] = [
  ...['khan', 'thuong', 'hoa', 'toc', 'hen', 'gio', 'ban', 'so', 'do', 'muc', 'dau', 'tai', 'lieu', 'van'],
];

/** Levels of secrecy, folded and without blanks. Source: Luật Bảo vệ bí mật nhà nước, three levels (domain §2.6, *read*). */
export const LEVELS: readonly string[] = ['mat', 'toimat', 'tuyetmat'];

/** Words that make a harmless compound with "mật" when they stand before or behind it. */
export const BEFORE = [
  'bảo',
  'bí',
  'cẩn',
  'thân',
  'cơ',
  'trắc',
  'đường',
  'nước',
  'độ',
  'văn',
  'hành',
  'túi',
  'sỏi',
  'trăng',
];
export const AFTER = [
  ...[
    'khẩu',
    'mã',
    'độ',
    'thiết',
    'ong',
    'đường',
    'danh',
    'vụ',
    'trực',
    'thư',
    'nghị',
    'báo',
    'phục',
    'hoa',
    'mía',
    'rỉ',
    'gấu',
  ],
];
