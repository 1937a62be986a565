import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Keys } from '../keys.ts';

/** How long a device is known after the last sign-in on it, in days (browsers keep a cookie 400 at the most). */
export const DEVICE_DAYS = 400;

const sign = (keys: Keys, name: string): Buffer => createHmac('sha256', keys.device).update(name).digest();

const digest = (name: string): Buffer => createHash('sha256').update(name).digest();

/** A device as the database knows it, and the mark that its cookie holds. */
export type Device = { digest: Buffer; mark: string };

const deviceOf = (keys: Keys, name: string): Device => ({
  digest: digest(name),
  mark: `${name}.${sign(keys, name).toString('base64url')}`,
});

/** A device nobody has signed in from yet. */
export const newDevice = (keys: Keys): Device => deviceOf(keys, randomBytes(16).toString('base64url'));

/** The device of a cookie; null when there is none or the signature is not ours. */
export const readDevice = (keys: Keys, mark: string | undefined): Device | null => {
  const [name, signature] = (mark ?? '').split('.');
  if (!name || !signature) return null;
  const given = Buffer.from(signature, 'base64url');
  const right = sign(keys, name);
  return given.length === right.length && timingSafeEqual(given, right) ? deviceOf(keys, name) : null;
};
