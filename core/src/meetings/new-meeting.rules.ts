import { addDays, dayOfInstant, dayParts, timeOfInstant } from '../calendar/day.ts';
import type { Day } from '../calendar/day.ts';
import type { Month } from '../papers/meeting-record.ts';
import { monthWords } from '../papers/wording.ts';
import { agendaTemplateFor } from '../rule-packs/rule-packs.rules.ts';
import type { CellType } from '../units/cell-types.ts';
import type { MeetingKind, RulePack } from '../rule-packs/rule-pack.ts';

/** An item that stands in a new agenda; `lastTasks` marks the one that brings open tasks back. */
export type SuggestedItem = { title: string; note: string; lastTasks: boolean };

const TITLES: Record<MeetingKind, string> = {
  regular: 'Sinh hoạt chi bộ',
  thematic: 'Sinh hoạt chuyên đề',
  'regular-thematic': 'Sinh hoạt chi bộ và chuyên đề',
  extraordinary: 'Sinh hoạt chi bộ bất thường',
  'bureau-preparation': 'Họp chi ủy',
  committee: 'Họp cấp ủy',
};

/** Where no meeting came before: the morning of the fifth, a usual day (a suggestion of ours, no rule). */
const USUAL = { dayOfMonth: 5, time: '08:00' };

/** `Sinh hoạt chi bộ tháng 12 năm 2026`. */
export function suggestedTitle(kind: MeetingKind, month: Month): string {
  return `${TITLES[kind]} ${monthWords(month)}`;
}

/**
 * When a new meeting could begin, ISO 8601: on the day of the month and at the time of the last one (`null` where there was
 * none), or the next day at that time if that has passed. A short month takes its last day.
 */
export function suggestedStart(month: Month, lastStart: string | null, now: string): string {
  const time = lastStart === null ? USUAL.time : timeOfInstant(lastStart);
  const dayOfMonth = lastStart === null ? USUAL.dayOfMonth : dayParts(dayOfInstant(lastStart)).dayOfMonth;
  const day = dayOf(month, dayOfMonth);
  const start = instantIn(day, time);
  return start > now ? start : instantIn(addDays(dayOfInstant(now), 1), time);
}

/** What the bureau settles for the members' meeting, in the words of the form in use (domain §2.1 C; second-hand). */
const BUREAU_ITEMS = [
  'Nội dung sinh hoạt chi bộ',
  'Đánh giá kết quả lãnh đạo thực hiện nhiệm vụ trong tháng',
  'Nhiệm vụ tháng sau',
  'Dự thảo nghị quyết',
];

/** The planned day at the usual time; what is usual where the day has passed. */
export function plannedStart(day: Day, usual: string, now: string): string {
  const start = instantIn(day, timeOfInstant(usual));
  return start > now ? start : usual;
}

/**
 * The agenda that stands ready: nothing where a meeting is about one matter of its own; for the bureau what it has to settle; else
 * last month's open tasks first (42-HD/BTCTW: result of the last resolution; second-hand), then
 * the prescribed content of the pack, then the theme. Items that are only "nếu có" are offered apart.
 */
export function suggestedAgenda(
  pack: RulePack,
  kind: MeetingKind,
  { openTasks, cellType, theme: subject = '' }: { openTasks: number; cellType: CellType; theme?: string },
): SuggestedItem[] {
  if (kind === 'bureau-preparation') return BUREAU_ITEMS.map(plainItem);
  if (kind === 'extraordinary' || kind === 'committee') return [];
  const back: SuggestedItem[] =
    openTasks === 0 || kind === 'thematic'
      ? []
      : [{ title: 'Kết quả thực hiện nhiệm vụ kỳ trước', note: '', lastTasks: true }];
  const content =
    kind === 'thematic'
      ? []
      : agendaTemplateFor(pack, cellType)
          .filter((item) => !item.optional)
          .map((item) => ({
            title: item.label,
            note: item.points.map((point) => `- ${point}`).join('\n'),
            lastTasks: false,
          }));
  const theme = kind === 'regular' ? [] : [plainItem(subject === '' ? 'Chuyên đề' : `Chuyên đề: ${subject}`)];
  return [...back, ...content, ...theme];
}

/** Titles of items that may be added to an agenda where there is something to them ("nếu có"). */
export function optionalItems(pack: RulePack): string[] {
  return pack.agendaTemplate.filter((item) => item.optional).map((item) => item.label);
}

/** Meetings that come as often as there is need: out of turn, of the bureau before each meeting, of a committee. */
const REPEATABLE: readonly MeetingKind[] = ['extraordinary', 'bureau-preparation', 'committee'];

/** The kinds a unit holds: a cell those of its members and its bureau, an organisation above cells those of its committee. */
export function kindsOf(unit: { meetsAsCell: boolean }): MeetingKind[] {
  return unit.meetsAsCell
    ? ['regular', 'thematic', 'regular-thematic', 'extraordinary', 'bureau-preparation']
    : ['committee'];
}

/** Whether a kind of meeting is read by its participants and those who guide from above, not by every member of the cell. */
export function isClosedCircle(kind: MeetingKind): boolean {
  return kind === 'bureau-preparation' || kind === 'committee';
}

/** Whether two kinds cannot both stand in one month: a combined meeting is both a regular and a thematic one. */
export function kindsClash(a: MeetingKind, b: MeetingKind): boolean {
  if (REPEATABLE.includes(a) || REPEATABLE.includes(b)) return false;
  return a === b || a === 'regular-thematic' || b === 'regular-thematic';
}

function plainItem(title: string): SuggestedItem {
  return { title, note: '', lastTasks: false };
}

function dayOf({ month, year }: Month, dayOfMonth: number): Day {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const day = String(Math.min(dayOfMonth, last)).padStart(2, '0');
  return `${year}-${String(month).padStart(2, '0')}-${day}`;
}

function instantIn(day: Day, time: string): string {
  return new Date(`${day}T${time}:00+07:00`).toISOString();
}
