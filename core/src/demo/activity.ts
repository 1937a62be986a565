import { addDays, addMonths, weekdayOf } from '../calendar/day.ts';
import { needed, presentVoters, voteBase } from '../meetings/vote.rules.ts';
import type { MeetingMember, Presence } from '../meetings/roll-call.ts';
import { packForDate } from '../rule-packs/rule-packs.rules.ts';
import type {
  DemoAttendance,
  DemoHeldMeeting,
  DemoMeeting,
  DemoMeetingRecord,
  DemoVote,
} from './activity-types.ts';
import { DEMO_MONTHS, demoCells, demoMonths } from './cells.ts';
import type { DemoCell } from './cells.ts';
import type { DemoOrganisation } from './demo.ts';
import { ABSENCE_REASONS, CONCLUSIONS, MEETING_PLACES } from './meeting-words.ts';
import type { DemoMember } from './people.ts';
import { seededRandom } from './random.ts';
import type { Random } from './random.ts';
import { demoTasks } from './tasks.ts';

const SKIPPED_SHARE = 0.02;
/** Terms of a cell: five years twice over, so two and a half years each (Điều lệ, domain §2.1 H, *read*). */
const TERM_MONTHS = 30;
const MINUTE_MS = 60_000;

/** The held meetings of the last 24 months, cell by cell, each with all it leaves behind. Made one at a time, to be streamed. */
export function* demoActivity(demo: DemoOrganisation): Generator<DemoMeetingRecord> {
  const months = demoMonths(demo.today);
  for (const cell of demoCells(demo, MEETING_PLACES)) {
    if (cell.since === null) continue;
    const random = seededRandom(`${demo.seed}/activity/${cell.unit.code}`);
    const days = meetingDays(random, cell, months, cell.since).filter((day) => day < demo.today);
    const term = firstTerm(random, months, cell.since);
    for (const [index, day] of days.entries())
      yield heldMeeting(random, cell, day, days[index + 1], term, demo.today);
  }
}

/** The next meeting of each cell that uses the handbook, invited, within the month that begins today. */
export function* demoUpcomingMeetings(demo: DemoOrganisation): Generator<DemoMeeting> {
  for (const cell of demoCells(demo, MEETING_PLACES)) {
    if (cell.since === null) continue;
    const random = seededRandom(`${demo.seed}/upcoming/${cell.unit.code}`);
    const thisMonth = demo.today.slice(0, 7);
    const day = meetingDay(cell, thisMonth, 0);
    const next = day > demo.today ? day : meetingDay(cell, addMonths(`${thisMonth}-01`, 1).slice(0, 7), 0);
    yield { ...plannedMeeting(random, cell, next), invitedAt: instant(addDays(demo.today, -1), '09:00') };
  }
}

interface Term {
  startsOn: string;
  number: number;
}

/** The term in which a cell stands when it takes up the handbook, and how many meetings on paper it has held in it. */
function firstTerm(random: Random, months: readonly string[], since: number): Term {
  const passed = random.int(0, TERM_MONTHS - 1);
  const number = (passed + since) % TERM_MONTHS;
  return { startsOn: addMonths(`${months[since] ?? ''}-01`, -number), number };
}

function meetingDays(random: Random, cell: DemoCell, months: readonly string[], since: number): string[] {
  const days: string[] = [];
  for (let index = since; index < DEMO_MONTHS; index++) {
    const shift = random.int(-1, 2);
    if (random.chance(SKIPPED_SHARE)) continue;
    const isThisMonth = index === DEMO_MONTHS - 1;
    days.push(meetingDay(cell, months[index] ?? '', isThisMonth ? 0 : shift));
  }
  return days;
}

/** The usual day of the month, shifted a little, never on a Sunday. */
function meetingDay(cell: DemoCell, month: string, shift: number): string {
  const day = addDays(`${month}-01`, Math.max(0, cell.usualDay - 1 + shift));
  return weekdayOf(day) === 0 ? addDays(day, 1) : day;
}

function plannedMeeting(random: Random, cell: DemoCell, day: string): DemoMeeting {
  const [secretary, deputy, third] = cell.members;
  if (secretary === undefined) throw new RangeError('demo/cell-without-members');
  const invitedAt = instant(addDays(day, -random.int(2, 6)), `${random.int(14, 17)}:${random.int(10, 59)}`);
  const chair = random.chance(0.95) ? secretary : (deputy ?? secretary);
  return {
    id: random.id(Date.parse(invitedAt)),
    unitId: cell.unit.id,
    month: day.slice(0, 7),
    kind: 'regular',
    title: `Sinh hoạt chi bộ thường kỳ tháng ${Number(day.slice(5, 7))}/${day.slice(0, 4)}`,
    place: cell.place,
    state: 'invited',
    rulePack: packForDate(day)?.code ?? '',
    chairId: chair.id,
    minutesTakerId: (third ?? secretary).id,
    plannedAt: instant(day, cell.usualTime),
    invitedAt,
  };
}

function heldMeeting(
  random: Random,
  cell: DemoCell,
  day: string,
  nextDay: string | undefined,
  term: Term,
  today: string,
): DemoMeetingRecord {
  if (day >= addMonths(term.startsOn, TERM_MONTHS)) {
    term.startsOn = addMonths(term.startsOn, TERM_MONTHS);
    term.number = 0;
  }
  term.number++;
  const planned = plannedMeeting(random, cell, day);
  const startMs = Date.parse(planned.plannedAt) + random.int(0, 8) * MINUTE_MS;
  const durationMinutes = random.chance(0.85) ? random.int(90, 130) : random.int(60, 89);
  const endMs = startMs + durationMinutes * MINUTE_MS;
  const { attendance, seats } = rollCall(random, cell, planned, day);
  const vote = voteOn(random, planned, seats, endMs);
  const meeting: DemoHeldMeeting = {
    ...planned,
    state: 'sealed',
    papersPostedAt: instant(addDays(day, random.chance(0.88) ? -random.int(1, 3) : 0), '07:10'),
    startedAt: new Date(startMs).toISOString(),
    endedAt: new Date(endMs).toISOString(),
    durationMinutes,
    sealedAt: new Date(endMs + random.int(5, 600) * MINUTE_MS).toISOString(),
    termStartsOn: term.startsOn,
    minutesNumber: term.number,
    resolutionNumber: term.number,
    opinionCount: Math.min(vote.present, random.int(2, 9)),
    conclusion: random.pick(CONCLUSIONS),
  };
  const receivers = cell.members.filter(
    (member) =>
      (member.admittedOn ?? day) <= day && !member.exempt && !member.suspended && !member.temporaryOut,
  );
  return { meeting, attendance, vote, tasks: demoTasks(random, meeting, day, nextDay, receivers, today) };
}

function rollCall(
  random: Random,
  cell: DemoCell,
  meeting: DemoMeeting,
  day: string,
): { attendance: DemoAttendance[]; seats: MeetingMember[] } {
  const attendance: DemoAttendance[] = [];
  const seats: MeetingMember[] = [];
  for (const member of cell.members) {
    if (member.admittedOn !== null && member.admittedOn > day) continue;
    const { exempt, suspended, temporaryOut, temporaryIn } = member;
    const isOfficer = member.id === meeting.chairId || member.id === meeting.minutesTakerId;
    const presence = isOfficer ? 'present' : presenceOf(random, member);
    const status = member.confirmedOn !== null && member.confirmedOn <= day ? 'full' : 'probationary';
    seats.push({ status, exempt, suspended, temporaryOut, temporaryIn, presence });
    if (presence === null) continue;
    const reason = presence === 'absent-excused' ? random.pick(ABSENCE_REASONS) : null;
    attendance.push({ unitId: meeting.unitId, meetingId: meeting.id, memberId: member.id, presence, reason });
  }
  return { attendance, seats };
}

/** Null for those whom the roll-call does not ask for: suspended or temporarily elsewhere. */
function presenceOf(random: Random, member: DemoMember): Presence | null {
  if (member.suspended || member.temporaryOut) return null;
  if (member.exempt) return random.chance(0.3) ? 'present' : 'exempt-absent';
  const draw = random.next();
  if (draw < 0.93) return 'present';
  return draw < 0.992 ? 'absent-excused' : 'absent-unexcused';
}

function voteOn(
  random: Random,
  meeting: DemoMeeting,
  seats: readonly MeetingMember[],
  atMs: number,
): DemoVote {
  const { base } = voteBase(seats);
  const present = presentVoters(seats);
  const against = random.chance(0.05) ? Math.min(1, present) : 0;
  const other = random.chance(0.08) ? Math.min(1, present - against) : 0;
  const inFavour = present - against - other;
  return {
    id: random.id(atMs),
    unitId: meeting.unitId,
    meetingId: meeting.id,
    question: `Thông qua Nghị quyết lãnh đạo thực hiện nhiệm vụ tháng ${Number(meeting.month.slice(5))} năm ${meeting.month.slice(0, 4)}`,
    threshold: 'over-half',
    base,
    present,
    for: inFavour,
    against,
    other,
    passed: inFavour >= needed(base, 'over-half'),
  };
}

/** A day and a time of day in Viet Nam (UTC+7) as an instant. */
function instant(day: string, time: string): string {
  return new Date(Date.parse(`${day}T${time}:00+07:00`)).toISOString();
}
