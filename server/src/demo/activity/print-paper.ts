import { paperHead } from '@sotay/core/papers/head.ts';
import type { Paper } from '@sotay/core/papers/paper.ts';
import { type FileStore, putBytes } from '../../platform/files/store.ts';
import type { Press } from '../../platform/papers/press.ts';

/** A file in the store, in the columns that its rows have. */
export type StoredPaper = { sha256: Buffer; size: number; mime: string; pages: number; name: string };

/** Where papers are printed and kept. */
export type PrintShop = { press: Press; store: FileStore };

/** What members find to read before the meetings of the past: the same few lines for all. */
export const handout = (day: string): Paper => ({
  layout: '05-HD',
  madeAt: `${day}T00:00:00Z`,
  mark: 'BẢN MẪU',
  head: paperHead(
    '05-HD',
    { parent: 'Đảng bộ Khối các cơ quan tỉnh', cell: 'Tổ chức mẫu', symbol: 'CB', place: 'Hạ Long' },
    day,
    null,
  ),
  title: 'TÀI LIỆU',
  subject: 'Sinh hoạt chi bộ thường kỳ',
  blocks: [
    {
      kind: 'paragraph',
      text: 'Tài liệu này thuộc tổ chức mẫu của sổ tay; mọi đơn vị và con người trong đó đều không có thật.',
    },
    {
      kind: 'list',
      items: [
        'Đánh giá kết quả lãnh đạo thực hiện nhiệm vụ tháng trước.',
        'Nhiệm vụ tháng tới và dự kiến phân công đảng viên.',
        'Nội dung xin ý kiến chi bộ.',
      ],
    },
  ],
  recipients: ['Các đồng chí đảng viên.'],
  signatures: [{ authority: null, post: 'CHI ỦY', name: '', signed: [] }],
  sealLine: null,
  annexes: [],
});

/** Pages as the root of our own press's page tree counts them. */
const pagesOf = (bytes: Uint8Array): number =>
  Number(/\/Count (\d+)/.exec(Buffer.from(bytes).toString('latin1'))?.[1] ?? 1);

/** Prints a paper and keeps it. */
export const printPaper = async (
  { press, store }: PrintShop,
  paper: Paper,
  title: string,
): Promise<StoredPaper> => {
  const bytes = await press.pdf(paper);
  const { sha256, size } = await putBytes(store, [bytes]);
  return { sha256, size, mime: 'application/pdf', pages: pagesOf(bytes), name: `${title}.pdf` };
};
