import { expect, it } from 'vitest';
import { presentVoters, voteBase } from './vote.rules.ts';
import { isLate, rollAt, timesFault, typedTime } from './attendance-times.rules.ts';

const at = (minute: number): string => new Date(Date.UTC(2026, 10, 22, 8, minute)).toISOString();
const meeting = { openedAt: at(0), now: at(60) };

it.each([
  [null, null, undefined],
  [at(0), at(60), undefined],
  [at(20), null, undefined],
  [at(20), at(20), undefined],
  [at(-1), null, 'meetings/time-outside-meeting'],
  [null, at(61), 'meetings/time-outside-meeting'],
  [at(30), at(20), 'meetings/left-before-arrived'],
])('came %s, left %s: %s', (arrivedAt, leftAt, fault) => {
  expect(timesFault({ arrivedAt, leftAt }, meeting)).toBe(fault);
});

it.each([
  [at(20), at(10), true],
  [at(10), at(10), false],
  [at(20), null, false],
  [null, at(10), false],
])('arrived %s, attendance announced %s: late %s', (arrivedAt, calledAt, late) => {
  expect(isLate(arrivedAt, calledAt)).toBe(late);
});

it.each([
  ['2026-11-22T08:00:00.000Z', '2026-11-22T08:00:41.000Z'],
  ['2026-11-22T08:01:00.000Z', '2026-11-22T08:01:00.000Z'],
  ['2026-11-22T07:59:00.000Z', '2026-11-22T07:59:00.000Z'],
  ['2026-11-22T09:00:00.500Z', '2026-11-22T09:00:00.000Z'],
  ['2026-11-22T09:02:00.000Z', '2026-11-22T09:02:00.000Z'],
  [null, null],
])('typed %s in a meeting from 8:00:41 until now at 9:00 it is recorded as %s', (typed, recorded) => {
  const running = { openedAt: '2026-11-22T08:00:41.000Z', now: '2026-11-22T09:00:00.000Z' };
  expect(typedTime(typed, running)).toBe(recorded);
});

it('who left after an hour was there at that hour', () => {
  const roll = [{ leftAt: at(20) }, { leftAt: new Date(at(10)) }, { leftAt: null }];
  expect(rollAt(roll, new Date(at(15)))).toEqual([
    { leftAt: null },
    { leftAt: new Date(at(10)) },
    { leftAt: null },
  ]);
});

it('who left early votes no more, and the base stays as it was', () => {
  const member = {
    status: 'full',
    exempt: false,
    suspended: false,
    temporaryOut: false,
    temporaryIn: false,
    presence: 'present',
  } as const;
  const members = [member, { ...member, leftAt: at(30) }, { ...member, leftAt: null }];
  expect(presentVoters(members)).toBe(2);
  expect(voteBase(members).base).toBe(3);
});
