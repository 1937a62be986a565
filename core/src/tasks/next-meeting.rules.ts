import { daysBetween, monthsBetween } from '../calendar/day.ts';
import type { Day } from '../calendar/day.ts';
import { ageWords, overdueDays } from './task-age.rules.ts';
import { isOpen } from './task.ts';
import type { Task, TaskStatus } from './task.ts';

/** A task that comes back in a meeting, with its age. */
export type ReturningTask = Task & { ageDays: number; ageMonths: number; overdueDays: number };

/** A row of the table in section I.3 of the resolution: TT, nhiệm vụ, tình trạng đầu kỳ, kết quả. */
export type TaskTableRow = {
  order: number;
  taskId: string;
  content: string;
  atStart: string;
  result: string;
};

const STATUS_WORDS: Record<Exclude<TaskStatus, 'done'>, string> = {
  'not-started': 'Chưa thực hiện',
  doing: 'Đang thực hiện',
  'waiting-review': 'Chờ đánh giá',
  returned: 'Trả lại để làm tiếp',
  'not-done': 'Không hoàn thành',
  'carried-over': 'Chuyển kỳ sau',
};

const RESULT_WORDS = { 'on-time': 'đúng hạn', late: 'quá hạn', beyond: 'vượt mức' } as const;

/** The open tasks that come back in a meeting on a day, the longest overdue first, then by due date, those without one last. */
export function openTasksForNextMeeting(tasks: readonly Task[], meetingDay: Day): ReturningTask[] {
  return tasks
    .filter((task) => isOpen(task) && task.assignedOn < meetingDay)
    .map((task) => ({
      ...task,
      ageDays: daysBetween(task.assignedOn, meetingDay),
      ageMonths: monthsBetween(task.assignedOn, meetingDay),
      overdueDays: overdueDays(task, meetingDay),
    }))
    .toSorted(
      (a, b) => compare(dueKey(a), dueKey(b)) || compare(a.assignedOn, b.assignedOn) || compare(a.id, b.id),
    );
}

/**
 * The table of section I.3 (layout under 42-HD/BTCTW; second-hand): every task that was open at some time between the previous
 * meeting and this one, the older first, with how it stood at the start and what has become of it.
 */
export function taskTable(
  tasks: readonly Task[],
  previousMeetingDay: Day | null,
  meetingDay: Day,
): TaskTableRow[] {
  return tasks
    .filter((task) => task.assignedOn < meetingDay)
    .filter((task) => isOpen(task) || wasOpenSince(task, previousMeetingDay))
    .toSorted(
      (a, b) => compare(a.assignedOn, b.assignedOn) || compare(dueKey(a), dueKey(b)) || compare(a.id, b.id),
    )
    .map((task, index) => ({
      order: index + 1,
      taskId: task.id,
      content: task.content,
      atStart: atStartWords(task, previousMeetingDay),
      result: resultWords(task, meetingDay),
    }));
}

/** Where a task stands, in words: `Hoàn thành đúng hạn`, `Đang thực hiện, quá 2 ngày`. */
export function resultWords(task: Task, today: Day): string {
  if (task.status === 'done') return task.result ? `Hoàn thành ${RESULT_WORDS[task.result]}` : 'Hoàn thành';
  const overdue = isOpen(task) ? overdueDays(task, today) : 0;
  return overdue > 0 ? `${STATUS_WORDS[task.status]}, quá ${overdue} ngày` : STATUS_WORDS[task.status];
}

/** `Mới giao` for what the previous meeting gave, else `Chuyển từ kỳ trước, đã 3 tháng`. */
function atStartWords(task: Task, previousMeetingDay: Day | null): string {
  if (previousMeetingDay === null || task.assignedOn >= previousMeetingDay) return 'Mới giao';
  return `Chuyển từ kỳ trước, đã ${ageWords(task, previousMeetingDay)}`;
}

/** A closed task belongs to the period if the previous meeting gave it, or if it was closed after that meeting. */
function wasOpenSince(task: Task, previousMeetingDay: Day | null): boolean {
  if (previousMeetingDay === null || task.assignedOn >= previousMeetingDay) return true;
  return task.closedOn !== null && task.closedOn > previousMeetingDay;
}

/** Days sort as text; no due date sorts after all of them. */
function dueKey(task: Task): string {
  return task.dueDate ?? '9999-12-31';
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
