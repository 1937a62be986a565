import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { expect, test } from 'vitest';
import { MOST_SLIPS } from '@sotay/core/auth/slips.rules.ts';
import { slipsPdf } from './slips.ts';
import type { Slip } from './slips.ts';
import { openTypesetter } from './typst.ts';

const typesetter = openTypesetter();

const slip = (index: number): Slip => ({
  cellName: 'Chi bộ Văn phòng',
  memberName: `Trần Thị Minh Phượng ${index}`,
  login: 'thẻ số ••••5678',
  address: `https://sotay.example.vn/kich-hoat#${index}.ABCD2345EFGH6789`,
  code: 'ABCD2345EFGH6789',
  validUntil: '2026-03-05',
  helper: { name: 'Nguyễn Văn An', telephone: '0203 555 0101' },
});

async function pages(slips: Slip[]): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(slipsPdf(typesetter, slips, '2026-02-03')));
  return text.map((page) => page.replace(/\s+/g, ' '));
}

test.each([
  [1, 1],
  [8, 1],
  [9, 2],
  [40, 5],
])('%i slips fill %i pages', async (count, expected) => {
  const all = await pages(Array.from({ length: count }, (_, index) => slip(index)));
  expect(all).toHaveLength(expected);
  expect(all.join(' ').match(/Mã kích hoạt/g)).toHaveLength(count);
});

test('a slip says who, where, how and whom to call, the code in groups, and never prints the address', async () => {
  const [page] = await pages([slip(3)]);
  for (const words of [
    'Trần Thị Minh Phượng 3',
    'Chi bộ Văn phòng',
    'thẻ số ••••5678',
    'ABCD 2345 EFGH 6789',
    'Dùng đến hết ngày 05/03/2026',
    'Cần giúp: đồng chí Nguyễn Văn An, 0203 555 0101.',
    '1. ',
    '3. ',
  ]) {
    expect(page).toContain(words);
  }
  expect(page).not.toContain('example.vn');
});

test('the file bears the day of printing', async () => {
  const { info } = await getMeta(await getDocumentProxy(slipsPdf(typesetter, [slip(1)], '2026-02-03')));
  expect(info['CreationDate']).toMatch(/^D:20260203/);
});

test('where there is no secretary yet, the slip still says whom to ask', async () => {
  expect((await pages([{ ...slip(1), helper: null }]))[0]).toContain('hỏi cấp ủy của đồng chí');
});

test('words stay words', async () => {
  expect((await pages([{ ...slip(1), memberName: '#panic() *x*' }]))[0]).toContain('#panic() *x*');
});

test('more than one file takes is refused', () => {
  const many = Array.from({ length: MOST_SLIPS + 1 }, (_, index) => slip(index));
  expect(() => slipsPdf(typesetter, many, '2026-02-03')).toThrow(RangeError);
});
