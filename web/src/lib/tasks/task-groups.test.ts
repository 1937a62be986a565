import { expect, test } from 'vitest';
import { type TaskRow, groupTasks } from './task-groups.ts';

const task = (id: string, given: Partial<TaskRow>): TaskRow => ({
  id,
  unitId: 'u',
  memberId: 'm',
  memberName: null,
  meetingId: null,
  content: id,
  basis: '',
  status: 'doing',
  result: null,
  progress: 0,
  assignedOn: '2026-11-01',
  dueDate: null,
  firstDueDate: null,
  reportedOn: null,
  closedOn: null,
  carriedMeetings: 0,
  version: 1,
  ...given,
});

test('what is late comes apart from what is ahead, and what waits for the secretary from both', () => {
  const open = [
    task('late', { dueDate: '2026-11-20' }),
    task('waiting', { dueDate: '2026-11-20', status: 'waiting-review', reportedOn: '2026-11-21' }),
    task('today', { dueDate: '2026-11-22' }),
    task('returned', { dueDate: '2026-11-21', status: 'returned' }),
    task('no due date', {}),
  ];
  const groups = groupTasks(open, '2026-11-22');
  expect(groups.late.map(({ id }) => id)).toEqual(['late', 'returned']);
  expect(groups.ahead.map(({ id }) => id)).toEqual(['today', 'no due date']);
  expect(groups.waiting.map(({ id }) => id)).toEqual(['waiting']);
});
