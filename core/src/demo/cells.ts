import { addMonths } from '../calendar/day.ts';
import { meetsAsCell } from '../units/unit.rules.ts';
import type { DemoOrganisation } from './demo.ts';
import type { DemoUnit } from './organisation.ts';
import type { DemoMember } from './people.ts';
import { seededRandom } from './random.ts';

/** How a cell of the demo uses the handbook. */
export interface DemoCell {
  unit: DemoUnit;
  members: readonly DemoMember[];
  /** The first month in which it meets with the handbook, 0 … 23; null when it keeps to paper. */
  since: number | null;
  /** Its usual day of the month and time of day. */
  usualDay: number;
  usualTime: string;
  place: string;
}

/** How many months the demo looks back, the month of today included. */
export const DEMO_MONTHS = 24;

/** 392 of 547 cells hold their meetings with the handbook (domain §1, *read*); as large a share of the 30 base cells. */
const USING_CELLS = 392;
const USING_BASE_CELLS = 22;
/** By this month all cells that will use it do. */
const SETTLED_MONTH = 13;
const TIMES = ['07:30', '08:00', '08:00', '14:00', '14:00', '15:30'];

/** The months of the demo, `YYYY-MM`, the oldest first. */
export function demoMonths(today: string): string[] {
  const thisMonth = `${today.slice(0, 7)}-01`;
  return Array.from({ length: DEMO_MONTHS }, (_, index) =>
    addMonths(thisMonth, index - DEMO_MONTHS + 1).slice(0, 7),
  );
}

/** The cells with their members and habits: 414 of 577 use the handbook, the first from the first month on, more with every month. */
export function demoCells(demo: DemoOrganisation, places: readonly string[]): DemoCell[] {
  const random = seededRandom(`${demo.seed}/cells`);
  const membersOf = Map.groupBy(demo.members, (member) => member.unitId);
  const cells = demo.units.filter((unit) => meetsAsCell(unit.kind));
  const using = new Set([
    ...random.shuffle(cells.filter((unit) => unit.kind === 'cell')).slice(0, USING_CELLS),
    ...random.shuffle(cells.filter((unit) => unit.kind === 'grassroots-cell')).slice(0, USING_BASE_CELLS),
  ]);
  return cells.map((unit) => ({
    unit,
    members: membersOf.get(unit.id) ?? [],
    since: using.has(unit) ? Math.floor((random.next() + random.next()) * 0.5 * SETTLED_MONTH) : null,
    usualDay: random.chance(0.7) ? random.int(2, 10) : random.int(11, 26),
    usualTime: random.pick(TIMES),
    place: random.pick(places),
  }));
}
