import { OPINION_MINUTES } from '../hall/opinion-clock.rules.ts';
import type { QualityForm, QualityItem, RulePack } from '../rule-packs/rule-pack.ts';
import { bandPoints, byShare, byTime } from './quality-bands.rules.ts';
import type { QualityFacts } from './quality-facts.ts';

/**
 * `filled` for good; `provisional` as it stands, until the meeting or a delay is over; `open` where only people can judge;
 * `not-applicable` in this kind of meeting.
 */
export type FillingState = 'filled' | 'provisional' | 'open' | 'not-applicable';

/** What the system says of an item, and from which figures: `actual` against `of`, with a third in `extra`. */
export type Filling = {
  itemId: string;
  state: FillingState;
  points: number | null;
  actual: number | null;
  of: number | null;
  extra: number | null;
};

/** What a reckoner finds: points and figures, figures alone where they do not settle it, or nothing where the facts do not say. */
type Finding = Pick<Filling, 'points' | 'actual' | 'of' | 'extra'> & { settles: boolean };
type Reckoner = (facts: QualityFacts, item: QualityItem, pack: RulePack) => Finding | null;

/** Cells of so many members sit longer (form of a ward under 42-HD/BTCTW; second-hand). */
const LARGE_CELL = { members: 30, minutes: 120 };

/** The most an item earns; under a form without points each counts one when it is met. */
export function itemMax({ method }: QualityForm, item: QualityItem): number {
  return method === 'criteria' ? 1 : item.maxPoints;
}

/** The minutes a meeting of this cell has to last. */
export function minutesAsked({ members, minimumMinutes }: QualityFacts): number {
  return members >= LARGE_CELL.members ? Math.max(minimumMinutes, LARGE_CELL.minutes) : minimumMinutes;
}

/**
 * Fills the form of a pack from facts, in the order of the form (domain §2.1 E; items and bands second-hand). An item this system
 * does not know, or whose facts nobody measured, stays open for the chair.
 */
export function fillQuality(pack: RulePack, facts: QualityFacts): Filling[] {
  return pack.quality.criteria
    .flatMap((criterion) => criterion.items)
    .map((item) => fillItem(pack, facts, item));
}

/** One item of the form. What is not for this kind of meeting counts in full, so that every month may reach the best grade (ours). */
export function fillItem(pack: RulePack, facts: QualityFacts, item: QualityItem): Filling {
  const none = { itemId: item.id, points: null, actual: null, of: null, extra: null };
  if (item.kinds && !item.kinds.includes(facts.kind))
    return { ...none, state: 'not-applicable', points: itemMax(pack.quality, item) };
  const found = reckoners.get(item.id)?.(facts, item, pack) ?? null;
  if (found === null) return { ...none, state: 'open' };
  const { settles, ...figures } = found;
  if (found.points === null) return { itemId: item.id, state: 'open', ...figures };
  return { itemId: item.id, state: settles ? 'filled' : 'provisional', ...figures };
}

const figures = (
  points: number | null,
  settles: boolean,
  actual: number | null = null,
  of: number | null = null,
  extra: number | null = null,
): Finding => ({ points, settles, actual, of, extra });

/** All of the item's points (one, where the form has none) or nothing. */
const whole = (item: QualityItem, isMet: boolean): number => (isMet ? Math.max(item.maxPoints, 1) : 0);

const atMost = (limit: number, item: QualityItem, actual: number, settles: boolean): Finding =>
  figures(whole(item, actual <= limit), settles, actual, limit);

const duration: Reckoner = (facts, item) => {
  if (facts.minutes === null) return null;
  const asked = minutesAsked(facts);
  const points = byTime(item, facts.minutes, asked) ?? whole(item, facts.minutes >= asked);
  return figures(points, facts.isOver, facts.minutes, asked);
};

/** Somebody absent without reason puts the share into the last band, whatever it is. */
const attendanceShare: Reckoner = ({ share, unexcused, notCalled, isOver }, item, { attendance }) => {
  if (share.expected === 0) return null;
  const percent = share.present * 100;
  const bound = attendance.percent * share.expected;
  const isMet = attendance.comparison === 'above' ? percent > bound : percent >= bound;
  const banded = unexcused > 0 ? bandPoints(item, () => false) : byShare(item, share.present, share.expected);
  const settles = isOver || notCalled === 0;
  return figures(banded ?? whole(item, isMet), settles, share.present, share.expected, unexcused);
};

const steps: Reckoner = ({ steps: { passed, total }, isOver }, item) =>
  figures(whole(item, !isOver || passed === total), isOver, passed, total);

const bureauMet: Reckoner = ({ bureauMet: isMet }, item) => figures(whole(item, isMet), true, Number(isMet));

/** Each who spoke counts once, whether the hall's list or the minutes tell of it. */
const speakersShare: Reckoner = ({ speaking: { speakers, listed }, present, isOver }, item) => {
  if (present === 0) return null;
  const points = byShare(item, speakers, present);
  return points === null ? null : figures(points, isOver, speakers, present, listed);
};

/** Where some spoke beside the clock it shows a least time: enough to say "too long", else the chair knows. */
const opinionTime: Reckoner = ({ speaking: { opinionMinutes, untimed }, isOver }, item) => {
  if (opinionMinutes === null) return null;
  const { from, to } = OPINION_MINUTES;
  const isKnown = untimed === 0 || opinionMinutes > to;
  const isMet = opinionMinutes >= from && opinionMinutes <= to;
  return figures(isKnown ? whole(item, isMet) : null, isOver, opinionMinutes, from, isKnown ? to : untimed);
};

const minutesKept: Reckoner = ({ hasMinutesTaker }, item) =>
  figures(whole(item, hasMinutesTaker), true, Number(hasMinutesTaker));

/** Months after the fact a task may still wait for its judgement: the share is provisional then. */
const results: Reckoner = ({ lastTasks: { done, due, waiting } }, item) => {
  if (due === 0) return null;
  const points = byShare(item, done, due);
  return points === null ? null : figures(points, waiting === 0, done, due, waiting);
};

/** Half for the minutes read back, half for tasks given; ending the meeting is what reads them back. */
const minutesAndTasks: Reckoner = ({ tasksGiven, isReadBack, isOver }, item) => {
  const share = (Number(tasksGiven > 0) + Number(isReadBack || !isOver)) / 2;
  return figures(item.maxPoints * share, isOver, tasksGiven, null, Number(isReadBack || !isOver));
};

const published: Reckoner = ({ publishing }, item, { publishWithinDays }) => {
  if (publishWithinDays === null) return null;
  const isInTime = publishing === null || publishing.days <= publishWithinDays;
  const settles = publishing !== null && (publishing.isPublished || !isInTime);
  return figures(
    whole(item, isInTime),
    settles,
    publishing?.days ?? null,
    publishWithinDays,
    Number(publishing?.isPublished ?? false),
  );
};

/** Who reckons which item. Items of 12-HD (2018) are met or not met; those without a reckoner are judged by people. */
const reckoners = new Map<string, Reckoner>(
  Object.entries<Reckoner>({
    duration,
    'attendance-share': attendanceShare,
    'no-unexcused': ({ unexcused, notCalled, isOver }, item) =>
      atMost(0, item, unexcused, isOver || notCalled === 0),
    'no-long-absence': ({ longestExcusedRun, isOver, notCalled }, item, { attendance }) =>
      atMost(attendance.longestExcusedRun, item, longestExcusedRun, isOver || notCalled === 0),
    'bureau-met': bureauMet,
    'bureau-first': bureauMet,
    'draft-resolution': ({ hasDraft }, item) => figures(whole(item, hasDraft), true, Number(hasDraft)),
    notified: ({ isAnnounced }, item) => figures(whole(item, isAnnounced), true, Number(isAnnounced)),
    'papers-ahead': ({ papersAheadDays: days }, item, pack) =>
      pack.papersAheadDays === null
        ? null
        : figures(
            whole(item, days !== null && days >= pack.papersAheadDays),
            true,
            days,
            pack.papersAheadDays,
          ),
    'all-steps': steps,
    order: steps,
    'speakers-share': speakersShare,
    'minutes-book': minutesKept,
    'full-minutes': minutesKept,
    'opinion-time': opinionTime,
    'papers-online': ({ papers }, item) => figures(whole(item, papers > 0), true, papers),
    'resolution-results': results,
    conclusion: ({ hasConclusion, isOver }, item) =>
      figures(whole(item, hasConclusion), isOver, Number(hasConclusion)),
    'minutes-and-tasks': minutesAndTasks,
    published,
  }),
);
