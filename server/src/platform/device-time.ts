import type { IncomingHttpHeaders } from 'node:http';
import type { DeviceTime } from '@sotay/core/kernel/device-time.rules.ts';
import { Refusal } from './errors.ts';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const WHOLE = /^-?\d{1,15}$/;
const INT4_MAX = 2_147_483_647;

const instant = (text: unknown): string | undefined => {
  const ms = typeof text === 'string' && text.length <= 40 ? Date.parse(text) : Number.NaN;
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
};

/**
 * The time of the device of an act that waited in its outbox: `x-device-time` when it was done, `x-device-clock` the device, how far the
 * server was ahead of it in milliseconds, when it last heard of the server, and its count of acts, parted by semicolons. Acts sent
 * at once carry no clock: they happen now.
 */
export const deviceTimeOf = (headers: IncomingHttpHeaders): DeviceTime | undefined => {
  const clock = headers['x-device-clock'];
  if (clock === undefined) return undefined;
  const [deviceId = '', offset = '', contact, turn = ''] = String(clock).split(';');
  const at = instant(headers['x-device-time']);
  const contactAt = instant(contact);
  const isWhole = WHOLE.test(offset) && WHOLE.test(turn) && Number(turn) > 0 && Number(turn) <= INT4_MAX;
  if (!ID.test(deviceId) || !isWhole || !at || !contactAt) throw new Refusal('kernel/invalid');
  return { deviceId, at, offsetMs: Number(offset), contactAt, turn: Number(turn) };
};
