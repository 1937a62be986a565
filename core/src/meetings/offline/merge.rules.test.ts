import { expect, test } from 'vitest';
import type { MeetingView } from '../meetings.schema.ts';
import { applyActs } from './apply.rules.ts';
import type { LocalAct } from './local-act.ts';
import { mergeOf, stateOf, thingOf, withVersion } from './merge.rules.ts';

const params = { unitId: 'u', meetingId: 'm' };
const at = '2026-12-05T01:00:00.000Z';

const row = (memberId: string, presence: 'present' | 'absent-unexcused' | null) => ({
  ...{ memberId, name: `Đồng chí ${memberId}`, status: 'full', presence, reason: '' },
  ...{ exempt: false, suspended: false, temporaryOut: false, temporaryIn: false },
});

/** As much of a meeting as the rules look at. */
const meeting = (more: Partial<Record<keyof MeetingView, unknown>> = {}): MeetingView =>
  ({
    ...{ state: 'open', version: 4, title: 'Sinh hoạt', conclusion: '', texts: {}, tasks: [], votes: [] },
    ...{ members: [], roster: [], replies: { all: [] }, score: { criteria: [], limitations: '' } },
    steps: [
      { id: 'one', progress: 'current', optional: true },
      { id: 'two', progress: 'ahead', optional: false },
    ],
    agenda: [{ id: 'i', version: 2, presented: '', conclusion: '', presenter: null, opinions: [] }],
    rollCall: [row('a', null), row('b', null)],
    ...more,
  }) as unknown as MeetingView;

const call = (presence: 'present' | 'absent-unexcused'): LocalAct => ({
  ...{ name: 'saveRollCall', at, params },
  body: { entries: [{ memberId: 'a', presence, reason: '' }] },
});
const step = (outcome: 'done' | 'skipped'): LocalAct => ({
  ...{ name: 'markStep', at, params },
  body: { stepId: 'one', outcome, reason: 'không có' },
});
const conclude = (conclusion: string): LocalAct => ({
  ...{ name: 'saveItem', at, params: { ...params, itemId: 'i' } },
  body: { version: 2, presenterMemberId: null, presented: '', conclusion },
});
const opened: LocalAct = { name: 'open', at, params, body: undefined };

const merged = (act: LocalAct, before: MeetingView, theirs: MeetingView) =>
  mergeOf(act, stateOf(before, act), theirs, applyActs(theirs, [act]));

const here = row('a', 'present');
const away = row('a', 'absent-unexcused');
const item = (conclusion: string) => [{ ...meeting().agenda[0], version: 5, conclusion }];
const marked = (progress: string) => [{ id: 'one', progress, optional: true }];

test.each([
  ['nobody else was there', call('present'), meeting(), 'send'],
  [
    'another called another',
    call('present'),
    meeting({ rollCall: [row('a', null), row('b', 'present')] }),
    'send',
  ],
  ['they checked in themselves', call('present'), meeting({ rollCall: [here, row('b', null)] }), 'drop'],
  ['another called them otherwise', call('present'), meeting({ rollCall: [away, row('b', null)] }), 'ask'],
  ['another phone opened it', opened, meeting(), 'drop'],
  ['the step is still ahead', step('done'), meeting(), 'send'],
  ['the step was done there too', step('done'), meeting({ steps: marked('done') }), 'drop'],
  ['the step was skipped there', step('done'), meeting({ steps: marked('skipped') }), 'ask'],
  ['the item stands as it was read', conclude('Nhất trí'), meeting(), 'send'],
  ['the item says the same already', conclude('Nhất trí'), meeting({ agenda: item('Nhất trí') }), 'drop'],
  ['the item says something else', conclude('Nhất trí'), meeting({ agenda: item('Để kỳ sau') }), 'ask'],
] as const)('%s', (_, act, theirs, expected) => {
  expect(merged(act, act === opened ? meeting({ state: 'invited' }) : meeting(), theirs)).toBe(expected);
});

test('an act goes with the version that the server has, not with the one the phone made up', () => {
  expect(withVersion(conclude('Nhất trí'), meeting({ agenda: item('') }))).toMatchObject({
    body: { version: 5 },
  });
  expect(withVersion(call('present'), meeting())).toMatchObject({ body: { entries: [{ before: null }] } });
});

test('two wordings of one thing are one; opinions and tasks each stand for themselves', () => {
  expect(thingOf(call('present'))).toBe(thingOf(call('absent-unexcused')));
  expect(thingOf(conclude('x'))).toBe('item:i');
  expect(thingOf(opened)).toBeNull();
});
