import { dayOfInstant, monthsBetween } from '@sotay/core/calendar/day.ts';
import type { DemoMeetingRecord, DemoTask } from '@sotay/core/demo/activity-types.ts';
import type { Random } from '@sotay/core/demo/random.ts';
import { packByCode } from '@sotay/core/rule-packs/rule-packs.rules.ts';
import type { RulePack } from '@sotay/core/rule-packs/rule-pack.ts';
import { taskTable } from '@sotay/core/tasks/next-meeting.rules.ts';
import { isOpen } from '@sotay/core/tasks/task.ts';
import type { Material } from '../../features/meetings/index.ts';
import { heldAgenda, opinionsOf, preparedAgenda } from './agenda-parts.ts';
import type { CellFacts } from './cell-facts.ts';
import { documentsOf, marksOf, sealedMeeting, voteOf } from './meeting-parts.ts';
import { rollOf, signaturesOf } from './people-parts.ts';
import { basisOf, taskAsOf } from './task-history.ts';

/** What the meetings of a cell before this one have left open. */
export type Before = { day: string | null; tasks: readonly DemoTask[] };

/** The pack that a meeting of the demo was made under. */
export const packOf = (code: string): RulePack => {
  const pack = packByCode(code);
  if (pack === undefined) throw new RangeError('demo/no-rule-pack');
  return pack;
};

/** The table of section I.3: what earlier meetings gave and was open since the one before. */
const lastTasksOf = (
  { day: previous, tasks }: Before,
  cell: CellFacts,
  day: string,
): Material['lastTasks'] => {
  const standing = new Map(tasks.map((task) => [task.id, taskAsOf(task, day)]));
  return taskTable([...standing.values()], previous, day).flatMap(({ taskId, content, atStart, result }) => {
    const task = standing.get(taskId);
    if (task === undefined) return [];
    const { memberId } = task;
    const ageMonths = monthsBetween(task.assignedOn, day);
    const receiver = cell.nameOf(memberId);
    return { id: taskId, memberId, receiver, content, atStart, result, ageMonths, open: isOpen(task) };
  });
};

/** A held meeting of the demo as the room of meetings knows it, with what was said and done. */
export const materialOf = (
  random: Random,
  record: DemoMeetingRecord,
  cell: CellFacts,
  before: Before,
): Material => {
  const { meeting } = record;
  const pack = packOf(meeting.rulePack);
  const day = dayOfInstant(meeting.startedAt);
  const roll = rollOf(record, cell, day);
  const lastTasks = lastTasksOf(before, cell, day);
  const agenda = heldAgenda(random, preparedAgenda(random, meeting, cell, pack, lastTasks.length));
  const speakers = roll.filter((entry) => entry.presence === 'present' && entry.memberId !== meeting.chairId);
  return {
    meeting: sealedMeeting(random, record, cell, pack, { roll, lastTasks }),
    parts: {
      marks: marksOf(record, cell, pack),
      agenda,
      papers: [],
      received: [],
      overseers: [],
      replies: [],
      proposals: [],
      roll,
      opinions: opinionsOf(
        random,
        meeting,
        cell,
        agenda,
        speakers.map((entry) => entry.memberId),
      ),
      speeches: [],
      strawPolls: [],
      votes: [voteOf(record, cell, roll)],
      reserved: [],
      polls: [],
      documents: documentsOf(random, record, cell),
      signatures: signaturesOf(record, cell),
      addenda: [],
    },
    unit: cell.unit,
    officers: cell.officers,
    tasks: record.tasks
      .map(({ id, memberId, content, status, dueDate }) => ({
        ...{ id, memberId, content, status },
        receiver: cell.nameOf(memberId),
        basis: basisOf(meeting, cell),
        dueOn: dueDate,
      }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    lastTasks,
    edits: [],
    clauses: [],
    suggestion: { recipients: cell.recipients },
    now: new Date(meeting.sealedAt),
  };
};
