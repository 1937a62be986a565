import { type Day, addDays, daysBetween } from '../calendar/day.ts';

/** A report is a page with what shows it, not an archive. Ours. */
export const MAX_REPORT_FILES = 10;

/** Where a directive that asks for more than reading stands with one unit, in this order (D7). */
export const dutyStates = ['waiting', 'received', 'passed', 'reported'] as const;
export type DutyState = (typeof dutyStates)[number];

/** What a unit did, of the version it did it for; days in Viet Nam. */
export type DutyDays = {
  readonly version: number;
  readonly receivedOn: Day;
  readonly passedOn: Day | null;
  readonly reportedOn: Day | null;
};

/** What is asked: the newest version, when it came out, and until when a report is wanted. */
export type Asked = { readonly version: number; readonly sentOn: Day; readonly reportBy: Day | null };

/** What a unit did for the newest version; what it did for an earlier one starts anew (D6). */
const forVersion = (done: DutyDays | null, { version }: Asked): DutyDays | null =>
  done?.version === version ? done : null;

/** Where it stands with a unit. */
export function dutyState(done: DutyDays | null, asked: Asked): DutyState {
  const now = forVersion(done, asked);
  if (!now) return 'waiting';
  if (now.reportedOn) return 'reported';
  return now.passedOn ? 'passed' : 'received';
}

/** The day of its last step, or that on which it was sent. */
export function standsSince(done: DutyDays | null, asked: Asked): Day {
  const now = forVersion(done, asked);
  return now?.reportedOn ?? now?.passedOn ?? now?.receivedOn ?? asked.sentOn;
}

/** After so many days a unit that has not received it, or has and not passed it on, is asked; then those above hear of it too. Ours (D9). */
export const ASK_AFTER_DAYS = 2;
export const TELL_ABOVE_AFTER_DAYS = 4;

/**
 * Whether it is stuck with the unit: not taken up, or by a unit that has others below taken up and not passed on, for two days;
 * or not reported after the last day. The third day counts: what came on Monday is stuck from Wednesday on.
 */
export function isStuck(
  done: DutyDays | null,
  asked: Asked,
  { today, hasUnitsBelow }: { today: Day; hasUnitsBelow: boolean },
): boolean {
  const state = dutyState(done, asked);
  if (state === 'reported') return false;
  if (asked.reportBy !== null && asked.reportBy < today) return true;
  const waits = state === 'waiting' || (state === 'received' && hasUnitsBelow);
  return waits && daysBetween(standsSince(done, asked), today) >= ASK_AFTER_DAYS;
}

/** One reminder: when, whether those above hear of it, and what is asked for: the step that is stuck, or the report. */
export type Reminder = {
  readonly on: Day;
  readonly tellsAbove: boolean;
  readonly wants: 'step' | 'report';
};

/** When units are reminded of a version: after two days those with which it is stuck; after four, and on the last day, those above too. */
export function remindersOf({ sentOn, reportBy }: Asked): Reminder[] {
  const plan: Reminder[] = [
    { on: addDays(sentOn, ASK_AFTER_DAYS), tellsAbove: false, wants: 'step' },
    { on: addDays(sentOn, TELL_ABOVE_AFTER_DAYS), tellsAbove: true, wants: 'step' },
  ];
  const early = plan.filter(({ on }) => reportBy === null || on < reportBy);
  return reportBy === null ? early : [...early, { on: reportBy, tellsAbove: true, wants: 'report' }];
}
