import { expect, test } from 'vitest';
import { deviceTimeOf } from './device-time.ts';

const DEVICE = '0199c0de-0000-7000-8000-000000000001';
const AT = '2026-11-05T01:00:00.000Z';

test('an act sent at once says nothing of a clock', () => {
  expect(deviceTimeOf({ 'x-device-time': AT })).toBeUndefined();
});

test('an act that waited says when, by which clock and in which turn', () => {
  const said = deviceTimeOf({ 'x-device-time': AT, 'x-device-clock': `${DEVICE};-86400000;${AT};7` });
  expect(said).toEqual({ deviceId: DEVICE, at: AT, offsetMs: -86_400_000, contactAt: AT, turn: 7 });
});

test.each([
  ['no time', undefined, `${DEVICE};0;${AT};1`],
  ['a time that is none', 'gestern', `${DEVICE};0;${AT};1`],
  ['no device', AT, `;0;${AT};1`],
  ['an offset in words', AT, `${DEVICE};much;${AT};1`],
  ['turn nought', AT, `${DEVICE};0;${AT};0`],
  ['a turn beyond counting', AT, `${DEVICE};0;${AT};99999999999`],
  ['nothing', AT, ''],
])('%s is refused', (_, at, clock) => {
  expect(() => deviceTimeOf({ ...(at && { 'x-device-time': at }), 'x-device-clock': clock })).toThrow();
});
