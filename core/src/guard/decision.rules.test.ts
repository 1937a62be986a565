import { expect, test } from 'vitest';
import { type GuardSide, decisionFault, isReleased, sideOf } from './decision.rules.ts';

const held = { state: 'held', memberId: 'sender', sealedKey: 'a key' };
const said = (side: GuardSide, memberId: string) => ({ side, memberId });

test.each([
  ['the office begins', held, [], 'secretary', 'office', null],
  ['the other role follows', held, [said('office', 'secretary')], 'warden', 'warden', null],
  ['whoever put it in', held, [], 'sender', 'office', 'guard/own-file'],
  ['the same side again', held, [said('office', 'secretary')], 'deputy', 'office', 'guard/other-role'],
  [
    ...['the same person for both', held, [said('office', 'secretary')], 'secretary', 'warden'],
    'guard/other-role',
  ],
  ['after the end', { ...held, state: 'released' }, [], 'secretary', 'office', 'guard/not-now'],
  ['before it is locked away', { ...held, sealedKey: null }, [], 'secretary', 'office', 'guard/not-now'],
] as const)('%s', (_who, file, before, memberId, side, fault) => {
  expect(decisionFault({ held: file, before, memberId, side })).toBe(fault);
});

test('only both sides together release', () => {
  const office = { side: 'office', verdict: 'release' } as const;
  const warden = { side: 'warden', verdict: 'release' } as const;
  expect(isReleased([office])).toBe(false);
  expect(isReleased([office, office])).toBe(false);
  expect(isReleased([office, { ...warden, verdict: 'destroy' }])).toBe(false);
  expect(isReleased([office, warden])).toBe(true);
});

test('an administrator speaks for the installation, every other post for the papers', () => {
  expect([sideOf('administrator'), sideOf('secretary'), sideOf(undefined)]).toEqual([
    ...['warden', 'office', 'office'],
  ]);
});
