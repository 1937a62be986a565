import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Block, blocksOf } from './readable.rules.ts';

const told = (block: Block): string => {
  if (block.kind === 'list')
    return `list: ${block.items.map(({ mark, text }) => `[${mark}] ${text}`).join(' ')}`;
  if (block.kind === 'table') return `table: ${block.rows.map((row) => row.join(' | ')).join(' / ')}`;
  return `${block.kind}${block.kind === 'heading' ? String(block.level) : ''}: ${block.text}`;
};

test('headings, paragraphs joined from wrapped lines, and lists', () => {
  const text = `CHI BỘ MỘT
*
NGHỊ QUYẾT
-----
I- Đánh giá kết quả
Trong tháng, chi bộ đã lãnh đạo cơ quan hoàn
thành các nhiệm vụ được giao.
Ý thức của đảng viên được nâng lên.
1. Công tác tư tưởng
- Tổ chức học tập nghị quyết
của cấp trên;
- Nắm tình hình.
2. Phân công:
1. Đồng chí Mẫu;
2. Đồng chí Thử;
a) Ở cơ quan.

Điều 2. Hiệu lực thi hành`;
  expect(blocksOf(text).map(told)).toEqual([
    'heading2: CHI BỘ MỘT',
    'heading2: NGHỊ QUYẾT',
    'heading2: I- Đánh giá kết quả',
    'paragraph: Trong tháng, chi bộ đã lãnh đạo cơ quan hoàn thành các nhiệm vụ được giao.',
    'paragraph: Ý thức của đảng viên được nâng lên.',
    'heading3: 1. Công tác tư tưởng',
    'list: [-] Tổ chức học tập nghị quyết của cấp trên; [-] Nắm tình hình. [2.] Phân công: [1.] Đồng chí Mẫu; [2.] Đồng chí Thử; [a)] Ở cơ quan.',
    'heading3: Điều 2. Hiệu lực thi hành',
  ]);
});

test('lines with tabs are tables, their rows of one width; a lone one is text', () => {
  const text = 'Nơi nhận:\tT/M CHI BỘ\n\nTT\tNội dung\tThời gian\n1\tHọc tập\n2\tBáo cáo\tQuý II\nHết bảng.';
  expect(blocksOf(text).map(told)).toEqual([
    'paragraph: Nơi nhận: T/M CHI BỘ',
    'table: TT | Nội dung | Thời gian / 1 | Học tập |  / 2 | Báo cáo | Quý II',
    'paragraph: Hết bảng.',
  ]);
});

test('no word is lost or changed, whatever comes', () => {
  const words = (text: string) => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const said = (block: Block): string[] => {
    if (block.kind === 'list') return block.items.flatMap(({ mark, text }) => words(`${mark} ${text}`));
    return block.kind === 'table' ? block.rows.flat().flatMap(words) : words(block.text);
  };
  const line = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('- một', '1. Hai', '2. ba;', 'a\tb', 'a\t\tc', 'Điều 3. Bốn', 'năm sáu', '', 'II. Bảy'),
  );
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const text = lines.join('\n');
      expect(blocksOf(text).flatMap(said)).toEqual(words(text));
    }),
  );
});
