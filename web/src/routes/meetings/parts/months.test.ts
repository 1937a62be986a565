import { describe, expect, it } from 'vitest';
import { monthAfter, monthToPrepare, nextMeeting, yearsToRead } from './months.ts';
import type { Month } from './months.ts';

const row = (month: Month, state: 'draft' | 'invited' | 'open' | 'concluded' | 'sealed', day: string) => ({
  month,
  state,
  countsForMonth: true,
  startsAt: `${day}T01:00:00.000Z`,
});
const november = { month: 11, year: 2026 };
const december = { month: 12, year: 2026 };

describe('the meeting that comes next', () => {
  const prepared = row(december, 'draft', '2026-12-04');
  const invited = row(november, 'invited', '2026-11-25');
  const open = row(december, 'open', '2026-12-05');

  it('is the earliest of those not yet held', () => {
    expect(nextMeeting([prepared, invited, row(november, 'sealed', '2026-11-02')])).toBe(invited);
  });

  it('is the one going on before all others', () => {
    expect(nextMeeting([prepared, invited, open])).toBe(open);
  });

  it('is none when all are held', () => {
    expect(nextMeeting([row(november, 'concluded', '2026-11-02')])).toBeUndefined();
  });
});

describe('the month to prepare', () => {
  it.each([
    ['this month while it has no meeting', [], november],
    ['the next one when this month has one', [row(november, 'sealed', '2026-11-02')], december],
    [
      'none when both have one',
      [row(november, 'sealed', '2026-11-02'), row(december, 'draft', '2026-12-04')],
      undefined,
    ],
  ])('is %s', (_, rows, month) => {
    expect(monthToPrepare(rows, '2026-11-22')).toEqual(month);
  });
});

it('goes from December into the next year', () => {
  expect(monthAfter(december)).toEqual({ month: 1, year: 2027 });
  expect(yearsToRead('2026-12-01')).toEqual([2026, 2027]);
  expect(yearsToRead('2026-11-30')).toEqual([2026]);
});
