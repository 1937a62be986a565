/**
 * The 32 signs of a code: digits and capital letters without 0, 1, I and O (ux rule 4, security §2, *read*).
 * Capital L stays, since 80 bits in sixteen signs need all 32; whoever reads it as 1 or I is understood.
 */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Random bytes that one code takes: 80 bits. */
export const CODE_BYTES = 10;

/** Signs of one code. */
const CODE_LENGTH = 16;

/** How long a code holds, in days (security §2, *read*). */
export const CODE_DAYS = 14;

/** Wrong dates of birth after which a code ends (security §7, "≤ 5 wrong tries", *read*). */
export const BIRTH_DATE_TRIES = 5;

/** Bits that one sign carries. */
export const SIGN_BITS = 5;

/** So many signs from random bytes, five bits each; bits to spare at the end are left out. */
export function spell(bytes: Uint8Array, signs: number): string {
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  const spare = bytes.length * 8 - signs * SIGN_BITS;
  return Array.from(
    { length: signs },
    (_, index) => SIGNS[Number((bits >> BigInt(spare + SIGN_BITS * (signs - 1 - index))) & 31n)],
  ).join('');
}

/** The code that ten random bytes spell: sixteen signs. */
export function codeOf(bytes: Uint8Array): string {
  return spell(bytes.subarray(0, CODE_BYTES), CODE_LENGTH);
}

/** So many signs from what was typed: small letters, spaces, hyphens and dots accepted, 1 and I read as L; null when it cannot be. */
export function readSigns(typed: string, signs: number): string | null {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.\-–—·_]/g, '')
    .replace(/[1I]/g, 'L');
  return code.length === signs && Array.from(code).every((sign) => SIGNS.includes(sign)) ? code : null;
}

/** An activation code from what was typed; null when it cannot be one. */
export function readCode(typed: string): string | null {
  return readSigns(typed, CODE_LENGTH);
}

/** A code as people read it: `K7QM-2XWP-9TRA-HB4C`. */
export function groupCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}
