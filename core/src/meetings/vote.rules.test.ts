import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayVote } from './roll-call.ts';
import type { MeetingMember } from './roll-call.ts';
import { needed, presentVoters, voteBase, voteFaults, voteOutcome } from './vote.rules.ts';
import {
  neededWords,
  percentWords,
  quorumWords,
  voteBaseWords,
  voteResultWords,
} from './vote-words.rules.ts';

const plain: MeetingMember = {
  status: 'full',
  exempt: false,
  suspended: false,
  temporaryOut: false,
  temporaryIn: false,
  presence: 'present',
};
const away = { presence: 'absent-excused' } as const;
const freed = { exempt: true, presence: 'exempt-absent' } as const;
const times = (count: number, more: Partial<MeetingMember> = {}): MeetingMember[] =>
  Array.from({ length: count }, () => ({ ...plain, ...more }));

const example = [
  ...times(14),
  ...times(1, { temporaryOut: true, ...away }),
  ...times(1, { exempt: true }),
  ...times(1, freed),
  ...times(1, { suspended: true, presence: 'absent-unexcused' }),
];

test('the example of the issue: 18 full, 1 elsewhere, 2 exempt of whom 1 came, 1 suspended', () => {
  const found = voteBase(example);
  expect(found).toEqual({ base: 15, full: 18, minus: { temporaryOut: 1, exempt: 1, suspended: 1 } });
  expect(needed(found.base, 'over-half')).toBe(8);
  expect(needed(found.base, 'two-thirds')).toBe(10);
  expect(voteBaseWords(found)).toBe(
    '18 chính thức, trừ 1 sinh hoạt tạm thời nơi khác, 1 miễn sinh hoạt vắng mặt, 1 đình chỉ',
  );
});

test('nine of twelve present pass a resolution and fail an admission', () => {
  const tally = { for: 9, against: 2, other: 1 };
  const ordinary = voteOutcome({ base: 15, present: 12, threshold: 'over-half' }, tally);
  const admission = voteOutcome({ base: 15, present: 12, threshold: 'two-thirds' }, tally);
  expect(ordinary).toEqual({ ok: true, result: { passed: true, for: 9, base: 15, needed: 8, notVoting: 0 } });
  expect(admission).toEqual({
    ok: true,
    result: { passed: false, for: 9, base: 15, needed: 10, notVoting: 0 },
  });
});

describe('base', () => {
  test.each<[string, MeetingMember[], number, number]>([
    // name, members, base, present with a right to vote
    ['nobody', [], 0, 0],
    ['all present', times(9), 9, 9],
    ['absent with reason still count', [...times(5), ...times(4, away)], 9, 5],
    ['absent without reason still count', [...times(5), ...times(4, { presence: 'absent-unexcused' })], 9, 5],
    ['not called yet still count', times(9, { presence: null }), 9, 0],
    ['probationary present', [...times(5), ...times(2, { status: 'probationary' })], 5, 5],
    ['probationary absent', [...times(5), ...times(2, { status: 'probationary', ...away })], 5, 5],
    ['probationary and exempt', [...times(5), ...times(1, { status: 'probationary', ...freed })], 5, 5],
    [
      'probationary and suspended',
      [...times(5), ...times(1, { status: 'probationary', suspended: true })],
      5,
      5,
    ],
    ['only probationary', times(3, { status: 'probationary' }), 0, 0],
    ['temporary guest present', [...times(5), ...times(2, { temporaryIn: true })], 5, 5],
    ['temporary guest absent', [...times(5), ...times(2, { temporaryIn: true, ...away })], 5, 5],
    ['probationary guest', [...times(5), ...times(1, { temporaryIn: true, status: 'probationary' })], 5, 5],
    ['elsewhere and absent', [...times(5), ...times(2, { temporaryOut: true, ...away })], 5, 5],
    [
      'elsewhere and not called yet',
      [...times(5), ...times(1, { temporaryOut: true, presence: null })],
      5,
      5,
    ],
    ['elsewhere but came', [...times(5), ...times(1, { temporaryOut: true })], 6, 6],
    ['exempt and absent', [...times(5), ...times(2, freed)], 5, 5],
    ['exempt, noted as absent with reason', [...times(5), ...times(1, { exempt: true, ...away })], 5, 5],
    ['exempt and not called yet', [...times(5), ...times(1, { exempt: true, presence: null })], 5, 5],
    ['exempt but came', [...times(5), ...times(3, { exempt: true })], 8, 8],
    ['suspended and absent', [...times(5), ...times(1, { suspended: true, ...away })], 5, 5],
    ['suspended but came', [...times(5), ...times(2, { suspended: true })], 5, 5],
    [
      'suspended and elsewhere: once',
      [...times(5), ...times(1, { suspended: true, temporaryOut: true, ...away })],
      5,
      5,
    ],
    ['suspended and exempt: once', [...times(5), ...times(1, { suspended: true, ...freed })], 5, 5],
    ['elsewhere and exempt: once', [...times(5), ...times(1, { temporaryOut: true, ...freed })], 5, 5],
    ['elsewhere and exempt, came', [...times(5), ...times(1, { temporaryOut: true, exempt: true })], 6, 6],
    [
      'suspended, elsewhere and exempt, came',
      [...times(5), ...times(1, { suspended: true, temporaryOut: true, exempt: true })],
      5,
      5,
    ],
    ['all suspended', times(4, { suspended: true }), 0, 0],
    ['all exempt and absent', times(4, freed), 0, 0],
    ['all exempt, one came', [...times(3, freed), ...times(1, { exempt: true })], 1, 1],
    ['the example', example, 15, 15],
  ])('%s', (_name, members, base, present) => {
    expect(voteBase(members).base).toBe(base);
    expect(presentVoters(members)).toBe(present);
  });

  test('someone with several reasons is counted under the first of suspended, elsewhere, exempt', () => {
    const member = { suspended: true, temporaryOut: true, ...freed };
    expect(voteBase(times(1, member)).minus).toEqual({ temporaryOut: 0, exempt: 0, suspended: 1 });
    expect(voteBase(times(1, { ...member, suspended: false })).minus).toEqual({
      temporaryOut: 1,
      exempt: 0,
      suspended: 0,
    });
  });
});

test.each([
  // base, more than half, two thirds
  [1, 1, 1],
  [2, 2, 2],
  [3, 2, 2],
  [4, 3, 3],
  [5, 3, 4],
  [6, 4, 4],
  [7, 4, 5],
  [8, 5, 6],
  [9, 5, 6],
  [10, 6, 7],
  [12, 7, 8],
  [15, 8, 10],
  [16, 9, 11],
  [30, 16, 20],
  [31, 16, 21],
])('of %i, more than half is %i and two thirds are %i', (base, overHalf, twoThirds) => {
  expect(needed(base, 'over-half')).toBe(overHalf);
  expect(needed(base, 'two-thirds')).toBe(twoThirds);
});

test.each<[number, number, number, number, number, 'over-half' | 'two-thirds', boolean]>([
  // base, present, for, against, other, threshold, passed
  [15, 13, 12, 0, 1, 'over-half', true],
  [15, 13, 8, 5, 0, 'over-half', true],
  [15, 13, 7, 0, 0, 'over-half', false],
  [15, 13, 10, 3, 0, 'two-thirds', true],
  [15, 13, 9, 4, 0, 'two-thirds', false],
  [16, 16, 8, 8, 0, 'over-half', false],
  [3, 3, 2, 1, 0, 'two-thirds', true],
  [15, 7, 7, 0, 0, 'over-half', false],
  [15, 15, 0, 15, 0, 'over-half', false],
  [1, 1, 1, 0, 0, 'two-thirds', true],
])(
  'base %i, present %i: %i for, %i against, %i other by %s passes: %s',
  (base, present, yes, no, other, threshold, passed) => {
    const outcome = voteOutcome({ base, present, threshold }, { for: yes, against: no, other });
    expect(outcome.ok && outcome.result.passed).toBe(passed);
  },
);

test.each<[string, number, number, number, number, number, string[]]>([
  ['more votes than the base', 15, 13, 16, 0, 0, ['meetings/votes-above-base']],
  ['one more vote than the base, spread', 15, 15, 10, 5, 1, ['meetings/votes-above-base']],
  ['more votes than voters present', 15, 13, 12, 2, 0, ['meetings/votes-above-present']],
  ['more present than the base', 15, 16, 8, 0, 0, ['meetings/present-above-base']],
  ['both', 15, 16, 16, 0, 0, ['meetings/present-above-base', 'meetings/votes-above-base']],
  ['a negative count', 15, 13, -1, 0, 0, ['meetings/vote-not-whole-number']],
  ['half a vote', 15, 13, 7.5, 0, 0, ['meetings/vote-not-whole-number']],
  ['not a number', 15, 13, Number.NaN, 0, 0, ['meetings/vote-not-whole-number']],
  ['nobody summoned', 0, 0, 0, 0, 0, ['meetings/vote-base-zero']],
  ['a whole count', 15, 13, 12, 0, 1, []],
  ['nobody votes', 15, 13, 0, 0, 0, []],
])('%s', (_name, base, present, yes, no, other, faults) => {
  expect(voteFaults({ base, present, threshold: 'over-half' }, { for: yes, against: no, other })).toEqual(
    faults,
  );
});

describe('words', () => {
  test.each([
    [12, 15, '80 %'],
    [2, 3, '66,67 %'],
    [7, 15, '46,67 %'],
    [1, 8, '12,5 %'],
    [392, 547, '71,66 %'],
    [15, 15, '100 %'],
    [0, 9, '0 %'],
    [0, 0, '–'],
  ])('%i of %i is %s', (part, whole, words) => {
    expect(percentWords(part, whole)).toBe(words);
  });

  test('a base without reasons has no "trừ"', () => {
    expect(voteBaseWords(voteBase(times(9)))).toBe('9 chính thức');
    expect(voteBaseWords(voteBase([...times(5), ...times(2, freed)]))).toBe(
      '7 chính thức, trừ 2 miễn sinh hoạt vắng mặt',
    );
  });

  test('result, need and quorum', () => {
    const result = { for: 12, base: 15, needed: 8, notVoting: 0, passed: true };
    expect(voteResultWords(result)).toBe('Được thông qua: 12 trên 15 (80 %)');
    expect(voteResultWords({ ...result, for: 7, passed: false })).toBe(
      'Không được thông qua: 7 trên 15 (46,67 %), cần 8',
    );
    expect(neededWords(15, 'over-half')).toBe('Cần 8 trên 15 tán thành (hơn một nửa số được triệu tập)');
    expect(neededWords(15, 'two-thirds')).toBe(
      'Cần 10 trên 15 tán thành (ít nhất hai phần ba số được triệu tập)',
    );
    expect(quorumWords(15, 11)).toBe('cần 8, có mặt 11');
  });
});

describe('properties', () => {
  const anyMember: fc.Arbitrary<MeetingMember> = fc.record({
    status: fc.constantFrom('full', 'probationary'),
    exempt: fc.boolean(),
    suspended: fc.boolean(),
    temporaryOut: fc.boolean(),
    temporaryIn: fc.boolean(),
    presence: fc.constantFrom('present', 'absent-excused', 'absent-unexcused', 'exempt-absent', null),
  });
  const anyCell = fc.array(anyMember, { maxLength: 40 });
  const anyThreshold = fc.constantFrom('over-half' as const, 'two-thirds' as const);

  test('voters present never outnumber the base, the base never the full members, and the parts add up', () => {
    fc.assert(
      fc.property(anyCell, (members) => {
        const { base, full, minus } = voteBase(members);
        expect(presentVoters(members)).toBeLessThanOrEqual(base);
        expect(base).toBeGreaterThanOrEqual(0);
        expect(base + minus.temporaryOut + minus.exempt + minus.suspended).toBe(full);
      }),
    );
  });

  test('probationary members, guests and the suspended never change the base, wherever they stand in the list', () => {
    const silent = anyMember.filter((member) => !mayVote(member));
    fc.assert(
      fc.property(anyCell, silent, fc.nat(), (members, member, at) => {
        const more = members.toSpliced(at % (members.length + 1), 0, member);
        expect(voteBase(more).base).toBe(voteBase(members).base);
        expect(presentVoters(more)).toBe(presentVoters(members));
      }),
    );
  });

  test('someone coming in after all never lowers the base', () => {
    fc.assert(
      fc.property(anyCell, anyMember, (members, late) => {
        const before = voteBase([...members, { ...late, presence: null }]).base;
        expect(voteBase([...members, { ...late, presence: 'present' }]).base).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  test('what is needed is possible, a strict majority, and never falls when the base grows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), anyThreshold, (base, threshold) => {
        const votes = needed(base, threshold);
        expect(votes).toBeLessThanOrEqual(base);
        expect(threshold === 'over-half' ? 2 * votes > base : 3 * votes >= 2 * base).toBe(true);
        expect(threshold === 'over-half' ? 2 * (votes - 1) <= base : 3 * (votes - 1) < 2 * base).toBe(true);
        expect(needed(base + 1, threshold)).toBeGreaterThanOrEqual(votes);
      }),
    );
  });

  test('one more in favour never turns a pass into a failure, and passing two thirds of three or more passes half', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 60 }), fc.nat(59), anyThreshold, (base, votes, threshold) => {
        fc.pre(votes < base);
        const passes = (yes: number, by: typeof threshold) => {
          const outcome = voteOutcome(
            { base, present: base, threshold: by },
            { for: yes, against: 0, other: 0 },
          );
          return outcome.ok && outcome.result.passed;
        };
        if (passes(votes, threshold)) expect(passes(votes + 1, threshold)).toBe(true);
        if (passes(votes, 'two-thirds')) expect(passes(votes, 'over-half')).toBe(true);
      }),
    );
  });
});
