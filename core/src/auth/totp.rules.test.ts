import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupRecoveryCode, readSecondCode, recoveryCodeOf } from './second-code.rules.ts';
import { base32, codeFromMac, enrolmentAddress, stepBytes, stepOf, stepsAround } from './totp.rules.ts';

/** Secret of the test vectors of RFC 4226 appendix D and RFC 6238 appendix B. */
const SECRET = Buffer.from('12345678901234567890');

const codeAt = (step: number): string =>
  codeFromMac(createHmac('sha1', SECRET).update(stepBytes(step)).digest());

test.each([
  '755224',
  '287082',
  '359152',
  '969429',
  '338314',
  '254676',
  '287922',
  '162583',
  '399871',
  '520489',
])('RFC 4226 appendix D: %s', (code) => {
  const counters = Array.from({ length: 10 }, (_, counter) => codeAt(counter));
  expect(counters).toContain(code);
  expect(counters[0]).toBe('755224');
  expect(counters[9]).toBe('520489');
});

// The appendix gives eight digits; apps show the last six.
test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('RFC 6238 appendix B: at %d seconds %s', (seconds, code) => {
  expect(codeAt(stepOf(new Date(seconds * 1_000)))).toBe(code);
});

test('a code counts one step early and one late', () => {
  const now = new Date('2026-11-22T02:00:00Z');
  const step = stepOf(now);
  expect(stepsAround(now)).toEqual([step, step - 1, step + 1]);
});

test.each([
  ['', ''],
  ['f', 'MY'],
  ['foobar', 'MZXW6YTBOI'],
])('RFC 4648: %s is %s in base32', (text, written) => {
  expect(base32(Buffer.from(text))).toBe(written);
});

test('the address of an enrolment names house and account', () => {
  expect(enrolmentAddress('Sổ tay', 'a:b', 'ABC')).toBe(
    'otpauth://totp/S%E1%BB%95%20tay:a%3Ab?secret=ABC&issuer=S%E1%BB%95%20tay',
  );
});

describe('the code beside the password', () => {
  test.each([
    ['123456', { from: 'app', code: '123456' }],
    [' 123 456 ', { from: 'app', code: '123456' }],
    ['k7qm2-xwp9t', { from: 'paper', code: 'K7QM2XWP9T' }],
    ['12345', null],
    ['K7QM2-XWP9', null],
  ])('%s', (typed, code) => expect(readSecondCode(typed)).toEqual(code));

  test('every recovery code is read back from its groups', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 7, maxLength: 7 }), (bytes) => {
        const code = recoveryCodeOf(bytes);
        expect(code).toHaveLength(10);
        expect(readSecondCode(groupRecoveryCode(code).toLowerCase())).toEqual({ from: 'paper', code });
      }),
    );
  });
});
