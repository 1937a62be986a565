import { expect, test } from 'vitest';
import { digestOf } from './digest.rules.ts';

const directive = { memberId: 'a', topic: 'directive', itemId: '1' } as const;
const task = { memberId: 'a', topic: 'task', itemId: '2' } as const;

test('one thing is said as what it is, several as one digest', () => {
  expect(digestOf([directive])).toEqual(new Map([['a', 'directive']]));
  expect(digestOf([directive, directive])).toEqual(new Map([['a', 'directive']]));
  expect(digestOf([directive, task])).toEqual(new Map([['a', 'digest']]));
  expect(digestOf([directive, task, directive])).toEqual(new Map([['a', 'digest']]));
});

test('each member for themselves', () => {
  expect(digestOf([directive, { ...task, memberId: 'b' }])).toEqual(
    new Map([
      ['a', 'directive'],
      ['b', 'task'],
    ]),
  );
});
