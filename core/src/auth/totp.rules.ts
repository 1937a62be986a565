/** Seconds of one step, digits of a code (RFC 6238, *read*; what every authenticator app expects). */
const STEP_SECONDS = 30;
const DIGITS = 6;

/** Bytes of a secret: 160 bits, as RFC 4226 §4 asks for. */
export const SECRET_BYTES = 20;

/** A secret shown and not confirmed by a code is forgotten after this time, in minutes. Ours. */
export const ENROLMENT_MINUTES = 15;

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The step of a moment: what app and server count alike. */
export function stepOf(now: Date): number {
  return Math.floor(now.getTime() / 1_000 / STEP_SECONDS);
}

/** The steps whose codes count now, the likeliest first: one before and one after for clocks that differ (RFC 6238 §5.2). */
export function stepsAround(now: Date): number[] {
  const step = stepOf(now);
  return [step, step - 1, step + 1];
}

/** The eight bytes of a step that are authenticated with HMAC-SHA-1. */
export function stepBytes(step: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(step));
  return bytes;
}

/** The code that an HMAC-SHA-1 of a step spells (RFC 4226 §5.3). */
export function codeFromMac(mac: Uint8Array): string {
  const view = new DataView(mac.buffer, mac.byteOffset, mac.byteLength);
  const offset = view.getUint8(mac.byteLength - 1) & 15;
  const number = view.getUint32(offset) & 0x7f_ff_ff_ff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}

/** Bytes in base32 without padding (RFC 4648 §6), as apps take a typed secret. */
export function base32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((group) => BASE32[Number.parseInt(group.padEnd(5, '0'), 2)] ?? '')
    .join('');
}

/** Where the QR of an enrolment leads: an authenticator app reads it (Key Uri Format of Google Authenticator, *read*). */
export function enrolmentAddress(issuer: string, account: string, secret: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`;
}
