import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readVoteCode, voteCode } from './vote-code.rules.ts';

test('a code is read as it was said, with spaces, small letters and letters that look like digits', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      const code = voteCode(id);
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/);
      const typed = `${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase();
      expect(readVoteCode(typed.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code);
    }),
  );
});

test('one wrong sign is found', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.nat(5), fc.integer({ min: 1, max: 31 }), (id, place, more) => {
      const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
      const code = voteCode(id);
      const wrong = signs.charAt((signs.indexOf(code.charAt(place)) + more) % 32);
      expect(readVoteCode(code.slice(0, place) + wrong + code.slice(place + 1))).toBeUndefined();
    }),
  );
});

test.each(['', 'ABC', '1234567', 'ABCDEU'])('%j is no code', (typed) => {
  expect(readVoteCode(typed)).toBeUndefined();
});
