import { addDays, daysBetween, weekdayOf } from '../calendar/day.ts';
import type { DemoVisit } from './activity-types.ts';
import { demoCells, demoMonths } from './cells.ts';
import type { DemoOrganisation } from './demo.ts';
import type { DemoMember } from './people.ts';
import { seededRandom } from './random.ts';

/** Visits in thirty days once the use has settled (domain §1: 6,408 a month, *read*). */
const VISITS_IN_30_DAYS = 6_408;
/** Share of the visits that there were two years ago; grows evenly until two months ago. */
const SHARE_AT_FIRST = 0.25;
const SETTLED_DAYS = 62;
/** Sunday … Saturday. */
const WEEKDAY_WEIGHT = [0.35, 1.25, 1.2, 1.15, 1.15, 1.2, 0.55];
const MEAN_WEIGHT = WEEKDAY_WEIGHT.reduce((sum, weight) => sum + weight, 0) / 7;
const HOURS = [6, 7, 7, 8, 8, 9, 10, 11, 12, 13, 14, 14, 15, 16, 17, 19, 20, 20, 21, 21, 22];
const SESSION_GAP_MS = 30 * 60_000;

/**
 * Signed-in sessions of the last 24 months up to yesterday, in the order of days, to be streamed. A few come often, many seldom, some
 * never; cells that hold their meetings with the handbook come more. No session of a person follows another within thirty minutes.
 */
export function* demoVisits(demo: DemoOrganisation): Generator<DemoVisit> {
  const random = seededRandom(`${demo.seed}/visits`);
  const visitors = drawList(demo);
  const firstDay = `${demoMonths(demo.today)[0] ?? ''}-01`;
  const lastEnd = new Map<string, number>();
  let owed = 0;
  for (let day = firstDay; day < demo.today; day = addDays(day, 1)) {
    const weight = (WEEKDAY_WEIGHT[weekdayOf(day)] ?? 1) / MEAN_WEIGHT;
    owed += (VISITS_IN_30_DAYS / 30) * growth(day, firstDay, demo.today) * weight;
    const starts = Array.from({ length: Math.floor(owed) }, () =>
      startOfVisit(day, random.pick(HOURS), random.int(0, 3_599)),
    ).toSorted((a, b) => a - b);
    owed -= starts.length;
    for (const startMs of starts) {
      let member = random.pick(visitors);
      while ((lastEnd.get(member.id) ?? 0) + SESSION_GAP_MS > startMs) member = random.pick(visitors);
      const endMs = startMs + random.int(40, 1_500) * 1000;
      lastEnd.set(member.id, endMs);
      yield {
        id: random.id(startMs),
        unitId: member.unitId,
        memberId: member.id,
        startedAt: new Date(startMs).toISOString(),
        endedAt: new Date(endMs).toISOString(),
      };
    }
  }
}

/** Every member as often as they are likely to come: from never to sixteen times as often as the seldom ones. */
function drawList(demo: DemoOrganisation): DemoMember[] {
  const random = seededRandom(`${demo.seed}/visitors`);
  const using = new Set(demoCells(demo, ['']).flatMap((cell) => (cell.since === null ? [] : [cell.unit.id])));
  const officers = new Set(demo.posts.map((post) => post.memberId));
  return demo.members.flatMap((member) => {
    const habit = random.next();
    const often = habit < 0.35 ? 0 : habit < 0.75 ? 1 : habit < 0.93 ? 3 : 8;
    const times = using.has(member.unitId) ? often : Math.floor(often / 3);
    return Array<DemoMember>(officers.has(member.id) ? Math.max(2, times) * 2 : times).fill(member);
  });
}

function growth(day: string, firstDay: string, today: string): number {
  const rising = daysBetween(firstDay, today) - SETTLED_DAYS;
  return Math.min(1, SHARE_AT_FIRST + ((1 - SHARE_AT_FIRST) * daysBetween(firstDay, day)) / rising);
}

function startOfVisit(day: string, hour: number, second: number): number {
  return Date.parse(`${day}T00:00:00+07:00`) + hour * 3_600_000 + second * 1000;
}
