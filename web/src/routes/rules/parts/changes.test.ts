import { expect, it } from 'vitest';
import { changeWords, idFor, moved } from './changes.ts';

it('says a change in one line', () => {
  const change = {
    section: 'minutes',
    change: 'changed',
    within: 'Họp cấp ủy',
    what: '',
    field: 'minimum-minutes',
    before: '0',
    after: '60',
  } as const;
  expect(changeWords(change)).toBe('Họp cấp ủy · Số phút tối thiểu: 0 → 60');
  expect(changeWords({ ...change, change: 'added', what: 'Chào cờ', field: null })).toBe(
    'Họp cấp ủy · Thêm: Chào cờ',
  );
});

it('moves a thing one place and leaves the first where it is', () => {
  expect([moved([1, 2, 3], 1, 1), moved([1, 2, 3], 0, -1)]).toEqual([
    [1, 3, 2],
    [1, 2, 3],
  ]);
});

it('makes an id of the words', () => {
  expect([idFor('Chào cờ đầu tháng', []), idFor('Chào cờ', ['chao-co'])]).toEqual([
    'chao-co-dau-thang',
    'chao-co-2',
  ]);
});
