import { SIGN_BITS, readSigns, spell } from './activation-code.rules.ts';

/** Recovery codes that one set has (security §2, *read*; the number is usual). */
export const RECOVERY_CODES = 10;

/** Signs of one recovery code: 50 bits, out of reach when guesses are counted. */
const RECOVERY_SIGNS = 10;

/** Random bytes that one recovery code takes. */
export const RECOVERY_BYTES = Math.ceil((RECOVERY_SIGNS * SIGN_BITS) / 8);

/** What was typed beside the password: a code from the authenticator app, or one of the recovery codes. */
export type SecondCode = { readonly from: 'app' | 'paper'; readonly code: string };

/** A recovery code from random bytes, without groups. */
export function recoveryCodeOf(bytes: Uint8Array): string {
  return spell(bytes, RECOVERY_SIGNS);
}

/** A recovery code as people read it: `K7QM2-XWP9T`. */
export function groupRecoveryCode(code: string): string {
  return code.replace(/^(.{5})(?=.)/, '$1-');
}

/** What was typed, spaces and hyphens accepted; null when it can be neither. */
export function readSecondCode(typed: string): SecondCode | null {
  const digits = typed.normalize('NFKC').replace(/[\s-]/g, '');
  if (/^\d{6}$/.test(digits)) return { from: 'app', code: digits };
  const code = readSigns(typed, RECOVERY_SIGNS);
  return code === null ? null : { from: 'paper', code };
}
