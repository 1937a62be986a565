import { expect, test } from 'vitest';
import { handInBy, longestStay, speaksFor, transferFault } from './transfer.rules.ts';

const temporary = { kind: 'temporary', introducedOn: '2026-11-01', effectiveOn: '2026-11-22' } as const;

test.each([
  ['work', '2027-02-21', 'transfers/too-short'],
  ['work', '2027-02-22', undefined],
  ['work', '2027-11-21', undefined],
  ['work', '2027-11-22', 'transfers/too-long'],
  ['study', '2028-11-22', undefined],
  ['study', '2028-11-23', 'transfers/too-long'],
  ['work', null, 'transfers/day-wrong'],
] as const)('a stay for %s until %s: %s', (purpose, untilOn, fault) => {
  expect(transferFault({ ...temporary, purpose, untilOn })).toBe(fault);
});

test('an official transfer has no end and begins after its introduction', () => {
  const official = { ...temporary, kind: 'official', purpose: 'work' } as const;
  expect(transferFault({ ...official, untilOn: null })).toBeUndefined();
  expect(transferFault({ ...official, untilOn: '2027-03-01' })).toBe('transfers/day-wrong');
  expect(transferFault({ ...official, untilOn: null, effectiveOn: '2026-10-31' })).toBe(
    'transfers/day-wrong',
  );
});

test('the introduction is handed in within thirty days', () => {
  expect(handInBy('2026-11-01')).toBe('2026-12-01');
  expect(longestStay('2026-11-22', 'work')).toBe('2027-11-21');
});

test('a cell speaks through its secretary or deputy; those above only where there is no secretary', () => {
  expect(speaksFor('secretary', true, true)).toBe(true);
  expect(speaksFor('deputy-secretary', true, true)).toBe(true);
  expect(speaksFor('overseer', true, true)).toBe(false);
  expect(speaksFor('committee-member', false, true)).toBe(false);
  expect(speaksFor('committee-member', false, false)).toBe(true);
});
