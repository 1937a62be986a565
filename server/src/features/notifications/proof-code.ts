import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Keys } from '../../platform/keys.ts';

const BYTES = 16;

const mark = (keys: Keys, deviceId: string, sentMs: number): Buffer =>
  createHmac('sha256', keys.push).update(`proof|${deviceId}|${sentMs}`).digest().subarray(0, BYTES);

/** What a device says to prove a notice: when it was sent and a mark only we can make, so that nothing has to be kept for it. */
export const proofCode = (keys: Keys, deviceId: string, sentAt: Date): string => {
  const sentMs = sentAt.getTime();
  return `${sentMs.toString(36)}-${mark(keys, deviceId, sentMs).toString('base64url')}`;
};

/** Whether the code came with a notice to this device. */
export const provesNotice = (keys: Keys, deviceId: string, code: string): boolean => {
  const dash = code.indexOf('-');
  const sentMs = Number.parseInt(code.slice(0, Math.max(0, dash)), 36);
  const bytes = Buffer.from(code.slice(dash + 1), 'base64url');
  if (!Number.isSafeInteger(sentMs) || bytes.length !== BYTES) return false;
  return timingSafeEqual(bytes, mark(keys, deviceId, sentMs));
};
