// A second reckoning of base, threshold and count, written from domain §2.1.H alone and by another way: it walks through people one
// by one with the set of reasons that keep each from being summoned, and compares fractions in whole numbers. It must agree with
// the rules over ten thousand generated meetings.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countHands, handSheet } from './ballot.rules.ts';
import type { Choice, NamedHand, Voter } from './ballot.rules.ts';
import type { Tally } from './vote.rules.ts';

const RUNS = 10_000;
/** So many meetings take their time on a busy machine. */
const MOST_MS = 120_000;

type Way = 'phone' | 'ticked' | 'card' | 'paper' | 'nothing';
type Person = Voter & { way: Way; says: Choice };
type Threshold = 'over-half' | 'two-thirds';

const anyPerson = (memberId: string): fc.Arbitrary<Person> =>
  fc.record({
    memberId: fc.constant(memberId),
    status: fc.constantFrom('full', 'full', 'full', 'probationary'),
    exempt: fc.boolean(),
    suspended: fc.constantFrom(false, false, false, true),
    temporaryOut: fc.constantFrom(false, false, true),
    temporaryIn: fc.constantFrom(false, false, false, true),
    presence: fc.constantFrom(
      'present',
      'present',
      'absent-excused',
      'absent-unexcused',
      'exempt-absent',
      null,
    ),
    leftAt: fc.constantFrom(null, null, '2026-12-03T08:00:00Z'),
    way: fc.constantFrom('phone', 'ticked', 'card', 'paper', 'nothing'),
    says: fc.constantFrom('for', 'for', 'against', 'other'),
  });
const anyMeeting = fc
  .integer({ min: 0, max: 45 })
  .chain((size) => fc.tuple(...Array.from({ length: size }, (_, index) => anyPerson(`m${String(index)}`))));
const anyThreshold = fc.constantFrom<Threshold>('over-half', 'two-thirds');

/** "Số thành viên được triệu tập": everyone of the cell in full standing whom nothing keeps away. */
const summonedOf = (people: readonly Person[]): Person[] =>
  people.filter((person) => {
    const came = person.presence === 'present';
    const kept = new Set<string>();
    if (person.status === 'probationary') kept.add('dự bị');
    if (person.temporaryIn) kept.add('sinh hoạt tạm thời đến');
    if (person.suspended) kept.add('bị đình chỉ');
    if (person.temporaryOut && !came) kept.add('đã giới thiệu đi nơi khác');
    if (person.exempt && !came) kept.add('được miễn, không có mặt');
    return kept.size === 0;
  });

/** Those whose hand counts: summoned and here; who went home early has voted if their name is on the hand. */
const votersOf = (people: readonly Person[]): Person[] =>
  summonedOf(people).filter(
    ({ presence, leftAt, way }) =>
      presence === 'present' && (leftAt === null || way === 'phone' || way === 'ticked'),
  );

const isEnough = (yes: number, base: number, threshold: Threshold): boolean =>
  threshold === 'over-half' ? 2 * yes > base : 3 * yes >= 2 * base;

const spoken = (people: readonly Person[], ways: readonly Way[]): Tally => {
  const said = people.filter(({ way }) => ways.includes(way)).map(({ says }) => says);
  const times = (choice: Choice) => said.filter((one) => one === choice).length;
  return { for: times('for'), against: times('against'), other: times('other') };
};

/** The hands by name as they are kept, also of people who may not vote. */
const namedOf = (people: readonly Person[]): NamedHand[] =>
  people.flatMap(({ memberId, way, says }) =>
    way === 'phone' || way === 'ticked'
      ? [{ memberId, hand: way === 'phone' ? ('phone' as const) : ('card' as const), choice: says }]
      : [],
  );

test('the rules and the second reckoning agree on base, count and outcome', { timeout: MOST_MS }, () => {
  fc.assert(
    fc.property(anyMeeting, anyThreshold, (people, threshold) => {
      const base = summonedOf(people).length;
      const voters = votersOf(people);
      const cards = spoken(voters, ['card']);
      const paper = spoken(voters, ['paper']);
      const outcome = countHands(people, namedOf(people), { cards, paper }, threshold);
      if (base === 0) {
        expect(outcome).toMatchObject({ ok: false, faults: ['meetings/vote-base-zero'] });
        return;
      }
      const all = spoken(voters, ['phone', 'ticked', 'card', 'paper']);
      const silent = voters.filter(({ way }) => way === 'nothing').length;
      expect(outcome).toMatchObject({
        ok: true,
        tally: all,
        present: voters.length,
        result: { base, for: all.for, passed: isEnough(all.for, base, threshold), notVoting: silent },
      });
    }),
    { numRuns: RUNS },
  );
});

test('what is needed is the smallest number that is enough', { timeout: MOST_MS }, () => {
  fc.assert(
    fc.property(anyMeeting, anyThreshold, (people, threshold) => {
      const base = summonedOf(people).length;
      fc.pre(base > 0);
      const none = { for: 0, against: 0, other: 0 };
      const outcome = countHands(people, [], { cards: none, paper: none }, threshold);
      const needed = outcome.ok ? outcome.result.needed : 0;
      expect(isEnough(needed, base, threshold)).toBe(true);
      expect(isEnough(needed - 1, base, threshold)).toBe(false);
    }),
    { numRuns: RUNS },
  );
});

test(
  'nobody counts twice: one card more than people who have not voted is refused, exactly then',
  { timeout: MOST_MS },
  () => {
    fc.assert(
      fc.property(anyMeeting, fc.nat(50), fc.nat(50), (people, cards, paper) => {
        fc.pre(summonedOf(people).length > 0);
        const silent = votersOf(people).filter(({ way }) => way !== 'phone' && way !== 'ticked').length;
        const counted = {
          cards: { for: cards, against: 0, other: 0 },
          paper: { for: 0, against: paper, other: 0 },
        };
        const named = namedOf(people);
        expect(handSheet(people, named).left).toBe(silent);
        expect(countHands(people, named, counted, 'over-half').ok).toBe(cards + paper <= silent);
      }),
      { numRuns: RUNS },
    );
  },
);

test('the worked example: 18 full, one elsewhere, two exempt of whom one came, one suspended', () => {
  const person = (index: number, more: Partial<Person> = {}): Person => ({
    memberId: String(index),
    status: 'full',
    exempt: false,
    suspended: false,
    temporaryOut: false,
    temporaryIn: false,
    presence: 'present',
    leftAt: null,
    way: 'card',
    says: 'for',
    ...more,
  });
  const people = Array.from({ length: 18 }, (_, index) => {
    if (index === 0) return person(index, { temporaryOut: true, presence: null });
    if (index === 1) return person(index, { exempt: true });
    if (index === 2) return person(index, { exempt: true, presence: 'exempt-absent' });
    if (index === 3) return person(index, { suspended: true, presence: null });
    return person(index);
  });
  expect(summonedOf(people)).toHaveLength(15);
  const counted = { cards: { for: 4, against: 0, other: 0 }, paper: { for: 1, against: 0, other: 0 } };
  const named = ['4', '5', '6', '7'].map((memberId, index): NamedHand => ({
    memberId,
    hand: index % 2 === 0 ? 'phone' : 'card',
    choice: 'for',
  }));
  const ordinary = countHands(people, named, counted, 'over-half');
  const admission = countHands(people, named, counted, 'two-thirds');
  expect(ordinary).toMatchObject({ ok: true, result: { base: 15, needed: 8, for: 9, passed: true } });
  expect(admission).toMatchObject({ ok: true, result: { base: 15, needed: 10, for: 9, passed: false } });
});
