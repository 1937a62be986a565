import { daysBetween, monthsBetween } from '../calendar/day.ts';
import type { Day } from '../calendar/day.ts';
import { isOpen } from './task.ts';
import type { Task } from './task.ts';

/** Days a task is past its due date on a day: for an open one until today, for a finished one until it was reported; 0 if in time. */
export function overdueDays(task: Task, today: Day): number {
  if (task.dueDate === null) return 0;
  const until =
    isOpen(task) && task.status !== 'waiting-review' ? today : (task.reportedOn ?? task.closedOn ?? today);
  return Math.max(0, daysBetween(task.dueDate, until));
}

/** Days left until the due date, 0 on the day itself; null when there is none or it has passed. */
export function daysLeft(task: Task, today: Day): number | null {
  if (task.dueDate === null || task.dueDate < today) return null;
  return daysBetween(today, task.dueDate);
}

/** How the due date stands, for a badge: `Quá 2 ngày`, `Hạn hôm nay`, `Còn 5 ngày`, `Không có hạn`; empty for a closed task. */
export function dueWords(task: Task, today: Day): string {
  if (!isOpen(task)) return '';
  if (task.dueDate === null) return 'Không có hạn';
  const overdue = overdueDays(task, today);
  if (overdue > 0) return `Quá ${overdue} ngày`;
  const left = daysLeft(task, today);
  if (left === null) return '';
  return left === 0 ? 'Hạn hôm nay' : `Còn ${left} ngày`;
}

/** How old a task is: `12 ngày`, from one month on `3 tháng`. */
export function ageWords(task: Pick<Task, 'assignedOn'>, today: Day): string {
  const months = monthsBetween(task.assignedOn, today);
  return months > 0 ? `${months} tháng` : `${Math.max(0, daysBetween(task.assignedOn, today))} ngày`;
}
