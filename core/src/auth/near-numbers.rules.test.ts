import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearNumbers } from './near-numbers.rules.ts';

test.each([
  ['one digit another', '012345678901', '012345678991'],
  ['neighbours swapped', '012345678901', '012354678901'],
  ['the first two swapped', '012345678901', '102345678901'],
  ['one left out', '0912345678', '091235678'],
  ['one typed twice', '0912345678', '09123445678'],
])('%s is near', (_slip, number, typed) => {
  expect(nearNumbers(number)).toContain(typed);
});

test.each([
  ['the number itself', '0912345678'],
  ['two digits others', '0912345600'],
  ['neighbours but one swapped', '0932145678'],
])('%s is not', (_what, typed) => {
  expect(nearNumbers('0912345678')).not.toContain(typed);
});

test('there are few of them, none twice and none the number itself', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{8,12}$/), (number) => {
      const near = nearNumbers(number);
      expect(new Set(near).size).toBe(near.length);
      expect(near).not.toContain(number);
      expect(near.length).toBeLessThanOrEqual(12 * number.length);
    }),
  );
});
