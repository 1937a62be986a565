import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOpen } from './task.ts';
import type { Task, TaskStatus } from './task.ts';
import { actOnTask, allowedTaskActs, taskFault } from './task.rules.ts';
import type { TaskAct } from './task.rules.ts';

const task = (more: Partial<Task> = {}): Task => ({
  id: 'a',
  content: 'Rà soát danh sách đảng viên',
  status: 'not-started',
  result: null,
  assignedOn: '2026-11-04',
  dueDate: '2026-11-30',
  reportedOn: null,
  closedOn: null,
  carriedMeetings: 0,
  ...more,
});
const assignee = { isAssignee: true, isSecretary: false };
const secretary = { isAssignee: false, isSecretary: true };
const other = { isAssignee: false, isSecretary: false };
const acts = {
  start: { act: 'start' },
  report: { act: 'report' },
  accept: { act: 'accept', beyond: false },
  return: { act: 'return', reason: 'Thiếu ảnh' },
  notDone: { act: 'mark-not-done', reason: 'Không còn cần' },
  carry: { act: 'carry-over' },
} as const satisfies Record<string, TaskAct>;

test.each<[TaskStatus, TaskAct['act'][], TaskAct['act'][]]>([
  ['not-started', ['start', 'report'], ['start', 'report', 'accept', 'mark-not-done', 'carry-over']],
  ['doing', ['report'], ['report', 'accept', 'mark-not-done', 'carry-over']],
  ['waiting-review', [], ['accept', 'return', 'mark-not-done', 'carry-over']],
  ['returned', ['start', 'report'], ['start', 'report', 'accept', 'mark-not-done', 'carry-over']],
  ['carried-over', ['start', 'report'], ['start', 'report', 'accept', 'mark-not-done', 'carry-over']],
  ['done', [], []],
  ['not-done', [], []],
])('a task that is %s lets the assignee %s and the secretary %s', (status, ofAssignee, ofSecretary) => {
  expect(allowedTaskActs(task({ status }), assignee)).toEqual(ofAssignee);
  expect(allowedTaskActs(task({ status }), secretary)).toEqual(ofSecretary);
  expect(allowedTaskActs(task({ status }), other)).toEqual([]);
});

test.each<[string, TaskStatus, TaskAct, typeof assignee, string | undefined]>([
  ['a stranger reports', 'doing', acts.report, other, 'tasks/not-the-assignee'],
  ['the assignee accepts own work', 'waiting-review', acts.accept, assignee, 'tasks/not-the-secretary'],
  ['a second start', 'doing', acts.start, assignee, 'tasks/already-started'],
  ['a second report', 'waiting-review', acts.report, assignee, 'tasks/already-reported'],
  ['a start after the report', 'waiting-review', acts.start, assignee, 'tasks/already-reported'],
  ['returned before a report', 'doing', acts.return, secretary, 'tasks/not-reported'],
  [
    'returned without a reason',
    'waiting-review',
    { act: 'return', reason: ' ' },
    secretary,
    'tasks/reason-missing',
  ],
  [
    'not done without a reason',
    'doing',
    { act: 'mark-not-done', reason: '' },
    secretary,
    'tasks/reason-missing',
  ],
  ['a report on a closed task', 'done', acts.report, assignee, 'tasks/already-closed'],
  ['carried over after the end', 'not-done', acts.carry, secretary, 'tasks/already-closed'],
  ['returned with a reason', 'waiting-review', acts.return, secretary, undefined],
  ['accepted by word of mouth', 'not-started', acts.accept, secretary, undefined],
])('%s', (_name, status, act, actor, fault) => {
  expect(taskFault(task({ status }), act, actor)).toBe(fault);
});

describe('how a task ends', () => {
  test.each<[string, Partial<Task>, boolean, string, Task['result']]>([
    ['reported in time, judged later', { reportedOn: '2026-11-30' }, false, '2026-12-04', 'on-time'],
    ['reported in time and more than asked', { reportedOn: '2026-11-20' }, true, '2026-12-04', 'beyond'],
    ['reported a day late', { reportedOn: '2026-12-01' }, false, '2026-12-04', 'late'],
    ['late beats beyond', { reportedOn: '2026-12-01' }, true, '2026-12-04', 'late'],
    ['never reported, accepted in time', {}, false, '2026-11-30', 'on-time'],
    ['never reported, accepted late', {}, false, '2026-12-01', 'late'],
    ['no due date', { dueDate: null }, false, '2027-12-01', 'on-time'],
  ])('%s', (_name, more, beyond, today, result) => {
    const outcome = actOnTask(
      task({ status: 'waiting-review', ...more }),
      { act: 'accept', beyond },
      secretary,
      today,
    );
    expect(outcome.ok && [outcome.task.status, outcome.task.result, outcome.task.closedOn]).toEqual([
      'done',
      result,
      today,
    ]);
  });

  test('a returned task forgets its report, so that the next one counts', () => {
    const outcome = actOnTask(
      task({ status: 'waiting-review', reportedOn: '2026-11-20' }),
      acts.return,
      secretary,
      '2026-11-21',
    );
    expect(outcome.ok && [outcome.task.status, outcome.task.reportedOn]).toEqual(['returned', null]);
  });

  test('a task carried over counts its meetings, and a waiting report keeps waiting', () => {
    const carried = actOnTask(task({ carriedMeetings: 2 }), acts.carry, secretary, '2026-12-04');
    expect(carried.ok && [carried.task.status, carried.task.carriedMeetings]).toEqual(['carried-over', 3]);
    const waiting = actOnTask(task({ status: 'waiting-review' }), acts.carry, secretary, '2026-12-04');
    expect(waiting.ok && [waiting.task.status, waiting.task.carriedMeetings]).toEqual(['waiting-review', 1]);
  });

  test('a refused act changes nothing and says why', () => {
    expect(actOnTask(task(), acts.accept, assignee, '2026-12-04')).toEqual({
      ok: false,
      fault: 'tasks/not-the-secretary',
    });
  });
});

test('whatever is done to a task, a result stands exactly on a done one, and what is closed stays closed', () => {
  const anyAct = fc.constantFrom<TaskAct>(...Object.values(acts), { act: 'accept', beyond: true });
  const anyActor = fc.constantFrom(assignee, secretary, other, { isAssignee: true, isSecretary: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(anyAct, anyActor), { maxLength: 30 }), (tries) => {
      let now = task();
      for (const [act, actor] of tries) {
        const outcome = actOnTask(now, act, actor, '2026-11-20');
        if (!isOpen(now)) expect(outcome.ok).toBe(false);
        if (outcome.ok) now = outcome.task;
        expect(now.result !== null).toBe(now.status === 'done');
        expect(now.closedOn !== null).toBe(!isOpen(now));
        if (now.status === 'waiting-review') expect(now.reportedOn).not.toBeNull();
      }
    }),
  );
});
