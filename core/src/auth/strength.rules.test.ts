import { describe, expect, test } from 'vitest';
import { type Standing, isTooWeak, proofFault, waysNeeded } from './strength.rules.ts';

const NOW = new Date('2026-11-22T02:00:00Z');
const ago = (minutes: number): Date => new Date(NOW.getTime() - minutes * 60_000);
const secretary: Standing = {
  held: ['secretary'],
  strongWays: 1,
  provedAt: ago(1),
  isStrong: true,
  isDemo: false,
};

describe('a dangerous act', () => {
  test.each([
    ['a secretary with a passkey, just proved', 'power', 'secretary', {}, null],
    ['proved five minutes ago', 'power', 'secretary', { provedAt: ago(5) }, null],
    ['proved longer ago', 'power', 'secretary', { provedAt: ago(5.1) }, 'stale'],
    ['by password alone although there is a passkey', 'power', 'secretary', { isStrong: false }, 'stale'],
    ['without a strong way', 'power', 'secretary', { strongWays: 0, isStrong: false }, 'ways-missing'],
    ['adding the first way', 'own', 'secretary', { strongWays: 0, isStrong: false }, null],
    ['adding one more by password alone', 'own', 'secretary', { isStrong: false }, 'stale'],
    ['the same with the post laid aside', 'own', null, { isStrong: false }, 'stale'],
    ['a member by password alone', 'own', null, { held: [], isStrong: false }, null],
    ['an administrator with one way', 'power', 'administrator', { held: ['administrator'] }, 'ways-missing'],
    ['with two', 'power', 'administrator', { held: ['administrator'], strongWays: 2 }, null],
    [
      'an overseer by password',
      'power',
      'overseer',
      { held: ['overseer'], strongWays: 0, isStrong: false },
      null,
    ],
    ['the demonstration', 'power', 'administrator', { isDemo: true, strongWays: 0, isStrong: false }, null],
    ['the demonstration, stale', 'power', 'secretary', { isDemo: true, provedAt: ago(6) }, 'stale'],
  ] as const)('%s', (_, act, post, change, fault) => {
    expect(proofFault(act, post, { ...secretary, ...change }, NOW)).toBe(fault);
  });
});

test('the weightiest post decides how many ways are needed, and the demonstration needs none', () => {
  expect(waysNeeded([], false)).toBe(0);
  expect(waysNeeded(['overseer', 'secretary', 'administrator'], false)).toBe(2);
  expect(waysNeeded(['administrator'], true)).toBe(0);
  expect(isTooWeak({ ...secretary, isStrong: false })).toBe(true);
  expect(isTooWeak({ ...secretary, isStrong: false, isDemo: true })).toBe(false);
});
