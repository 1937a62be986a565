import { expect, test } from 'vitest';
import { lapseOf, mayDoFor, namingFault } from './helper.rules.ts';

const naming = { memberId: 'm', helperId: 'h', namedBy: 'm', isFellow: true, helpers: [] as string[] };

test.each([
  ['a fellow member', {}, null],
  ['the secretary names a fellow member for the member', { namedBy: 's' }, null],
  ['the secretary as helper, named by the member', { helperId: 's' }, null],
  ['oneself', { helperId: 'm' }, 'helpers/not-oneself'],
  ['somebody of another unit', { isFellow: false }, 'helpers/not-of-the-unit'],
  ['the secretary, named by the secretary', { namedBy: 's', helperId: 's' }, 'helpers/secretary-is-helper'],
  ['somebody who helps already', { helpers: ['h'] }, 'helpers/already-helps'],
  ['a second one', { helpers: ['a'] }, null],
  ['a third one', { helpers: ['a', 'b'] }, 'helpers/many-helpers'],
])('naming %s', (_case, change, fault) => {
  expect(namingFault({ ...naming, ...change })).toBe(fault);
});

test('an endpoint that names no act is nobody’s in another’s stead', () => {
  expect(mayDoFor(['read-papers', 'report-task'], undefined)).toBe(false);
  expect(mayDoFor(['read-papers'], ['report-task', 'read-papers'])).toBe(true);
  expect(mayDoFor(['read-papers'], ['report-task'])).toBe(false);
  expect(mayDoFor([], ['report-task'])).toBe(false);
});

test.each([
  ['here', 'here', null],
  ['moved', 'here', 'moved'],
  ['here', 'moved', 'moved'],
  ['here', 'left', 'left'],
  ['left', 'moved', 'left'],
  ['moved', 'left', 'left'],
] as const)('a help between one who is %s and one who is %s lapses: %s', (member, helper, lapse) => {
  expect(lapseOf(member, helper)).toBe(lapse);
});
