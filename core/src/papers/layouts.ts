/** The dated layouts of official papers; a rule pack names the one its papers are made in. */
export type LayoutCode = '36-HD' | '05-HD';

export type Layout = {
  code: LayoutCode;
  /** The instruction, its day, and how sure its figures are. */
  source: string;
  font: string;
  pageMm: { width: number; height: number };
  marginMm: { top: number; bottom: number; left: number; right: number };
  /** Distance of the page number from the upper edge. */
  pageNumberMm: number;
  indentMm: number;
  /** Exact distance from one baseline to the next in the body. */
  linePt: number;
  /** Room after a paragraph. */
  paragraphGapPt: number;
  sizePt: {
    motto: number;
    parent: number;
    issuer: number;
    number: number;
    placeAndDate: number;
    title: number;
    subject: number;
    body: number;
    table: number;
    recipients: number;
    signature: number;
    note: number;
  };
  /** Spellings the layout replaces in the words of the organisation itself; what people said stays as it was said. */
  spellings: readonly (readonly [from: string, to: string])[];
};

const common = {
  // Both: Times New Roman (36-HD, read).
  font: 'Times New Roman',
  // Both: A4 upright (unverified).
  pageMm: { width: 210, height: 297 },
  // 05-HD: top 20, bottom 20, left 30, right 15 mm (second-hand). 36-HD: taken over from 05-HD (unverified).
  marginMm: { top: 20, bottom: 20, left: 30, right: 15 },
  // Number from page 2, top centre (05-HD, second-hand); its height is ours, half of the margin.
  pageNumberMm: 10,
  // 05-HD: indent 10 mm (second-hand). 36-HD: taken over (unverified).
  indentMm: 10,
  // 05-HD: exactly 18–19 pt (second-hand). 36-HD: taken over (unverified).
  linePt: 18,
  // Ours: neither instruction is known to give a figure.
  paragraphGapPt: 6,
  sizePt: {
    // 36-HD font table (read); 05-HD keeps it (second-hand).
    motto: 15,
    parent: 14,
    issuer: 14,
    number: 14,
    placeAndDate: 14,
    title: 16, // 15–16
    subject: 14, // 14–15
    body: 14, // 14–15 in 36-HD, 14 in 05-HD
    signature: 14,
    // Ours: a table and the recipients one step smaller, the note of an electronic signature two.
    table: 13,
    recipients: 12,
    note: 11,
  },
} as const;

/** The layouts as data, by code (domain §2.2). Figures common to both stand once, each with its source. */
export const layouts: Readonly<Record<LayoutCode, Layout>> = {
  '36-HD': {
    ...common,
    code: '36-HD',
    source: '36-HD/VPTW, 03/4/2018 (font table read; margins and pitch unverified)',
    // No rule on "uỷ" or "ủy" is known for these years (unverified): names stay as the organisation writes them.
    spellings: [],
  },
  '05-HD': {
    ...common,
    code: '05-HD',
    source: '05-HD/VPTW, 27/5/2026, with 399-QĐ/TW, 09/01/2026 (second-hand)',
    // "ĐẢNG ỦY", "ủy", not "uỷ" (second-hand).
    spellings: [
      ['uỷ', 'ủy'],
      ['Uỷ', 'Ủy'],
      ['UỶ', 'ỦY'],
    ],
  },
};
