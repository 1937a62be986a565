import type { Day } from '../calendar/day.ts';
import { answerDaysLeft } from './petition.rules.ts';

/** How many petitions wait with one body until one day. */
export type WaitingUntil = { dueOn: Day; waiting: number };

/** All that those above learn: how many wait, and how many of them beyond the clock of their body (30, 60 or 90 working days). */
export function petitionCounts(
  counted: readonly WaitingUntil[],
  today: Day,
): { waiting: number; overdue: number } {
  const sum = (some: readonly WaitingUntil[]) => some.reduce((all, { waiting }) => all + waiting, 0);
  const late = counted.filter(({ dueOn }) => answerDaysLeft(dueOn, today) < 0);
  return { waiting: sum(counted), overdue: sum(late) };
}
