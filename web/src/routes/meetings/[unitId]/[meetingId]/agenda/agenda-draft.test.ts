import { expect, it } from 'vitest';
import { bodyOf, moved, newItem } from './agenda-draft.ts';

const items = ['a', 'b', 'c'].map((key) => ({ ...newItem(key), title: key }));
const keys = (list: readonly { key: string }[]) => list.map(({ key }) => key).join('');

it.each([
  [1, -1, 'bac'],
  [1, 1, 'acb'],
  [0, -1, 'abc'],
  [2, 1, 'abc'],
] as const)('moves item %i by %i', (index, by, order) => {
  expect(keys(moved(items, index, by))).toBe(order);
});

it('sends no note of an item for the paper book, and null for a new one and for nobody', () => {
  const item = { ...newItem('x'), title: ' Kỷ luật ', note: 'không được lưu', paperBookOnly: true };
  expect(bodyOf({ version: 2, items: [item] })).toEqual({
    version: 2,
    items: [{ id: null, title: 'Kỷ luật', note: '', paperBookOnly: true, presenterMemberId: null }],
  });
});
