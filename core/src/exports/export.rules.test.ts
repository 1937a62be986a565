import { expect, test } from 'vitest';
import { exportState, expiryOf } from './export.rules.ts';

const READY = new Date('2026-11-22T02:00:00Z');
const expiresAt = expiryOf(READY);

test('a file is kept for a day to the moment', () => {
  expect(expiresAt.toISOString()).toBe('2026-11-23T02:00:00.000Z');
  expect(exportState({ state: 'ready', expiresAt }, READY)).toBe('ready');
  expect(exportState({ state: 'ready', expiresAt }, new Date(expiresAt.getTime() - 1))).toBe('ready');
  expect(exportState({ state: 'ready', expiresAt }, expiresAt)).toBe('expired');
});

test.each(['making', 'failed', 'cancelled', 'expired'] as const)('%s stays what it is', (state) => {
  expect(exportState({ state, expiresAt: null }, READY)).toBe(state);
});
