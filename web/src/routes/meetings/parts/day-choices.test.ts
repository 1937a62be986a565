import { expect, it } from 'vitest';
import { bureauDays, dayAndTime, instantOf, meetingDays, startTimes } from './day-choices.ts';

it('offers every day of the month with its weekday, and ten days more', () => {
  const days = meetingDays({ month: 12, year: 2026 }, '2026-12-04');
  expect(days).toHaveLength(31 + 10);
  expect(days[3]).toEqual({ value: '2026-12-04', label: 'Thứ Sáu, 04/12' });
  expect(days.at(-1)?.value).toBe('2027-01-10');
});

it('keeps a day outside of the month that was chosen before', () => {
  expect(meetingDays({ month: 12, year: 2026 }, '2026-11-30')[0]?.value).toBe('2026-11-30');
});

it('offers the days before the meeting for the bureau, the latest first', () => {
  const days = bureauDays('2026-12-04', null);
  expect(days[0]?.value).toBe('2026-12-04');
  expect(days).toHaveLength(31);
  expect(bureauDays('2026-12-04', '2026-10-01').at(-1)?.value).toBe('2026-10-01');
});

it('offers half hours, and an odd time that stands already', () => {
  expect(startTimes('08:00').slice(0, 2)).toEqual(['06:00', '06:30']);
  expect(startTimes('08:15')).toContain('08:15');
});

it('goes from day and time to the instant and back', () => {
  expect(instantOf('2026-12-04', '08:00')).toBe('2026-12-04T01:00:00.000Z');
  expect(dayAndTime('2026-12-04T01:00:00.000Z')).toEqual({ day: '2026-12-04', time: '08:00' });
});
