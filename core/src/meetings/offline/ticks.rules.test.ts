import { expect, test } from 'vitest';
import type { MeetingView } from '../meetings.schema.ts';
import { applyActs } from './apply.rules.ts';
import type { LocalAct } from './local-act.ts';
import { mergeOf, stateOf, thingOf } from './merge.rules.ts';
import { figuresHere, localSheet, tickedSheet, withSheet } from './sheet.rules.ts';
import { ticksOf } from './ticks.rules.ts';

const params = { unitId: 'u', meetingId: 'm', voteId: 'v' };
const at = '2026-12-05T01:00:00.000Z';

const row = (
  memberId: string,
  status: 'full' | 'probationary' = 'full',
  presence: string | null = 'present',
) => ({
  ...{ memberId, name: `Đồng chí ${memberId}`, status, presence, reason: '', leftAt: null },
  ...{ exempt: false, suspended: false, temporaryOut: false, temporaryIn: false },
});

const meeting = {
  ...{ state: 'open', version: 1, agenda: [], tasks: [], texts: {}, steps: [], members: [], conclusion: '' },
  rollCall: [row('a'), row('b'), row('c'), row('p', 'probationary'), row('x', 'full', 'absent-unexcused')],
  votes: [
    {
      ...{ id: 'v', version: 1, form: 'show-of-cards', open: true, threshold: 'over-half', attempt: 1 },
      ...{ question: 'other', title: 'Nhất trí', for: null, against: null, other: null },
    },
  ],
} as unknown as MeetingView;

type Choice = 'for' | 'against' | null;
const tick = (memberId: string, choice: Choice): LocalAct => ({
  ...{ name: 'tickCards', at, params },
  body: { entries: [{ memberId, choice }] },
});
const ticksIn = (view: MeetingView) =>
  view.votes.flatMap(ticksOf).map(({ memberId, choice }) => [memberId, choice]);

test('cards are ticked, changed and taken back without network; who may not vote has no card', () => {
  expect(ticksIn(applyActs(meeting, [tick('a', 'for'), tick('b', 'for'), tick('b', 'against')]))).toEqual([
    ['a', 'for'],
    ['b', 'against'],
  ]);
  expect(ticksIn(applyActs(meeting, [tick('a', 'for'), tick('a', null)]))).toEqual([]);
  expect(ticksIn(applyActs(meeting, [tick('p', 'for'), tick('x', 'for'), tick('?', 'for')]))).toEqual([]);
});

test('ticked cards are in the count, and nobody is counted twice', () => {
  const close = (cards: number): LocalAct => ({
    ...{ name: 'closeVote', at, params },
    body: { version: 1, for: cards, against: 0, other: 0 },
  });
  const ticks = [tick('a', 'for'), tick('b', 'against')];
  expect(applyActs(meeting, [...ticks, close(1)]).votes).toMatchObject([{ open: false, for: 2, against: 1 }]);
  expect(applyActs(meeting, [...ticks, close(2)]).votes, 'three are present').toMatchObject([{ open: true }]);
});

test('the sheet shows them, on top of what the server told last', () => {
  const after = applyActs(meeting, [tick('a', 'for')]);
  const [sheet] = after.votes.map((vote) => localSheet(after, vote));
  expect(sheet).toMatchObject({ figures: { voters: 3, ticked: 1, left: 2 } });
  expect(sheet?.people.map(({ memberId, here, choice }) => [memberId, here, choice])).toEqual([
    ['a', 'here', 'for'],
    ['b', 'here', null],
    ['c', 'here', null],
    ['x', 'absent', null],
  ]);
  if (!sheet) return;
  const told = tickedSheet(sheet, [
    { memberId: 'b', choice: 'for' },
    { memberId: 'a', choice: null },
  ]);
  expect(told.figures).toMatchObject({ ticked: 1, left: 2 });
  expect(ticksIn(withSheet(meeting, told))).toEqual([['b', 'for']]);
  const phones = { voters: 3, phones: 1, ticked: 0, left: 2, uncounted: 0 };
  expect(figuresHere(after, sheet.vote, phones)).toEqual({ ...phones, ticked: 1, left: 1 });
});

test('two who ticked the same card differently see both; alike is dropped', () => {
  const mine = tick('a', 'for');
  const merged = (theirs: Choice) => {
    const there = theirs ? applyActs(meeting, [tick('a', theirs)]) : meeting;
    return mergeOf(mine, stateOf(meeting, mine), there, applyActs(there, [mine]));
  };
  expect([merged(null), merged('for'), merged('against')]).toEqual(['send', 'drop', 'ask']);
  expect(thingOf(mine)).toBe('tick:v:a presence:a');
});
