import { describe, expect, test } from 'vitest';
import { handsWords, slipsWords } from './ballot-words.rules.ts';
import { countHands, handFault, handSheet, noVoteBecause, noVotes } from './ballot.rules.ts';
import type { Choice, CountedHands, NamedHand, Voter } from './ballot.rules.ts';
import { isForThoseAbove, mayBeRepeated } from './repeated-vote.rules.ts';
import { slipsDisagree } from './slips.rules.ts';

const voter = (memberId: string, more: Partial<Voter> = {}): Voter => ({
  memberId,
  status: 'full',
  exempt: false,
  suspended: false,
  temporaryOut: false,
  temporaryIn: false,
  presence: 'present',
  ...more,
});
const cell = (size: number): Voter[] =>
  Array.from({ length: size }, (_, index) => voter(`m${String(index)}`));
const hand = (memberId: string, by: NamedHand['hand'] = 'phone', choice: Choice = 'for'): NamedHand => ({
  memberId,
  hand: by,
  choice,
});
const cards = (yes: number, against = 0, other = 0): CountedHands => ({
  cards: { for: yes, against, other },
  paper: noVotes,
});

test.each<[string, Voter | undefined, string | undefined]>([
  ['a full member in the room', voter('a'), undefined],
  ['an exempt member who came', voter('a', { exempt: true }), undefined],
  ['one introduced elsewhere who came', voter('a', { temporaryOut: true }), undefined],
  ['nobody of the roll', undefined, 'not-on-roll'],
  ['a guest from another cell', voter('a', { temporaryIn: true }), 'guest'],
  ['a probationary member', voter('a', { status: 'probationary' }), 'probationary'],
  ['the suspended, even if they came', voter('a', { suspended: true }), 'suspended'],
  ['the absent', voter('a', { presence: 'absent-excused' }), 'absent'],
  ['one not called yet', voter('a', { presence: null }), 'absent'],
  ['one who left early', voter('a', { leftAt: '2026-12-03T08:00:00Z' }), 'left'],
])('%s', (_name, member, because) => {
  expect(noVoteBecause(member)).toBe(because);
});

test('a second hand is refused, the same hand may change its mind', () => {
  expect(handFault(undefined, 'phone')).toBeUndefined();
  expect(handFault(hand('a', 'phone', 'against'), 'phone')).toBeUndefined();
  expect(handFault(hand('a', 'phone'), 'card')).toBe('meetings/hand-used');
  expect(handFault(hand('a', 'card'), 'phone')).toBe('meetings/hand-used');
});

describe('counting', () => {
  test('three hands add up, and what is left says how many cards can still be counted', () => {
    const roll = cell(10);
    const named = [hand('m0'), hand('m1', 'phone', 'against'), hand('m2', 'card')];
    expect(handSheet(roll, named)).toMatchObject({ voters: 10, left: 7, uncounted: 0 });
    const counted = { cards: { for: 5, against: 0, other: 1 }, paper: { for: 1, against: 0, other: 0 } };
    const outcome = countHands(roll, named, counted, 'over-half');
    expect(outcome).toMatchObject({ ok: true, tally: { for: 8, against: 1, other: 1 }, present: 10 });
  });

  test('one card above what is left is refused with what is left', () => {
    expect(countHands(cell(4), [hand('m0')], cards(4), 'over-half')).toEqual({
      ok: false,
      faults: ['meetings/votes-above-left'],
      facts: { base: 4, present: 4, left: 3, votes: 4 },
    });
  });

  test('without a hand by name the fault is the one that people know', () => {
    const roll = [...cell(3), voter('away', { presence: 'absent-excused' })];
    expect(countHands(roll, [], cards(4), 'over-half')).toMatchObject({
      faults: ['meetings/votes-above-present'],
    });
    expect(countHands(roll, [], cards(5), 'over-half')).toMatchObject({
      faults: ['meetings/votes-above-base'],
    });
  });

  test('a negative part is no count, even where the sum would be', () => {
    const counted = { cards: { for: 2, against: 0, other: 0 }, paper: { for: -1, against: 0, other: 0 } };
    expect(countHands(cell(3), [], counted, 'over-half')).toMatchObject({
      faults: ['meetings/vote-not-whole-number'],
    });
  });

  test('who left after voting has voted; who is absent after all has not', () => {
    const roll = [
      ...cell(3),
      voter('gone', { leftAt: new Date('2026-12-03T08:00:00Z') }),
      voter('absent', { presence: 'absent-unexcused' }),
    ];
    const sheet = handSheet(roll, [hand('gone'), hand('absent')]);
    expect(sheet).toMatchObject({
      voters: 4,
      left: 3,
      uncounted: 1,
      phone: { for: 1, against: 0, other: 0 },
    });
  });
});

test.each<[string, [number, number, number, number], [number, number], number, string | undefined]>([
  // name, [handed out, returned, valid, invalid], [for, against], voters
  ['sums that agree', [12, 11, 10, 1], [8, 2], 12, undefined],
  ['more slips than voters', [13, 11, 10, 1], [8, 2], 12, 'handed-out'],
  ['more back than out', [10, 11, 10, 1], [8, 2], 12, 'returned'],
  ['valid and invalid are not what came back', [12, 11, 10, 2], [8, 2], 12, 'valid'],
  ['the choices are not the valid ones', [12, 11, 10, 1], [8, 3], 12, 'choices'],
])('a tally sheet: %s', (_name, [handedOut, returned, valid, invalid], [yes, against], voters, because) => {
  const tally = { for: yes, against, other: 0 };
  expect(slipsDisagree({ handedOut, returned, valid, invalid }, tally, voters)).toBe(because);
});

test.each<[number, 'over-half' | 'two-thirds', boolean | null, boolean, boolean]>([
  // attempt, threshold, passed, may be repeated, is for those above
  [1, 'two-thirds', false, true, false],
  [2, 'two-thirds', false, true, false],
  [3, 'two-thirds', false, false, true],
  [3, 'two-thirds', true, false, false],
  [1, 'two-thirds', null, false, false],
  [1, 'over-half', false, false, false],
])('attempt %i by %s, passed %s', (attempt, threshold, passed, again, above) => {
  expect(mayBeRepeated({ attempt, threshold, passed })).toBe(again);
  expect(isForThoseAbove({ attempt, threshold, passed })).toBe(above);
});

test('words', () => {
  const hands = {
    cards: { for: 5, against: 1, other: 0 },
    ticked: { for: 1, against: 0, other: 0 },
    phone: { for: 4, against: 0, other: 1 },
    paper: noVotes,
  };
  expect(handsWords(hands)).toBe(
    'Giơ thẻ 7 (6 tán thành, 1 không tán thành), điện thoại 5 (4 tán thành, 1 ý kiến khác)',
  );
  expect(handsWords({ cards: noVotes, ticked: noVotes, phone: noVotes, paper: noVotes })).toBe('');
  expect(slipsWords({ handedOut: 12, returned: 12, valid: 11, invalid: 1 })).toBe(
    'Phát ra 12 phiếu, thu về 12; hợp lệ 11, không hợp lệ 1',
  );
});
