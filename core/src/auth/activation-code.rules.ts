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

/** The code that ten random bytes spell: sixteen signs, five bits each. */
export function codeOf(bytes: Uint8Array): string {
  let bits = 0n;
  for (const byte of bytes.subarray(0, CODE_BYTES)) bits = (bits << 8n) | BigInt(byte);
  return Array.from(
    { length: CODE_LENGTH },
    (_, index) => SIGNS[Number((bits >> BigInt(5 * (CODE_LENGTH - 1 - index))) & 31n)],
  ).join('');
}

/** A code from what was typed: small letters, spaces, hyphens and dots accepted, 1 and I read as L; null when it cannot be one. */
export function readCode(typed: string): string | null {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.\-–—·_]/g, '')
    .replace(/[1I]/g, 'L');
  return code.length === CODE_LENGTH && Array.from(code).every((sign) => SIGNS.includes(sign)) ? code : null;
}

/** A code as people read it: `K7QM-2XWP-9TRA-HB4C`. */
export function groupCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}
