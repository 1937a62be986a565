import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blocksOf } from './readable.rules.ts';

test('headings, paragraphs joined from wrapped lines, and items of lists', () => {
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

Điều 2. Hiệu lực thi hành`;
  expect(blocksOf(text).map(({ kind, text: said }) => `${kind}: ${said}`)).toEqual([
    'heading: CHI BỘ MỘT',
    'heading: NGHỊ QUYẾT',
    'heading: I- Đánh giá kết quả',
    'paragraph: Trong tháng, chi bộ đã lãnh đạo cơ quan hoàn thành các nhiệm vụ được giao.',
    'paragraph: Ý thức của đảng viên được nâng lên.',
    'item: 1. Công tác tư tưởng',
    'item: - Tổ chức học tập nghị quyết của cấp trên;',
    'item: - Nắm tình hình.',
    'heading: Điều 2. Hiệu lực thi hành',
  ]);
});

test('no word is lost or changed, whatever comes', () => {
  const words = (text: string) => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (lines) => {
      const text = lines.join('\n');
      expect(blocksOf(text).flatMap((block) => words(block.text))).toEqual(words(text));
    }),
  );
});
