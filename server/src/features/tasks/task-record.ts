import type { OutputOf } from '@sotay/core/kernel/contract.ts';
import type { Task, TaskResult, TaskStatus } from '@sotay/core/tasks/task.ts';
import type { tasksContract } from '@sotay/core/tasks/tasks.contract.ts';
import type { Selectable } from 'kysely';
import type { Tasks } from '../../platform/db/schema.generated.ts';

/** A task as it lies in the database. */
export type StoredTask = Selectable<Tasks>;

/** A task as the contract gives it; the rules of tasks take it as it is. */
export type TaskRecord = OutputOf<(typeof tasksContract)['edit']>;

/** The check constraints of the table hold the words of status and result. */
export const ruleTask = (row: StoredTask): Task => ({
  id: row.id,
  content: row.content,
  status: row.status as TaskStatus,
  result: row.result as TaskResult | null,
  assignedOn: row.assignedOn,
  dueDate: row.dueDate,
  reportedOn: row.reportedOn,
  closedOn: row.closedOn,
  carriedMeetings: row.carriedMeetings,
});

export const taskRecord = (row: StoredTask & { memberName: string | null }): TaskRecord => ({
  ...ruleTask(row),
  unitId: row.unitId,
  memberId: row.memberId,
  memberName: row.memberName,
  meetingId: row.meetingId,
  basis: row.basis,
  progress: row.progress,
  firstDueDate: row.firstDueDate,
  version: row.version,
});
