import { defineContract } from '../kernel/contract.ts';
import { Day, Id, Instant, Int, List, Made, Nullable, Obj, OneOf, Text, Type } from '../kernel/schema.ts';

const Status = OneOf(
  'not-started',
  'doing',
  'waiting-review',
  'returned',
  'carried-over',
  'done',
  'not-done',
);
const Result = OneOf('on-time', 'late', 'beyond');
const Act = OneOf('start', 'report', 'accept', 'return', 'mark-not-done', 'carry-over');

const content = Text(2_000, 1);
const basis = Text(500);
const words = Text(4_000);

/** A task as lists show it; the rules of tasks (`task.ts`) take it as it is. `memberId` null: a task of the whole cell. */
export const TaskRow = Obj({
  id: Id(),
  unitId: Id(),
  memberId: Nullable(Id()),
  memberName: Nullable(Text(200)),
  meetingId: Nullable(Id()),
  content,
  basis,
  status: Status,
  result: Nullable(Result),
  /** Of the work, in per cent, as the assignee says. */
  progress: Int(0, 100),
  assignedOn: Day(),
  dueDate: Nullable(Day()),
  /** The due date it had when it was given; differs after it was carried over or edited. */
  firstDueDate: Nullable(Day()),
  reportedOn: Nullable(Day()),
  closedOn: Nullable(Day()),
  carriedMeetings: Int(),
  version: Int(1),
});

const AttachedFile = Obj({ id: Id(), name: Text(200), mime: Text(100), size: Int() });

/** One line of a task's history: a report of the assignee or a judgement of the secretary. */
const Entry = Obj({
  id: Id(),
  act: Act,
  authorName: Nullable(Text(200)),
  /** Who reported in the author's stead; null where the author did. */
  helperName: Nullable(Text(100)),
  byAssignee: Type.Boolean(),
  body: words,
  progress: Int(0, 100),
  statusAfter: Status,
  at: Instant(),
  /** When the device says it was written, where that was offline. */
  deviceAt: Nullable(Instant()),
  files: List(AttachedFile, 10),
});

/** How many tasks stand where: the counting board of a unit (features T3). `late`: open and past their due date today. */
const Board = Obj({
  notStarted: Int(),
  doing: Int(),
  waitingReview: Int(),
  returned: Int(),
  carriedOver: Int(),
  doneOnTime: Int(),
  doneLate: Int(),
  doneBeyond: Int(),
  notDone: Int(),
  late: Int(),
});

const unit = Obj({ unitId: Id() });
const task = Obj({ unitId: Id(), taskId: Id() });

/** Tasks: what the cell asks of its members, and what came of it. */
export const tasksContract = defineContract({
  /**
   * The tasks of the signed-in member and those of the whole cell: all that are open, the nearest due date first and so the late
   * ones on top, and the 50 closed last. `today` is the day in Viet Nam; lateness follows from it by `task-age.rules.ts`.
   */
  mine: {
    method: 'GET',
    path: '/api/tasks/mine',
    summary: 'Own tasks and those of the whole cell, open ones first',
    access: { permission: 'tasks.read' },
    forAnother: ['report-task'],
    response: Obj({ today: Day(), open: List(TaskRow, 500), closed: List(TaskRow, 50) }),
  },
  /**
   * The tasks of a unit, open ones by due date, then closed ones, newest first; 50 a page, `more` says whether another follows.
   * `state` narrows to open, late, closed, waiting for review; the board always counts all tasks of the unit (or of the member asked for).
   */
  list: {
    method: 'GET',
    path: '/api/units/:unitId/tasks',
    summary: 'Tasks of a unit with the counting board',
    access: { permission: 'tasks.read' },
    params: unit,
    query: Obj({
      state: Type.Optional(OneOf('open', 'late', 'closed', 'waiting-review')),
      memberId: Type.Optional(Id()),
      page: Type.Optional(Int(0, 1_000)),
    }),
    response: Obj({
      today: Day(),
      unitName: Text(200),
      tasks: List(TaskRow, 50),
      more: Type.Boolean(),
      board: Board,
      abilities: Obj({ lead: Type.Boolean() }),
    }),
  },
  /**
   * One task with what the caller may do to it now. The history is for the assignee and those who govern the cell (for everybody in
   * it when the task is the whole cell's); others get an empty one.
   */
  one: {
    method: 'GET',
    path: '/api/units/:unitId/tasks/:taskId',
    summary: 'A task with its history and the acts open to the caller',
    access: { permission: 'tasks.read' },
    forAnother: ['report-task'],
    params: task,
    response: Obj({
      today: Day(),
      task: TaskRow,
      entries: List(Entry, 200),
      acts: List(Act, 6),
      abilities: Obj({ edit: Type.Boolean() }),
    }),
  },
  /** Gives a task to each of the receivers, or one to the whole cell when there are none. */
  create: {
    method: 'POST',
    path: '/api/units/:unitId/tasks',
    summary: 'Give a task to members of a unit, or to the whole of it',
    access: { permission: 'tasks.lead' },
    params: unit,
    body: Obj({ content, basis, memberIds: List(Id(), 100), dueDate: Nullable(Day()) }),
    response: Obj({ ids: List(Id(), 100) }),
    errors: ['tasks/receiver-unknown', 'tasks/due-too-early'],
  },
  /** Changes what a task says, to whom it is given and by when, while it is open. */
  edit: {
    method: 'PUT',
    path: '/api/units/:unitId/tasks/:taskId',
    summary: 'Change an open task',
    access: { permission: 'tasks.lead' },
    params: task,
    body: Obj({ version: Int(1), content, basis, memberId: Nullable(Id()), dueDate: Nullable(Day()) }),
    response: TaskRow,
    errors: ['tasks/stale', 'tasks/already-closed', 'tasks/receiver-unknown', 'tasks/due-too-early'],
  },
  /**
   * The assignee reports progress, or with `done` that it is finished; the secretary may report for somebody without a phone.
   * May wait in the outbox: `deviceAt` is when it was written, a replay gets the first answer.
   */
  report: {
    method: 'POST',
    path: '/api/units/:unitId/tasks/:taskId/reports',
    summary: 'Report progress on a task, with files as proof',
    access: { permission: 'tasks.report' },
    forAnother: ['report-task'],
    params: task,
    body: Obj({
      body: words,
      progress: Int(0, 100),
      done: Type.Boolean(),
      fileIds: List(Id(), 10),
      deviceAt: Nullable(Instant()),
    }),
    response: Made,
    errors: ['tasks/already-closed', 'tasks/already-reported', 'tasks/file-unknown'],
  },
  /**
   * The secretary judges: accept (late or in time follows from the report's day; `beyond` adds "vượt mức"), return with a reason, not
   * done with a reason, or carry over into the next meeting, with a new due date where one is given.
   */
  review: {
    method: 'POST',
    path: '/api/units/:unitId/tasks/:taskId/review',
    summary: 'Judge a task: accept, return, not done, carry over',
    access: { permission: 'tasks.lead' },
    params: task,
    body: Obj({
      version: Int(1),
      act: OneOf('accept', 'return', 'mark-not-done', 'carry-over'),
      beyond: Type.Boolean(),
      reason: words,
      dueDate: Nullable(Day()),
    }),
    response: TaskRow,
    errors: [
      'tasks/stale',
      'tasks/already-closed',
      'tasks/not-reported',
      'tasks/reason-missing',
      'tasks/due-too-early',
    ],
  },
});
