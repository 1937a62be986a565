import { expect, test } from 'vitest';
import { stretchesOf } from './marked.ts';

test('a text falls into what is found and the rest, and nothing is lost', () => {
  const text = 'Họp chi bộ tháng 3';
  const hits = [
    { from: 4, to: 7 },
    { from: 8, to: 10 },
  ];
  const stretches = stretchesOf({ text, hits });
  expect(stretches.filter(({ isFound }) => isFound).map((one) => one.text)).toEqual(['chi', 'bộ']);
  expect(stretches.map((one) => one.text).join('')).toBe(text);
  expect(stretchesOf({ text, hits: [] })).toEqual([{ text, isFound: false }]);
  expect(stretchesOf({ text: '', hits: [] })).toEqual([]);
});
