import fc from 'fast-check';
import { expect, test } from 'vitest';
import { happenedAt } from './device-time.rules.ts';
import type { DeviceTime } from './device-time.rules.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** The last contact, by the server's clock. */
const CONTACT = Date.parse('2026-11-05T01:00:00.000Z');
const iso = (ms: number) => new Date(ms).toISOString();

/** A device whose clock is wrong by so much says that it acted so long after the contact. */
const said = (wrongBy: number, afterContact: number, changed = 0): DeviceTime => ({
  deviceId: '0199c0de-0000-7000-8000-000000000001',
  at: iso(CONTACT + wrongBy + afterContact + changed),
  offsetMs: -wrongBy,
  contactAt: iso(CONTACT + wrongBy),
  turn: 1,
});

const received = iso(CONTACT + 6 * HOUR_MS);

test.each([0, DAY_MS, -DAY_MS, 400 * DAY_MS])('a clock wrong by %i ms all along is put right', (wrongBy) => {
  expect(happenedAt(said(wrongBy, 2 * HOUR_MS), received, null)).toEqual({
    at: iso(CONTACT + 2 * HOUR_MS),
    fault: null,
  });
});

test.each([
  ['set a day ahead after the contact', DAY_MS, 'in-future'],
  ['set a day back after the contact', -DAY_MS, 'before-contact'],
] as const)('a clock %s is not believed: the hour of receipt stands', (_, changed, fault) => {
  expect(happenedAt(said(0, 2 * HOUR_MS, changed), received, null)).toEqual({ at: received, fault });
});

test('a clock set back between two acts is found out by the act before', () => {
  const previous = iso(CONTACT + 3 * HOUR_MS);
  expect(happenedAt(said(0, HOUR_MS), received, previous)).toEqual({ at: received, fault: 'set-back' });
  expect(happenedAt(said(0, 3 * HOUR_MS - 60_000), received, previous)).toEqual({
    at: previous,
    fault: null,
  });
});

test('what happened is never before the act before it, never after its receipt, whatever the clocks say', () => {
  const ms = fc.integer({ min: -400 * DAY_MS, max: 400 * DAY_MS });
  fc.assert(
    fc.property(ms, fc.array(fc.tuple(ms, ms), { maxLength: 20 }), (wrongBy, acts) => {
      let previous: string | null = null;
      for (const [afterContact, changed] of acts) {
        const { at } = happenedAt(said(wrongBy, afterContact, changed), received, previous);
        expect(at >= (previous ?? iso(CONTACT))).toBe(true);
        expect(at <= received).toBe(true);
        previous = at;
      }
    }),
  );
});
