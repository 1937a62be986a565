import { addDays, addMonths, daysBetween } from '../calendar/day.ts';
import type { Task, TaskStatus } from '../tasks/task.ts';
import type { DemoHeldMeeting, DemoTask } from './activity-types.ts';
import { TASK_CONTENTS } from './meeting-words.ts';
import type { DemoMember } from './people.ts';
import type { Random } from './random.ts';

const ON_TIME_SHARE = 0.82;
const LATE_SHARE = 0.13;
const BEYOND_SHARE = 0.12;
/** What is not done by then is judged not done. */
const GIVEN_UP_DAYS = 100;
const MAX_LATE_DAYS = 70;

/** One to four tasks that a meeting gives, as they stand `today`: most done in time, some late, a few given up, the last ones open. */
export function demoTasks(
  random: Random,
  meeting: DemoHeldMeeting,
  day: string,
  nextDay: string | undefined,
  receivers: readonly DemoMember[],
  today: string,
): DemoTask[] {
  const contents = random.shuffle(TASK_CONTENTS).slice(0, random.int(1, 4));
  const dueDate = addDays(nextDay ?? addMonths(day, 1), -2);
  return contents.map((content) => ({
    id: random.id(Date.parse(meeting.endedAt)),
    unitId: meeting.unitId,
    meetingId: meeting.id,
    memberId: random.pick(receivers).id,
    content,
    ...course(random, day, dueDate, today),
  }));
}

function course(
  random: Random,
  assignedOn: string,
  dueDate: string,
  today: string,
): Omit<Task, 'id' | 'content'> {
  const fate = random.next();
  const beyond = random.chance(BEYOND_SHARE);
  const given = { assignedOn, dueDate };
  if (fate > ON_TIME_SHARE + LATE_SHARE) {
    const closedOn = addDays(dueDate, GIVEN_UP_DAYS);
    if (closedOn > today) return { ...given, ...openState(random, dueDate, today) };
    return {
      ...given,
      status: 'not-done',
      result: null,
      reportedOn: null,
      closedOn,
      carriedMeetings: carried(dueDate, closedOn),
    };
  }
  const late = fate > ON_TIME_SHARE;
  const allowed = Math.max(3, daysBetween(assignedOn, dueDate));
  const reportedOn = late
    ? addDays(dueDate, random.int(1, MAX_LATE_DAYS))
    : addDays(assignedOn, random.int(2, allowed));
  if (reportedOn > today) return { ...given, ...openState(random, dueDate, today) };
  const closedOn = addDays(reportedOn, random.int(0, 5));
  if (closedOn > today)
    return {
      ...given,
      status: 'waiting-review',
      result: null,
      reportedOn,
      closedOn: null,
      carriedMeetings: carried(dueDate, today),
    };
  const result = late ? 'late' : beyond ? 'beyond' : 'on-time';
  return {
    ...given,
    status: 'done',
    result,
    reportedOn,
    closedOn,
    carriedMeetings: carried(dueDate, closedOn),
  };
}

function openState(
  random: Random,
  dueDate: string,
  today: string,
): { status: TaskStatus; result: null; reportedOn: null; closedOn: null; carriedMeetings: number } {
  const carriedMeetings = carried(dueDate, today);
  const status = carriedMeetings > 0 ? 'carried-over' : random.chance(0.6) ? 'doing' : 'not-started';
  return { status, result: null, reportedOn: null, closedOn: null, carriedMeetings };
}

/** Monthly meetings between the due date and the end of a task; the first follows two days after the due date. */
function carried(dueDate: string, until: string): number {
  return until < addDays(dueDate, 2) ? 0 : 1 + Math.floor(daysBetween(addDays(dueDate, 2), until) / 31);
}
