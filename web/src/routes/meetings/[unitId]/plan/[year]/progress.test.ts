import { expect, it } from 'vitest';
import { meetingOf, progressOf } from './progress.ts';

const meeting = {
  id: 'one',
  month: 3,
  kind: 'regular-thematic',
  state: 'sealed',
  startsOn: '2026-03-05',
} as const;

it('a month is held, prepared or open', () => {
  const meetings = [meeting, { ...meeting, id: 'two', month: 4, state: 'draft' as const }];
  expect([3, 4, 5].map((month) => progressOf(meetings, month))).toEqual(['held', 'prepared', 'open']);
});

it('a meeting out of turn does nothing of the plan', () => {
  expect(meetingOf([{ ...meeting, kind: 'extraordinary' }], 3, 'monthly')).toBeUndefined();
});
