import { kindsOn } from '@sotay/core/documents/document-kinds.ts';
import { type Typesetter, openTypesetter } from '../../../server/src/platform/papers/typst.ts';

const PAGES = 3;
const PARAGRAPH =
  'Các cấp ủy phổ biến đến từng đảng viên, thảo luận trong kỳ sinh hoạt tới, xây dựng kế hoạch thực hiện và báo cáo kết quả bằng văn bản. ';
const KINDS = Object.values(kindsOn('2026-01-01')).filter(({ symbols }) => symbols.length > 0);

const template = `#set page(paper: "a4", margin: 25mm)
#set text(font: "Tinos", size: 14pt, lang: "vi")
#let pages = json(bytes(sys.inputs.pages))
#for (at, page) in pages.enumerate() {
  if at > 0 { pagebreak() }
  for line in page { par(line) }
}`;

/** A paper of three pages in the official layout; each has its own number and its own words, so that no two files are the same. */
const pagesOf = (number: number): string[][] => {
  const { label, symbols } = KINDS[number % KINDS.length] ?? { label: 'Kế hoạch', symbols: ['KH'] };
  const head = [
    ...['ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH', '*', `Số ${String(number)}-${symbols[0] ?? 'KH'}/ĐUK`],
    ...['ĐẢNG CỘNG SẢN VIỆT NAM', 'Ngày 09 tháng 02 năm 2026', label.toUpperCase()],
    ...[`tổ chức đợt sinh hoạt thứ ${String(number)}`, '-----'],
  ];
  const body = Array.from({ length: 5 }, (_, at) => `${String(at + 1)}. ${PARAGRAPH.repeat(3)}`);
  const end = ['T/M ĐẢNG ỦY', 'BÍ THƯ', 'Nguyễn Thị Mẫu'];
  return Array.from({ length: PAGES }, (_, at) => [
    ...(at === 0 ? head : []),
    ...body,
    ...(at === PAGES - 1 ? end : []),
  ]);
};

/** So many PDFs with real Vietnamese letters in them, as offices have them from Word. */
export const generatedPapers = (count: number, typesetter: Typesetter = openTypesetter()): Uint8Array[] =>
  Array.from({ length: count }, (_, at) =>
    typesetter.draw({ template, inputs: { pages: JSON.stringify(pagesOf(at + 1)) } }),
  );
