import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordDiff } from './word-diff.ts';

test('what was put in and what was struck', () => {
  expect(wordDiff('Nhất trí với báo cáo tháng này', 'Nhất trí với dự thảo báo cáo')).toEqual([
    { kind: 'same', text: 'Nhất trí với ' },
    { kind: 'in', text: 'dự thảo ' },
    { kind: 'same', text: 'báo ' },
    { kind: 'out', text: 'cáo tháng này' },
    { kind: 'in', text: 'cáo' },
  ]);
  expect(wordDiff('', 'Thêm')).toEqual([{ kind: 'in', text: 'Thêm' }]);
  expect(wordDiff('Như cũ', 'Như cũ')).toEqual([{ kind: 'same', text: 'Như cũ' }]);
});

test('the parts of each side give its text again', () => {
  const text = fc
    .array(fc.constantFrom('đồng', 'chí', ' ', '\n', 'họp', '  '), { maxLength: 40 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, text, (was, now) => {
      const side = (left: 'in' | 'out') =>
        wordDiff(was, now)
          .filter(({ kind }) => kind !== left)
          .map((part) => part.text)
          .join('');
      expect([side('in'), side('out')]).toEqual([was, now]);
    }),
  );
});
