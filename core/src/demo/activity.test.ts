import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { addDays, dayOfInstant, monthsBetween } from '../calendar/day.ts';
import { isOpen } from '../tasks/task.ts';
import { demoActivity, demoUpcomingMeetings } from './activity.ts';
import { demoMonths } from './cells.ts';
import { demoOrganisation } from './demo.ts';
import { demoVisits } from './visits.ts';

const TODAY = '2026-11-22';
const demo = demoOrganisation(TODAY);
const records = [...demoActivity(demo)];
const visits = [...demoVisits(demo)];

test('24 months end with the month of today', () => {
  const months = demoMonths(TODAY);
  expect(months).toHaveLength(24);
  expect([months[0], months[23]]).toEqual(['2024-12', '2026-11']);
});

describe('meetings', () => {
  test('392 of 547 cells and 22 of 30 base cells hold them, nearly all in every month once settled', () => {
    const kindOf = new Map(demo.units.map((unit) => [unit.id, unit.kind]));
    const using = new Set(records.map((record) => record.meeting.unitId));
    const kinds = [...using].map((id) => kindOf.get(id));
    expect(kinds.filter((kind) => kind === 'cell')).toHaveLength(392);
    expect(kinds.filter((kind) => kind === 'grassroots-cell')).toHaveLength(22);
    const lastMonth = records.filter((record) => record.meeting.month === '2026-10').length;
    expect(lastMonth).toBeGreaterThan(390);
    expect(lastMonth).toBeLessThanOrEqual(414);
  });

  test('happened before today, in the order of time, under the pack of their day, with numbers that run on in a term', () => {
    const last = new Map<string, (typeof records)[number]['meeting']>();
    for (const { meeting } of records) {
      const day = dayOfInstant(meeting.startedAt);
      expect(day < TODAY).toBe(true);
      expect(meeting.invitedAt < meeting.startedAt && meeting.endedAt < meeting.sealedAt).toBe(true);
      expect(meeting.rulePack).toBe(day < '2025-10-28' ? '2018-2024' : '2025-2026');
      const before = last.get(meeting.unitId);
      const months = monthsBetween(meeting.termStartsOn, `${meeting.month}-28`) + 1;
      expect(meeting.resolutionNumber).toBeLessThanOrEqual(months);
      expect(meeting.resolutionNumber).toBeGreaterThan(months - 6);
      if (before !== undefined) {
        expect(before.month < meeting.month).toBe(true);
        const next = before.termStartsOn === meeting.termStartsOn ? before.resolutionNumber + 1 : 1;
        expect(meeting.resolutionNumber).toBe(next);
      }
      last.set(meeting.unitId, meeting);
    }
  });

  test('chair and minutes taker are there, votes add up, attendance is plausible', () => {
    let present = 0;
    let called = 0;
    for (const { meeting, attendance, vote } of records) {
      const here = new Set(attendance.filter((row) => row.presence === 'present').map((row) => row.memberId));
      expect(here.has(meeting.chairId) && here.has(meeting.minutesTakerId)).toBe(true);
      expect(vote.for + vote.against + vote.other).toBe(vote.present);
      expect(vote.present).toBeLessThanOrEqual(vote.base);
      expect(attendance.every((row) => (row.presence === 'absent-excused') === (row.reason !== null))).toBe(
        true,
      );
      present += here.size;
      called += attendance.length;
    }
    expect(present / called).toBeGreaterThan(0.85);
    expect(present / called).toBeLessThan(0.95);
    expect(records.filter((record) => !record.vote.passed).length).toBeLessThan(records.length * 0.05);
  });

  test('every cell that uses it is invited to one more, within a month', () => {
    const upcoming = [...demoUpcomingMeetings(demo)];
    expect(upcoming).toHaveLength(414);
    for (const meeting of upcoming) {
      expect(dayOfInstant(meeting.plannedAt) > TODAY).toBe(true);
      expect(dayOfInstant(meeting.plannedAt) < addDays(TODAY, 40)).toBe(true);
    }
    const held = new Set(records.map((record) => `${record.meeting.unitId} ${record.meeting.month}`));
    expect(upcoming.filter((meeting) => held.has(`${meeting.unitId} ${meeting.month}`))).toEqual([]);
  });
});

describe('tasks', () => {
  const tasks = records.flatMap((record) => record.tasks);
  const share = (is: (task: (typeof tasks)[number]) => boolean) => tasks.filter(is).length / tasks.length;

  test('one to four a meeting, with every fate', () => {
    expect(records.every((record) => record.tasks.length >= 1 && record.tasks.length <= 4)).toBe(true);
    expect(share((task) => task.result === 'on-time')).toBeGreaterThan(0.6);
    expect(share((task) => task.result === 'late')).toBeGreaterThan(0.08);
    for (const status of ['not-started', 'doing', 'waiting-review', 'carried-over', 'not-done'] as const)
      expect(share((task) => task.status === status)).toBeGreaterThan(0);
  });

  test('their days fit their status', () => {
    for (const task of tasks) {
      expect(isOpen(task)).toBe(task.closedOn === null);
      expect(task.result !== null).toBe(task.status === 'done');
      expect((task.closedOn ?? TODAY) <= TODAY && (task.reportedOn ?? TODAY) <= TODAY).toBe(true);
      if (task.result !== null)
        expect(task.result === 'late').toBe((task.reportedOn ?? '') > (task.dueDate ?? ''));
      expect((task.dueDate ?? '') > task.assignedOn).toBe(true);
    }
  });
});

describe('visits', () => {
  test('about 6,408 in the last thirty days, a quarter of that two years ago', () => {
    const since = (day: string) => visits.filter((visit) => dayOfInstant(visit.startedAt) >= day).length;
    expect(Math.abs(since(addDays(TODAY, -30)) - 6408)).toBeLessThan(200);
    const october = since('2026-10-01') - since('2026-11-01');
    expect(Math.abs(october - (6408 * 31) / 30)).toBeLessThan(250);
    expect(visits.length - since('2025-01-01')).toBeLessThan(2200);
  });

  test('few members come often, many seldom, some never', () => {
    const recent = visits.filter((visit) => dayOfInstant(visit.startedAt) >= addDays(TODAY, -30));
    const counts = [...Map.groupBy(recent, (visit) => visit.memberId).values()].map((list) => list.length);
    expect(counts.length).toBeGreaterThan(1500);
    expect(counts.length).toBeLessThan(4500);
    expect(counts.filter((count) => count > 2).length / 7500).toBeLessThan(0.2);
  });
});

test('the same seed and day give the same activity', () => {
  const hash = (items: Iterable<unknown>) => {
    const sum = createHash('sha256');
    for (const item of items) sum.update(JSON.stringify(item));
    return sum.digest('hex');
  };
  const again = demoOrganisation(TODAY);
  expect(hash(demoActivity(again))).toBe(hash(records));
  expect(hash(demoVisits(again))).toBe(hash(visits));
  const ids = [
    ...records.flatMap((record) => [
      record.meeting.id,
      record.vote.id,
      ...record.tasks.map((task) => task.id),
    ]),
    ...visits.map((visit) => visit.id),
  ];
  expect(new Set(ids).size).toBe(ids.length);
});
