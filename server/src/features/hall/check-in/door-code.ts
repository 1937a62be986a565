import { createHmac, timingSafeEqual } from 'node:crypto';
import { enteredCode, isDoorNumber, stepAt, takenSteps } from '@sotay/core/hall/door-code.rules.ts';

const TOKEN_BYTES = 16;
const NUMBER_DIGITS = 6;

/** Each meeting has its own secret, worked out from the installation's: it is stored nowhere and never leaves the server. */
const digestOf = (key: Buffer, meetingId: string, step: number): Buffer => {
  const secret = createHmac('sha256', key).update(meetingId).digest();
  return createHmac('sha256', secret).update(String(step)).digest();
};

/** The code of a step: in the QR, and as a number that people can type (cut as RFC 4226 cuts). */
const codesAt = (key: Buffer, meetingId: string, step: number): { code: string; number: string } => {
  const digest = digestOf(key, meetingId, step);
  const cut = digest.readUInt32BE((digest.at(-1) ?? 0) & 0x0f) & 0x7fffffff;
  return {
    code: digest.subarray(0, TOKEN_BYTES).toString('base64url'),
    number: String(cut % 10 ** NUMBER_DIGITS).padStart(NUMBER_DIGITS, '0'),
  };
};

/** What the door of a meeting shows at an instant. */
export const doorCode = (key: Buffer, meetingId: string, now: Date): { code: string; number: string } =>
  codesAt(key, meetingId, stepAt(now.getTime()));

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** By which hand the code that was shown opens this door now: the QR (`door`) or the number (`self`); null where it does not. */
export const openedBy = (
  key: Buffer,
  meetingId: string,
  shown: string,
  now: Date,
): 'door' | 'self' | null => {
  const entered = enteredCode(shown);
  const isNumber = isDoorNumber(entered);
  const taken = takenSteps(now.getTime()).map((step) => codesAt(key, meetingId, step));
  if (!taken.some(({ code, number }) => isSame(Buffer.from(entered).toString(), isNumber ? number : code)))
    return null;
  return isNumber ? 'self' : 'door';
};
