import { expect, test } from 'vitest';
import { forceOn, isInForce } from './force.rules.ts';

const force = (
  effectiveFrom: string | null = null,
  amendedOn: string | null = null,
  endedOn: string | null = null,
) => ({ effectiveFrom, amendedOn, endedOn });

test.each([
  ['without days', force(), 'in-force'],
  ['from today on', force('2026-11-23'), 'in-force'],
  ['from tomorrow on', force('2026-11-24'), 'not-yet'],
  ['amended today', force(null, '2026-11-23'), 'partly'],
  ['amended tomorrow', force(null, '2026-11-24'), 'in-force'],
  ['ended today', force(null, null, '2026-11-23'), 'ended'],
  ['ended tomorrow', force(null, null, '2026-11-24'), 'in-force'],
  ['amended, then ended', force(null, '2026-01-01', '2026-06-01'), 'ended'],
  ['amended before it holds', force('2027-01-01', '2026-06-01'), 'not-yet'],
  ['ended before it held', force('2027-01-01', null, '2026-06-01'), 'ended'],
] as const)('a document %s', (_, days, state) => {
  expect(forceOn('2026-11-23', days)).toBe(state);
  expect(isInForce('2026-11-23', days)).toBe(state === 'in-force' || state === 'partly');
});
