import { hearTime } from '#lib/platform/clock.ts';
import { afterEach, expect, it, vi } from 'vitest';
import { serverNow, setByServer } from './server-clock.ts';

afterEach(() => vi.useRealTimers());

it('goes by what any answer said, as long as the hall has not told its time', () => {
  vi.useFakeTimers({ now: new Date('2026-11-23T08:00:00Z') });
  hearTime(new Response(null, { headers: { date: 'Sun, 22 Nov 2026 08:00:00 GMT' } }));
  expect(serverNow().slice(0, 19)).toBe('2026-11-22T08:00:00');
});

it('goes by the server, on a device whose clock is a day wrong', () => {
  vi.useFakeTimers({ now: new Date('2026-11-23T08:00:00Z') });
  setByServer('2026-11-22T08:00:00.000Z', Date.now());
  expect(serverNow()).toBe('2026-11-22T08:00:00.000Z');
  vi.advanceTimersByTime(90_000);
  expect(serverNow()).toBe('2026-11-22T08:01:30.000Z');
});
