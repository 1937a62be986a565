import { foldText } from '../members/name.rules.ts';
import { COMMON_NUMBERS, COMMON_WORDS } from './common-passwords.ts';

/** The shortest and the longest password, in characters after NFKC (security §2, NIST SP 800-63B, *read*). */
export const PASSWORD_LENGTH = { least: 8, most: 256 } as const;

/** Why a password will not do. */
export type PasswordFault = 'short' | 'long' | 'common' | 'birth-date';

/** A password in the one form that is hashed, whichever keyboard wrote it (NFKC). */
export function readPassword(typed: string): string {
  return typed.normalize('NFKC');
}

/**
 * Why a typed password will not do, or null when it will: length, the block-list with local words, the own date of birth
 * (`YYYY-MM-DD`). No composition is asked for (security §2, *read*). Whether it holds the own login is asked where logins are known.
 */
export function passwordFault(typed: string, birthDate: string): PasswordFault | null {
  const password = readPassword(typed);
  const { length } = Array.from(password);
  if (length < PASSWORD_LENGTH.least) return 'short';
  if (length > PASSWORD_LENGTH.most) return 'long';
  if (isCommon(password)) return 'common';
  return isBirthDate(password, birthDate) ? 'birth-date' : null;
}

function isCommon(password: string): boolean {
  const folded = foldText(password).replace(/\s/g, '');
  if (/^(.{1,4})\1+$/u.test(folded) || isRun(folded)) return true;
  const digits = folded.replace(/[^\d]/g, '');
  if (digits.length === folded.length) return COMMON_NUMBERS.has(digits);
  const middle = folded.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return COMMON_WORDS.has(middle) || COMMON_WORDS.has(folded);
}

/** Whether each sign is the next of the last one, up or down: `12345678`, `hgfedcba`. */
function isRun(text: string): boolean {
  const points = Array.from(text, (sign) => sign.codePointAt(0) ?? 0);
  const steps = points.slice(1).map((point, index) => point - (points[index] ?? 0));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}

function isBirthDate(password: string, birthDate: string): boolean {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const digits = password.replace(/\D/g, '');
  const letters = password.replace(/[\d\s./-]/g, '');
  return letters === '' && [day + month + year, year + month + day, month + day + year].includes(digits);
}
