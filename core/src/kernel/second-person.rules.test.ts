import { expect, test } from 'vitest';
import { isSecondPerson } from './second-person.rules.ts';

test.each([
  [['a', 'b', null], 'a', false],
  [['a', 'b', null], 'b', false],
  [['a', null, null], 'c', true],
] as const)('of the hands %j, %s is a second person: %s', (hands, member, is) => {
  expect(isSecondPerson(hands, member)).toBe(is);
});
