import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../calendar/day.ts';
import { openTasksForNextMeeting, resultWords, taskTable } from './next-meeting.rules.ts';
import { ageWords, daysLeft, dueWords, overdueDays } from './task-age.rules.ts';
import type { Task } from './task.ts';

const task = (more: Partial<Task> = {}): Task => ({
  id: 'a',
  content: 'Rà soát danh sách đảng viên',
  status: 'doing',
  result: null,
  assignedOn: '2026-11-04',
  dueDate: '2026-11-30',
  reportedOn: null,
  closedOn: null,
  carriedMeetings: 0,
  ...more,
});

test.each<[string, Partial<Task>, string, number, string]>([
  ['five days left', {}, '2026-11-25', 0, 'Còn 5 ngày'],
  ['one day left', {}, '2026-11-29', 0, 'Còn 1 ngày'],
  ['due today', {}, '2026-11-30', 0, 'Hạn hôm nay'],
  ['one day over', {}, '2026-12-01', 1, 'Quá 1 ngày'],
  ['two days over', {}, '2026-12-02', 2, 'Quá 2 ngày'],
  ['over, and returned', { status: 'returned' }, '2026-12-02', 2, 'Quá 2 ngày'],
  [
    'reported in time, waiting since',
    { status: 'waiting-review', reportedOn: '2026-11-28' },
    '2026-12-20',
    0,
    '',
  ],
  [
    'reported late, waiting since',
    { status: 'waiting-review', reportedOn: '2026-12-03' },
    '2026-12-20',
    3,
    'Quá 3 ngày',
  ],
  ['no due date', { dueDate: null }, '2026-12-20', 0, 'Không có hạn'],
  [
    'done late',
    { status: 'done', result: 'late', reportedOn: '2026-12-02', closedOn: '2026-12-04' },
    '2026-12-20',
    2,
    '',
  ],
  ['not done', { status: 'not-done', closedOn: '2026-12-04' }, '2026-12-20', 4, ''],
])('%s', (_name, more, today, overdue, words) => {
  expect(overdueDays(task(more), today)).toBe(overdue);
  expect(dueWords(task(more), today)).toBe(words);
});

test.each([
  ['2026-11-04', '2026-11-16', '12 ngày'],
  ['2026-11-04', '2026-12-04', '1 tháng'],
  ['2026-09-04', '2026-12-04', '3 tháng'],
  ['2026-12-04', '2026-12-04', '0 ngày'],
])('given on %s, on %s it is %s old', (assignedOn, today, words) => {
  expect(ageWords({ assignedOn }, today)).toBe(words);
});

const november = '2026-11-04';
const december = '2026-12-04';
const tasks = [
  task({ id: 'fresh', dueDate: '2026-12-31' }),
  task({ id: 'endless', dueDate: null }),
  task({ id: 'late', dueDate: '2026-12-02' }),
  task({
    id: 'old',
    assignedOn: '2026-08-05',
    dueDate: '2026-09-30',
    status: 'carried-over',
    carriedMeetings: 3,
  }),
  task({ id: 'done', status: 'done', result: 'on-time', reportedOn: '2026-11-20', closedOn: '2026-11-21' }),
  task({
    id: 'done-before',
    assignedOn: '2026-10-05',
    status: 'done',
    result: 'on-time',
    closedOn: november,
  }),
  task({ id: 'done-at-once', status: 'done', result: 'beyond', reportedOn: november, closedOn: november }),
  task({ id: 'not-done', assignedOn: '2026-10-05', status: 'not-done', closedOn: december }),
  task({ id: 'given-now', assignedOn: december }),
];

test('open tasks come back, the longest overdue first, with their age', () => {
  const returning = openTasksForNextMeeting(tasks, december);
  expect(
    returning.map(({ id, ageDays, ageMonths, overdueDays: over }) => [id, ageDays, ageMonths, over]),
  ).toEqual([
    ['old', 121, 3, 65],
    ['late', 30, 1, 2],
    ['fresh', 30, 1, 0],
    ['endless', 30, 1, 0],
  ]);
});

test('section I.3 lists what was open since the previous meeting, the older first', () => {
  const rows = taskTable(tasks, november, december);
  expect(rows.map(({ order, taskId, atStart, result }) => [order, taskId, atStart, result])).toEqual([
    [1, 'old', 'Chuyển từ kỳ trước, đã 2 tháng', 'Chuyển kỳ sau, quá 65 ngày'],
    [2, 'not-done', 'Chuyển từ kỳ trước, đã 30 ngày', 'Không hoàn thành'],
    [3, 'done', 'Mới giao', 'Hoàn thành đúng hạn'],
    [4, 'done-at-once', 'Mới giao', 'Hoàn thành vượt mức'],
    [5, 'late', 'Mới giao', 'Đang thực hiện, quá 2 ngày'],
    [6, 'fresh', 'Mới giao', 'Đang thực hiện'],
    [7, 'endless', 'Mới giao', 'Đang thực hiện'],
  ]);
});

test('in the first meeting every task is newly given', () => {
  const rows = taskTable([task({ assignedOn: '2026-01-05' })], null, december);
  expect(rows.map((row) => row.atStart)).toEqual(['Mới giao']);
});

test.each<[Partial<Task>, string]>([
  [{ status: 'not-started', dueDate: null }, 'Chưa thực hiện'],
  [{ status: 'waiting-review', reportedOn: '2026-11-20' }, 'Chờ đánh giá'],
  [{ status: 'returned' }, 'Trả lại để làm tiếp, quá 4 ngày'],
  [{ status: 'done', result: 'late' }, 'Hoàn thành quá hạn'],
])('%j is told as %s', (more, words) => {
  expect(resultWords(task(more), december)).toBe(words);
});

test('a day is either left or overdue, never both', () => {
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 400 }), (offset) => {
      const today = addDays('2026-11-30', offset);
      const left = daysLeft(task(), today);
      const overdue = overdueDays(task(), today);
      expect(left === null).toBe(overdue > 0);
      expect((left ?? 0) - overdue).toBe(offset === 0 ? 0 : -offset);
    }),
  );
});
