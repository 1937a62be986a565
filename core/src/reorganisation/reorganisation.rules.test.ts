import { expect, test } from 'vitest';
import { decisionFault, moveFault, splitFault, standsAbove } from './reorganisation.rules.ts';

const cell = { id: 'cell', lft: 20 };
const post = (kind: 'administrator' | 'overseer', unitId: string, lo: number, hi: number) => ({
  ...{ kind, unitId },
  interval: { lo, hi },
});

test.each([
  ['a post above', post('administrator', 'base', 10, 50), true],
  ['a post of the unit itself', post('administrator', 'cell', 20, 30), false],
  ['a post elsewhere', post('administrator', 'other', 60, 90), false],
  ['a post that only follows', post('overseer', 'base', 10, 50), false],
  ['no post', null, false],
] as const)('%s: %s', (_, held, expected) => {
  expect(standsAbove(held, cell)).toBe(expected);
});

test('a decision has a paper and is not of tomorrow', () => {
  expect(decisionFault({ happenedOn: '2026-11-22', basis: 'QĐ 12' }, '2026-11-22')).toBeNull();
  expect(decisionFault({ happenedOn: '2026-11-23', basis: 'QĐ 12' }, '2026-11-22')).toBe(
    'reorganisation/day-wrong',
  );
  expect(decisionFault({ happenedOn: '2026-11-22', basis: '  ' }, '2026-11-22')).toBe(
    'reorganisation/basis-missing',
  );
});

test('a unit goes where its kind may stand, never below itself, never where it is', () => {
  const base = { id: 'base', parentId: 'bloc', kind: 'grassroots-committee', lft: 10, rgt: 50 } as const;
  const section = { id: 'section', parentId: 'base', kind: 'section-committee', lft: 11, rgt: 19 } as const;
  const moved = { id: 'cell', parentId: 'base', kind: 'cell', lft: 20, rgt: 30 } as const;
  const inside = { ...section, id: 'inside', parentId: 'section', lft: 12, rgt: 13 };
  expect(moveFault(moved, section)).toBeNull();
  expect(moveFault(moved, base)).toBe('reorganisation/nothing-changes');
  expect(moveFault(moved, moved)).toBe('reorganisation/target-misplaced');
  expect(moveFault(base, section)).toBe('reorganisation/target-misplaced');
  expect(moveFault({ ...section, parentId: 'base' }, inside)).toBe('reorganisation/target-misplaced');
});

test('who founds a cell is a member, and somebody stays behind', () => {
  const members = [{ id: 'a' }, { id: 'b' }];
  expect(splitFault(['a'], members)).toBeNull();
  expect(splitFault([], members)).toBe('reorganisation/not-a-member');
  expect(splitFault(['a', 'c'], members)).toBe('reorganisation/not-a-member');
  expect(splitFault(['a', 'b', 'a'], members)).toBe('reorganisation/everybody');
});
