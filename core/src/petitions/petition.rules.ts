import type { Day } from '../calendar/day.ts';
import { addWorkingDays, workingDaysBetween } from '../calendar/working-days.rules.ts';
import type { PostKind } from '../kernel/post-kinds.ts';
import type { UnitKind } from '../units/unit-kinds.ts';

/** What a member brings before a body: kiến nghị, chất vấn, phản ánh. */
export const petitionKinds = ['petition', 'question', 'feedback'] as const;

export type PetitionKind = (typeof petitionKinds)[number];

/** Where a petition stands with one body: it waits there, was passed to the body above, or has its answer. */
export type PetitionState = 'waiting' | 'passed' | 'answered';

/**
 * Working days within which a body answers, counted from the day after it arrived (domain §2.1.H, *second-hand*): 30 for grassroots
 * organisations and members' cells, 60 for the level directly above them and the province, 90 for the centre, which is no unit here.
 */
export const ANSWER_DAYS: Readonly<Record<UnitKind, number>> = {
  cell: 30,
  'grassroots-cell': 30,
  'section-committee': 30,
  'grassroots-committee': 30,
  'bloc-committee': 60,
};

/** The last day for the answer of a body to what arrived on a day. */
export function answerDueOn(kind: UnitKind, arrivedOn: Day): Day {
  return addWorkingDays(arrivedOn, ANSWER_DAYS[kind]);
}

/** Working days left until the answer is due: 0 on the last day, below that the working days it is late. */
export function answerDaysLeft(dueOn: Day, today: Day): number {
  return workingDaysBetween(today, dueOn);
}

/** More time is counted from the day it was due; whoever asks late asks from today. The regulation sets no limit, only that one says why. */
export function extendedDueOn(dueOn: Day, today: Day, workingDays: number): Day {
  return addWorkingDays(dueOn > today ? dueOn : today, workingDays);
}

/** Who answers for a body: its secretary and deputy; of a committee also its members. Our reading of "cấp ủy". */
export const ANSWERING_POSTS = [
  'secretary',
  'deputy-secretary',
  'committee-member',
] as const satisfies readonly PostKind[];
