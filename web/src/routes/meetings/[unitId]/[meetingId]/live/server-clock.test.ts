import { afterEach, expect, it, vi } from 'vitest';
import { serverNow, setByServer } from './server-clock.ts';

afterEach(() => vi.useRealTimers());

it('goes by the server, on a device whose clock is a day wrong', () => {
  vi.useFakeTimers({ now: new Date('2026-11-23T08:00:00Z') });
  setByServer('2026-11-22T08:00:00.000Z', Date.now());
  expect(serverNow()).toBe('2026-11-22T08:00:00.000Z');
  vi.advanceTimersByTime(90_000);
  expect(serverNow()).toBe('2026-11-22T08:01:30.000Z');
});
