import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passagesBy } from './passage.rules.ts';
import { parseQuery } from './query.rules.ts';
import { tiersOf } from './tiers.rules.ts';

const patternOf = (text: string) =>
  tiersOf(parseQuery(text)).flatMap((tier) => (tier.reason === 'text-folded' ? [tier.pattern] : []))[0] ??
  null;

const bold = (text: string, asked: string) => {
  const passage = passagesBy(patternOf(asked))(text);
  return passage.hits.map(({ from, to }) => passage.text.slice(from, to));
};

const FAR = `${'một hai ba bốn '.repeat(30)}chi bộ họp\nthường kỳ${' năm sáu bảy tám'.repeat(30)}`;

test('what was asked for is marked as it is written in the text', () => {
  expect(bold('Nghị quyết về Chuyển đổi số', 'chuyen doi')).toEqual(['Chuyển', 'đổi']);
  expect(bold('Chuyển đổi số', 'chuy')).toEqual(['Chuyển']);
  expect(bold('Ban Thường vụ họp', 'BTV ')).toEqual(['Ban', 'Thường', 'vụ']);
});

test('a number is marked with its zeros, a word in whichever form its letters came', () => {
  expect(bold('Họp ngày 05 tháng 2', 'hop 5 ')).toEqual(['Họp', '05']);
  expect(bold('Đảng ủy'.normalize('NFD'), 'đảng ')).toEqual(['Đảng'.normalize('NFD')]);
});

test('of words asked for together those that stand together are marked', () => {
  expect(bold('Hội nghị học tập nghị quyết', 'nghi quyet')).toEqual(['nghị', 'quyết']);
  expect(bold('Nghị định và quyết định', 'nghi quyet')).toEqual(['Nghị', 'quyết']);
});

test('a passage stands around what was found, in one line', () => {
  const passage = passagesBy(patternOf('thuong ky '))(FAR);
  expect(passage.text).toMatch(/^… .*chi bộ họp thường kỳ năm .* …$/);
  expect(passage.text.length).toBeLessThan(300);
});

test('nothing found shows the beginning, nothing written shows nothing', () => {
  expect(passagesBy(null)(FAR).text).toMatch(/^một hai ba/);
  expect(passagesBy(null)('… — !')).toEqual({ text: '', hits: [] });
});

test('ranges are in order, apart, and inside the text', () => {
  const word = fc.constantFrom('chi', 'bộ', 'họp', 'Đảng', 'ủy', '57', '-', '\n', '😀');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 120 }), (words) => {
      const { text, hits } = passagesBy(patternOf('chi bo dang'))(words.join(' '));
      let last = -1;
      for (const { from, to } of hits) {
        expect(from).toBeGreaterThan(last);
        expect(to).toBeLessThanOrEqual(text.length);
        expect(['chi', 'bộ', 'Đảng']).toContain(text.slice(from, to));
        last = to;
      }
    }),
  );
});
