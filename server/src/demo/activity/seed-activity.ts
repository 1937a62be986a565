import { addMonths } from '@sotay/core/calendar/day.ts';
import { demoActivity, demoUpcomingMeetings } from '@sotay/core/demo/activity.ts';
import type { DemoOrganisation } from '@sotay/core/demo/demo.ts';
import { seededRandom } from '@sotay/core/demo/random.ts';
import { type Cast, demoCast } from '../cast.ts';
import type { Writer } from '../insert-rows.ts';
import type { At } from '../organisation-rows.ts';
import { cellFacts } from './cell-facts.ts';
import { type HeldMeeting, heldMeetings } from './held-meetings.ts';
import { livingMeeting, withLivingCell } from './living-cell.ts';
import { type PrintShop, handout, printPaper } from './print-paper.ts';
import { seedMeetings } from './seed-meetings.ts';
import { seedPapers } from './seed-papers.ts';
import { seedUpcoming } from './seed-upcoming.ts';

/**
 * The last half year has all its details everywhere, the time before only in the branch that shows the demo: a first start
 * should be quick.
 */
const detailsOf = ({ today, units }: DemoOrganisation, { cell }: Cast) => {
  const branch = new Set(units.filter((unit) => unit.parentId === cell.parentId).map((unit) => unit.id));
  const since = addMonths(today, -6);
  return ({ record: { meeting } }: HeldMeeting): boolean =>
    meeting.startedAt >= since || branch.has(meeting.unitId);
};

/** Remembers the last of the items that the test takes, while they pass by. */
function* watched<T>(items: Iterable<T>, is: (item: T) => boolean, found: (item: T) => void): Generator<T> {
  for (const item of items) {
    if (is(item)) found(item);
    yield item;
  }
}

/** Writes the meetings of the cells, held and to come, with all they leave behind. Answers how many were held. */
export const seedActivity = async (
  writer: Writer,
  shop: PrintShop,
  demo: DemoOrganisation,
  at: At,
): Promise<number> => {
  const { seed, today } = demo;
  const cast = demoCast(demo);
  const unitId = cast.cell.id;
  const cells = cellFacts(demo, at);
  const upcoming = [...demoUpcomingMeetings(demo)].map((meeting) =>
    meeting.unitId === unitId ? livingMeeting(meeting, today) : meeting,
  );
  const next = upcoming.find((meeting) => meeting.unitId === unitId);
  if (next === undefined) throw new RangeError('demo/no-cell-to-show');

  let last: HeldMeeting | undefined;
  const records = withLivingCell(demoActivity(demo), cast, next, today);
  const held = watched(
    heldMeetings(seed, records, cells),
    (meeting) => meeting.record.meeting.unitId === unitId,
    (meeting) => (last = meeting),
  );
  const count = await seedMeetings(writer, seed, held, {
    isDetailed: detailsOf(demo, cast),
    handout: await printPaper(shop, handout(today), 'Tài liệu sinh hoạt'),
  });
  await seedUpcoming(writer, seed, upcoming, cells, {
    unitId,
    cast: new Set(cast.people.map(({ member }) => member.id)),
  });
  if (last !== undefined) await seedPapers(writer, seededRandom(`${seed}/papers`), shop, next, last);
  return count;
};
