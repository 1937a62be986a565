import { expect, test } from 'vitest';
import type { CellMonth, MonthMeeting } from './cell-month.ts';
import { missingIn } from './missing.rules.ts';
import { type LeaderMonth, remindersOf } from './reminders.rules.ts';
import { type ToSend, sendFault } from './report.rules.ts';

const MONTH = '2026-11-01';
const held = {
  countsForMonth: true,
  state: 'sealed',
  startsOn: '2026-11-05',
  concludedOn: '2026-11-05',
  resolution: 'Số 07-NQ/CB',
  votesFlagged: 0,
} as MonthMeeting;
const cell = (meetings: Partial<MonthMeeting>[], more: Partial<CellMonth> = {}): CellMonth =>
  ({
    hasSecretary: true,
    isReported: false,
    meetings: meetings.map((meeting) => ({ ...held, ...meeting })),
    ...more,
  }) as CellMonth;
const planned = { state: 'invited', concludedOn: null, resolution: null, startsOn: '2026-11-20' } as const;

test.each([
  ['nothing is due on the first days', cell([]), '2026-11-09', []],
  ['a month without a date', cell([]), '2026-11-10', ['not-planned']],
  ['a draft is no date', cell([{ ...planned, state: 'draft' }]), '2026-11-12', ['not-planned']],
  ['a date to come', cell([planned]), '2026-11-20', []],
  ['a theme alone', cell([{ countsForMonth: false }], { isReported: true }), '2026-11-10', ['not-planned']],
  ['a date that passed', cell([planned]), '2026-11-21', ['not-held']],
  ['a month that is over', cell([]), '2026-12-01', ['not-held', 'report-missing']],
  ['a meeting just held', cell([{ state: 'concluded', resolution: null }]), '2026-11-07', []],
  [
    'papers open after two days',
    cell([{ state: 'concluded', resolution: null }]),
    '2026-11-08',
    ['minutes-open', 'no-resolution', 'report-missing'],
  ],
  ['all there', cell([{}], { isReported: true }), '2026-12-31', []],
  [
    'a second meeting without resolution',
    cell([{}, { resolution: null }], { isReported: true }),
    '2026-11-30',
    [],
  ],
  [
    'a matter for those above',
    cell([{ votesFlagged: 1 }], { isReported: true }),
    '2026-11-06',
    ['vote-flagged'],
  ],
  ['nobody leads', cell([{}], { isReported: true, hasSecretary: false }), '2026-11-06', ['no-secretary']],
])('%s', (_, month, today, missing) => {
  expect(missingIn(month, MONTH, today)).toEqual(missing);
});

const leader = (
  meetings: Partial<LeaderMonth['meetings'][number]>[],
  more: Partial<LeaderMonth> = {},
): LeaderMonth => ({
  month: MONTH,
  isReported: false,
  isInUse: true,
  meetings: meetings.map((meeting) => ({
    meetingId: 'm',
    state: 'invited',
    startsOn: '2026-11-20',
    concludedOn: null,
    papers: 0,
    ...meeting,
  })),
  ...more,
});
const concluded = { state: 'concluded', startsOn: '2026-11-05', concludedOn: '2026-11-05' } as const;

test.each([
  ['papers may still come', leader([{}]), '2026-11-18', []],
  ['papers a day ahead', leader([{}]), '2026-11-19', [['post-papers', '2026-11-19']]],
  ['papers are there', leader([{ papers: 1 }]), '2026-11-20', []],
  ['too late for papers', leader([{}]), '2026-11-21', []],
  ['minutes within two days', leader([concluded]), '2026-11-07', []],
  [
    'minutes and report late',
    leader([concluded]),
    '2026-11-08',
    [
      ['sign-minutes', '2026-11-07'],
      ['send-report', '2026-11-07'],
    ],
  ],
  ['reported', leader([{ ...concluded, state: 'sealed' }], { isReported: true }), '2026-12-08', []],
  ['a month without meeting', leader([]), '2026-12-01', [['send-report', '2026-12-01']]],
  ['a month before the handbook', leader([], { isInUse: false }), '2026-12-01', []],
])('a secretary is reminded: %s', (_, month, today, reminders) => {
  expect(remindersOf([month], today).map(({ kind, since }) => [kind, since])).toEqual(reminders);
});

test('what waits longest comes first', () => {
  const october = leader([], { month: '2026-10-01' });
  expect(remindersOf([leader([concluded]), october], '2026-11-30').map(({ since }) => since)).toEqual([
    '2026-11-01',
    '2026-11-07',
    '2026-11-07',
  ]);
});

const ask: ToSend = {
  month: MONTH,
  today: '2026-11-22',
  hasAbove: true,
  needsReason: false,
  reason: '',
  after: 0,
  newest: 0,
  isNew: true,
};

test.each<[Partial<ToSend>, string | undefined]>([
  [{}, undefined],
  [{ hasAbove: false }, 'oversight/nothing-above'],
  [{ month: '2026-12-01' }, 'oversight/month-ahead'],
  [{ newest: 1 }, 'oversight/changed-meanwhile'],
  [{ after: 1, newest: 1, isNew: false }, 'oversight/nothing-new'],
  [{ after: 1, newest: 1 }, undefined],
  [{ needsReason: true, reason: ' ' }, 'oversight/reason-missing'],
  [{ needsReason: true, reason: 'Bão' }, undefined],
])('sending with %o', (more, fault) => {
  expect(sendFault({ ...ask, ...more })).toBe(fault);
});
