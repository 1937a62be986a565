import { expect, test } from 'vitest';
import { reportDay } from './report-day.rules.ts';

const arrived = '2026-11-22T02:00:00Z';

test.each([
  ['no clock of a device', null, '2026-11-22'],
  ['written two days before', '2026-11-20T10:00:00Z', '2026-11-20'],
  ['written late in the evening of Viet Nam', '2026-11-20T17:00:00Z', '2026-11-21'],
  ['just seven days', '2026-11-15T02:00:00Z', '2026-11-15'],
  ['more than seven days', '2026-11-15T01:59:59Z', '2026-11-22'],
  ['a clock that runs ahead', '2026-11-22T02:00:01Z', '2026-11-22'],
  ['no instant at all', 'hôm qua', '2026-11-22'],
])('%s', (_case, deviceAt, day) => {
  expect(reportDay(arrived, deviceAt, '2026-11-01')).toBe(day);
});

test('nothing is reported before it was given', () => {
  expect(reportDay(arrived, '2026-11-20T10:00:00Z', '2026-11-21')).toBe('2026-11-22');
});
