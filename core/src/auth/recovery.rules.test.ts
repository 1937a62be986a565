import { expect, test } from 'vitest';
import { confirmFault, recoveryEnd, recoveryState } from './recovery.rules.ts';

const START = new Date('2026-11-22T02:00:00Z');
const after = (hours: number): Date => new Date(START.getTime() + hours * 3_600_000);

test.each([
  ['waiting', null, 23.9, 'waiting'],
  ['waiting', null, 24, 'over'],
  ['confirmed', 20, 43, 'confirmed'],
  ['confirmed', 20, 44, 'over'],
  ['refused', 20, 100, 'refused'],
] as const)('%s, decided after %s hours, is after %d hours %s', (state, decided, hours, seen) => {
  const decidedAt = decided === null ? null : after(decided);
  expect(recoveryState({ state, startedAt: START, decidedAt }, after(hours))).toBe(seen);
});

test('it takes two, and nobody oneself', () => {
  const recovery = { memberId: 'member', startedBy: 'secretary' };
  expect(confirmFault('deputy', recovery)).toBeNull();
  expect(confirmFault('secretary', recovery)).toBe('own-start');
  expect(confirmFault('member', recovery)).toBe('oneself');
  expect(recoveryEnd(START)).toEqual(after(24));
});
