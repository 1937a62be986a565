import { addDays, dayOfInstant } from '@sotay/core/calendar/day.ts';
import { officialDate } from '@sotay/core/calendar/day-words.ts';
import type { DemoHeldMeeting, DemoTask } from '@sotay/core/demo/activity-types.ts';
import { formatDocumentNumber } from '@sotay/core/meetings/numbering.rules.ts';
import type { CellFacts } from './cell-facts.ts';

/** How a task stood on an earlier day, from how it stands today. */
export const taskAsOf = (task: DemoTask, day: string): DemoTask => {
  if (task.closedOn !== null && task.closedOn <= day) return task;
  const isReported = task.reportedOn !== null && task.reportedOn <= day;
  const isCarried = task.dueDate !== null && addDays(task.dueDate, 2) <= day;
  return {
    ...task,
    status: isReported ? 'waiting-review' : isCarried ? 'carried-over' : 'doing',
    result: null,
    reportedOn: isReported ? task.reportedOn : null,
    closedOn: null,
  };
};

/** What a task rests on: the resolution of the meeting that gave it. */
export const basisOf = ({ resolutionNumber, endedAt }: DemoHeldMeeting, { unit }: CellFacts): string => {
  const number = formatDocumentNumber({ number: resolutionNumber, symbol: 'NQ', issuer: unit.symbol });
  return `Nghị quyết ${number.replace('Số', 'số')}, ${officialDate(dayOfInstant(endedAt))}`;
};
