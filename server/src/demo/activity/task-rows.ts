import type { DemoHeldMeeting, DemoTask } from '@sotay/core/demo/activity-types.ts';
import type { Random } from '@sotay/core/demo/random.ts';
import type { Insertable } from 'kysely';
import type { TaskEntries, Tasks } from '../../platform/db/schema.generated.ts';
import type { CellFacts } from './cell-facts.ts';
import { basisOf } from './task-history.ts';
import { REPORTS } from './words.ts';

/** How far a task is, in per cent, by where it stands. */
const progressOf = (random: Random, { status }: DemoTask): number => {
  if (status === 'done' || status === 'waiting-review') return 100;
  return status === 'not-started' ? 0 : random.int(1, 8) * 10;
};

/** Around noon in Viet Nam. */
const noon = (day: string): Date => new Date(`${day}T05:00:00Z`);

/** The report on a task and how it was judged. */
const entriesOf = (
  random: Random,
  { id, memberId, status, reportedOn, closedOn }: DemoTask,
  { chairId }: DemoHeldMeeting,
  { placed }: CellFacts,
): Insertable<TaskEntries>[] => {
  const entry = (act: string, authorId: string, day: string, body: string, statusAfter: string) => ({
    ...placed,
    id: random.id(noon(day).getTime()),
    taskId: id,
    memberId,
    authorUnitId: placed.unitId,
    authorId,
    act,
    body,
    progress: 100,
    statusAfter,
    at: noon(day),
  });
  const report =
    reportedOn === null
      ? []
      : [entry('report', memberId, reportedOn, random.pick(REPORTS), 'waiting-review')];
  const isAccepted = status === 'done' && closedOn !== null;
  return isAccepted ? [...report, entry('accept', chairId, closedOn, '', 'done')] : report;
};

/** A task as a row, with its history. */
export const taskRows = (
  random: Random,
  task: DemoTask,
  meeting: DemoHeldMeeting,
  cell: CellFacts,
): { task: Insertable<Tasks>; entries: Insertable<TaskEntries>[] } => {
  const { id, memberId, content, status, result, assignedOn, dueDate, reportedOn, closedOn } = task;
  const entries = entriesOf(random, task, meeting, cell);
  return {
    task: {
      ...cell.placed,
      ...{ id, memberId, content, status, result, assignedOn, dueDate, reportedOn, closedOn },
      memberUnitId: cell.placed.unitId,
      meetingId: meeting.id,
      basis: basisOf(meeting, cell),
      progress: progressOf(random, task),
      assignedBy: meeting.chairId,
      firstDueDate: dueDate,
      carriedMeetings: task.carriedMeetings,
      version: 1 + entries.length,
      createdAt: meeting.endedAt,
    },
    entries,
  };
};
