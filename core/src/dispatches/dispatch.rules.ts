import type { Day } from '../calendar/day.ts';
import { addWorkingDays } from '../calendar/working-days.rules.ts';

/** Working days in which the receipt of a paper is to be confirmed; then the receiver is reminded and the sender told. Ours. */
const RECEIPT_DAYS = 3;

/** How often a unit is reminded of a paper that it has not received, each time after as many working days again. Ours. */
export const REMINDERS = 3;

/** The last day to confirm the receipt of what was sent on a day. */
export const receiptDueOn = (sentOn: Day): Day => addWorkingDays(sentOn, RECEIPT_DAYS);

/** How far a paper has come with one unit. `late`: neither received nor taken back, and its last day is over. */
export const dispatchStates = ['sent', 'opened', 'late', 'received', 'shelved', 'withdrawn'] as const;
export type DispatchState = (typeof dispatchStates)[number];

type Course = {
  readonly isOpened: boolean;
  readonly isReceived: boolean;
  readonly isShelved: boolean;
  readonly isWithdrawn: boolean;
  readonly dueOn: Day;
};

/** Where a paper stands with a unit on a day. Late goes before opened: somebody looked, and nobody received it. */
export const dispatchState = (course: Course, today: Day): DispatchState => {
  if (course.isWithdrawn) return 'withdrawn';
  if (course.isShelved) return 'shelved';
  if (course.isReceived) return 'received';
  if (today > course.dueOn) return 'late';
  return course.isOpened ? 'opened' : 'sent';
};
