// Points and grade of 20,000 generated meetings agree with a second reckoning, written from the text of domain §2.1 E alone: it
// knows neither the pack nor the rules, goes person by person, and adds up in another order.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack2025 } from '../rule-packs/pack-2025-2026.ts';
import { attendanceShare, rollCallSummary } from './attendance.rules.ts';
import type { QualityFacts } from './quality-facts.ts';
import { fillQuality } from './quality.rules.ts';
import { type Judgements, scoreQuality } from './quality-score.rules.ts';
import type { MeetingMember } from './roll-call.ts';

type Told = Pick<
  QualityFacts,
  | 'kind'
  | 'longestExcusedRun'
  | 'bureauMet'
  | 'isAnnounced'
  | 'papers'
  | 'papersAheadDays'
  | 'hasMinutesTaker'
  | 'lastTasks'
  | 'hasConclusion'
  | 'tasksGiven'
> & {
  members: MeetingMember[];
  minutes: number;
  speakers: number;
  opinionMinutes: number;
  publishedAfterDays: number;
  judgements: Record<string, number>;
};

const member = fc.record<MeetingMember>({
  status: fc.constantFrom('full', 'full', 'full', 'probationary'),
  exempt: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.boolean()),
  suspended: fc.oneof({ weight: 19, arbitrary: fc.constant(false) }, fc.boolean()),
  temporaryOut: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.boolean()),
  temporaryIn: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.boolean()),
  presence: fc.oneof(
    { weight: 12, arbitrary: fc.constant('present' as const) },
    { weight: 2, arbitrary: fc.constant('absent-excused' as const) },
    { weight: 1, arbitrary: fc.constant('absent-unexcused' as const) },
  ),
});

const JUDGED: Record<string, number> = {
  ...{ content: 3, drafts: 2, praise: 2, 'regular-content': 10, 'thematic-content': 5 },
  ...{ flexible: 2, orienting: 4, democratic: 3, 'summing-up': 1 },
  ...{ 'democratic-centralism': 1, criticism: 2, character: 1, concerns: 1 },
};
/** Items the system fills, which the chair may give other points with a reason. */
const OVERRULED: Record<string, number> = {
  duration: 5,
  'speakers-share': 5,
  'bureau-met': 2,
  'resolution-results': 30,
};

const halves = (max: number) => fc.integer({ min: 0, max: max * 2 }).map((half) => half / 2);
const judgementsOf = (items: Record<string, number>) =>
  fc.record(Object.fromEntries(Object.entries(items).map(([id, max]) => [id, halves(max)])));

const meeting = fc.record<Told>({
  kind: fc.constantFrom('regular', 'thematic', 'regular-thematic'),
  members: fc.array(member, { minLength: 3, maxLength: 45 }),
  minutes: fc.integer({ min: 0, max: 200 }),
  longestExcusedRun: fc.integer({ min: 0, max: 6 }),
  bureauMet: fc.boolean(),
  isAnnounced: fc.boolean(),
  papers: fc.integer({ min: 0, max: 3 }),
  papersAheadDays: fc.option(fc.integer({ min: 0, max: 4 })),
  speakers: fc.integer({ min: 0, max: 45 }),
  opinionMinutes: fc.integer({ min: 0, max: 60 }),
  hasMinutesTaker: fc.boolean(),
  lastTasks: fc
    .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 40 }))
    .map(([due, done]) => ({ due, done: Math.min(done, due), waiting: 0 })),
  hasConclusion: fc.boolean(),
  tasksGiven: fc.integer({ min: 0, max: 4 }),
  publishedAfterDays: fc.integer({ min: 0, max: 5 }),
  judgements: fc
    .tuple(judgementsOf(JUDGED), fc.subarray(Object.keys(OVERRULED)), judgementsOf(OVERRULED))
    .map(([judged, chosen, overruled]) => ({
      ...judged,
      ...Object.fromEntries(chosen.map((id) => [id, overruled[id] ?? 0])),
    })),
});

const factsOf = (told: Told): QualityFacts => {
  const roll = rollCallSummary(told.members);
  const { members, publishedAfterDays, judgements: _, speakers, opinionMinutes, ...plain } = told;
  return {
    ...plain,
    speaking: { speakers, listed: speakers, untimed: 0, opinionMinutes },
    isOver: true,
    minimumMinutes: pack2025.meetings.find(({ kind }) => kind === told.kind)?.minimumMinutes ?? 0,
    members: roll.total,
    share: attendanceShare(members),
    notCalled: roll.notCalled,
    unexcused: roll.absentUnexcused,
    hasDraft: false,
    steps: { passed: 17, total: 17 },
    present: roll.present.total,
    isReadBack: true,
    publishing: { isPublished: true, days: publishedAfterDays },
  };
};

/** The points of a table written as "from this share on", in hundredths of a per cent. */
const ladder = (
  part: number,
  whole: number,
  rungs: [from: number, points: number][],
  rest: number,
): number => {
  let points = rest;
  for (const [from, worth] of rungs.toReversed())
    if (Math.floor((part / whole) * 10_000 + 1e-6) >= from) points = worth;
  return points;
};

const reckonAgain = (told: Told): { total: number; grade: string } => {
  let [own, came, missing, withoutReason, inRoom] = [0, 0, 0, 0, 0];
  for (const one of told.members) {
    if (one.presence === 'present') inRoom += 1;
    const mayStayAway = one.exempt || one.suspended || one.temporaryOut;
    if (one.presence === 'absent-unexcused' && !mayStayAway) withoutReason += 1;
    if (one.temporaryIn) continue;
    own += 1;
    if (one.suspended) continue;
    if (one.presence === 'present') came += 1;
    else if (!mayStayAway) missing += 1;
  }
  const asked = told.kind === 'regular-thematic' || own >= 30 ? 120 : 90;
  const lacking = asked - told.minutes;
  let time = told.minutes * 2 >= asked ? 2 : 1;
  if (lacking <= 30) time = 3;
  if (lacking <= 15) time = 4;
  if (lacking <= 0) time = 5;

  const given = new Map<string, number>();
  given.set('duration', time);
  if (came + missing > 0)
    given.set(
      'attendance-share',
      withoutReason > 0
        ? 1
        : ladder(
            came,
            came + missing,
            [
              [9_000, 4],
              [7_500, 3],
              [6_500, 2],
            ],
            1,
          ),
    );
  given.set('no-long-absence', told.longestExcusedRun > 3 ? 0 : 1);
  given.set('bureau-met', told.bureauMet ? 2 : 0);
  given.set('notified', told.isAnnounced ? 1 : 0);
  given.set('papers-ahead', (told.papersAheadDays ?? 0) >= 1 ? 2 : 0);
  given.set('all-steps', 5);
  if (inRoom > 0) {
    const spoke = ladder(
      told.speakers,
      inRoom,
      [
        [4_000, 4],
        [3_000, 3],
      ],
      2,
    );
    given.set('speakers-share', told.speakers > inRoom / 2 ? 5 : spoke);
  }
  given.set('minutes-book', told.hasMinutesTaker ? 1 : 0);
  given.set('opinion-time', told.opinionMinutes < 15 || told.opinionMinutes > 30 ? 0 : 1);
  given.set('papers-online', told.papers === 0 ? 0 : 1);
  const { done, due } = told.lastTasks;
  given.set(
    'resolution-results',
    ladder(
      done,
      due,
      [
        [9_000, 30],
        [8_000, 27],
        [7_000, 24],
        [6_000, 20],
        [5_000, 15],
      ],
      10,
    ),
  );
  given.set('conclusion', told.hasConclusion ? 2 : 0);
  given.set('minutes-and-tasks', told.tasksGiven === 0 ? 1 : 2);
  given.set('published', told.publishedAfterDays > 2 ? 0 : 1);
  for (const [id, points] of Object.entries(told.judgements)) given.set(id, points);
  if (told.kind === 'regular') given.set('thematic-content', 5);
  if (told.kind === 'thematic') given.set('regular-content', 10);

  const total = [...given.values()].toSorted((a, b) => b - a).reduce((sum, points) => sum + points, 0);
  if (given.size < 28) return { total, grade: 'open' };
  if (total < 50) return { total, grade: 'Kém' };
  if (total < 70) return { total, grade: 'Trung bình' };
  return { total, grade: total < 90 ? 'Khá' : 'Tốt' };
};

test('points and grade are those of a second, independently written reckoning', () => {
  fc.assert(
    fc.property(meeting, (told) => {
      const judgements: Judgements = Object.fromEntries(
        Object.entries(told.judgements)
          .filter(([id]) => !(told.kind === 'regular' && id === 'thematic-content'))
          .filter(([id]) => !(told.kind === 'thematic' && id === 'regular-content'))
          .map(([id, points]) => [id, { points, reason: 'chi bộ thống nhất' }]),
      );
      const score = scoreQuality(pack2025.quality, fillQuality(pack2025, factsOf(told)), judgements);
      expect(score.max).toBe(100);
      expect({ total: score.total, grade: score.grade?.label ?? 'open' }).toEqual(reckonAgain(told));
    }),
    { numRuns: 20_000 },
  );
});
