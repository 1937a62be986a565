import { expect, test } from 'vitest';
import { type BureauSitting, bureauFault, isPreparedBy } from './bureau.rules.ts';

const sitting: BureauSitting = {
  metOn: '2026-12-01',
  at: '16:30',
  seats: [
    { memberId: 'a', reason: null },
    { memberId: 'b', reason: null },
    { memberId: 'c', reason: 'đi công tác' },
  ],
  chairMemberId: 'a',
  takerMemberId: 'b',
};
const on = { today: '2026-12-01', meetingDay: '2026-12-04', holders: ['a', 'b', 'c'] };
const alone: BureauSitting = {
  metOn: '2026-12-01',
  at: '08:00',
  seats: [{ memberId: 'a', reason: null }],
  chairMemberId: 'a',
  takerMemberId: 'a',
};

test('a sitting that says of every seat who came has no fault', () => {
  expect(bureauFault(sitting, on)).toBeUndefined();
  expect(bureauFault(alone, { ...on, holders: ['a'] })).toBeUndefined();
});

test.each<[string, Partial<BureauSitting>, string]>([
  ['tomorrow', { metOn: '2026-12-02' }, 'meetings/bureau-day-wrong'],
  ['no time of day', { at: '25:00' }, 'meetings/bureau-time-wrong'],
  ['a seat left out', { seats: sitting.seats.slice(0, 2) }, 'meetings/bureau-seats-wrong'],
  [
    'a stranger',
    { seats: [...sitting.seats, { memberId: 'd', reason: null }] },
    'meetings/bureau-seats-wrong',
  ],
  [
    'a seat twice',
    { seats: [...sitting.seats, { memberId: 'a', reason: null }] },
    'meetings/bureau-seats-wrong',
  ],
  [
    'absent without a word',
    { seats: [...sitting.seats.slice(0, 2), { memberId: 'c', reason: ' ' }] },
    'meetings/bureau-seats-wrong',
  ],
  ['the chair absent', { chairMemberId: 'c' }, 'meetings/bureau-officers-absent'],
  ['one hand for both', { takerMemberId: 'a' }, 'meetings/bureau-officers-absent'],
])('%s is refused', (_, change, fault) => {
  expect(bureauFault({ ...sitting, ...change }, on)).toBe(fault);
});

test('the bureau met before the meeting, not after it', () => {
  const late = { ...on, today: '2026-12-09', meetingDay: '2026-12-04' };
  expect(bureauFault({ ...sitting, metOn: '2026-12-05' }, late)).toBe('meetings/bureau-day-wrong');
});

const ahead = { state: 'invited', closedCircle: false, bureauMetOn: null, day: '2026-12-05' } as const;

test.each([
  ['one still to be held on that day or later', {}, '2026-12-05', true],
  ['not one of before', {}, '2026-12-06', false],
  ['not one that has begun', { state: 'open' }, '2026-12-01', false],
  ['not one of the bureau itself', { closedCircle: true }, '2026-12-01', false],
  ['not one of which another day is known', { bureauMetOn: '2026-12-02' }, '2026-12-03', false],
] as const)('a bureau that met prepares %s', (_, facts, metOn, isPrepared) => {
  expect(isPreparedBy({ ...ahead, ...facts }, metOn)).toBe(isPrepared);
});
