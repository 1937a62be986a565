import { addDays, dayOfInstant, daysBetween, minutesBetween } from '../calendar/day.ts';
import type { Certainty, Duty, MeetingForm } from '../rule-packs/rule-pack.ts';
import { numberedSteps } from '../rule-packs/rule-packs.rules.ts';
import { attendanceShare, rollCallSummary } from './attendance.rules.ts';
import type { MeetingFacts } from './meeting-facts.ts';
import { needed, presentVoters, voteBase } from './vote.rules.ts';

/** `met`; `waiting` while it can still be met; `missed` when it cannot or the time is over; `info` where nothing is prescribed. */
export type CheckState = 'met' | 'waiting' | 'missed' | 'info';

export type CheckId = Duty | 'quorum' | 'attendance' | 'duration' | 'speakers';

/** One rule held against a meeting; `actual` and `required` are in the unit of the rule (days, minutes, people, per cent). */
export type RuleCheck = {
  id: CheckId;
  state: CheckState;
  certainty: Certainty;
  actual: number | null;
  required: number | null;
};

/** All live checks of a meeting at an instant, in the order of its course. A duty the pack does not prescribe has no check. */
export function ruleChecks(facts: MeetingFacts, now: string): RuleCheck[] {
  return [...preparationChecks(facts, now), ...roomChecks(facts, now), ...closingChecks(facts, now)];
}

function preparationChecks(facts: MeetingFacts, now: string): RuleCheck[] {
  const meetingDay = dayOfInstant(facts.startedAt ?? facts.plannedAt);
  const hasBegun = facts.startedAt !== null;
  const posted =
    facts.papersPostedAt === null ? null : daysBetween(dayOfInstant(facts.papersPostedAt), meetingDay);
  const aheadDays = facts.pack.papersAheadDays ?? 0;
  const isTimeLeft = !hasBegun && dayOfInstant(now) <= addDays(meetingDay, -aheadDays);
  const isBureauInTime = facts.bureauMetOn !== null && facts.bureauMetOn <= meetingDay;
  return [
    ...duty(facts, 'bureau-met', stateOf(isBureauInTime, !hasBegun)),
    ...duty(facts, 'members-notified', stateOf(facts.invitedAt !== null, !hasBegun)),
    ...duty(
      facts,
      'papers-posted',
      stateOf(posted !== null && posted >= aheadDays, posted === null && isTimeLeft),
      {
        actual: posted,
        required: aheadDays,
      },
    ),
  ];
}

function roomChecks(facts: MeetingFacts, now: string): RuleCheck[] {
  if (facts.startedAt === null) return [];
  const { members, pack } = facts;
  const isLive = facts.concludedAt === null;
  const roll = rollCallSummary(members);
  const { base } = voteBase(members);
  const present = presentVoters(members);
  const share = attendanceShare(members);
  const percent = share.expected === 0 ? 0 : (share.present * 100) / share.expected;
  const hasGoodShare =
    pack.attendance.comparison === 'above'
      ? percent > pack.attendance.percent
      : percent >= pack.attendance.percent;
  const minutes = minutesBetween(facts.startedAt, facts.concludedAt ?? now);
  return [
    ...duty(facts, 'roll-call', stateOf(roll.notCalled === 0, isLive), {
      actual: roll.notCalled,
      required: 0,
    }),
    {
      id: 'quorum',
      state: stateOf(base > 0 && present >= needed(base, 'over-half'), isLive && roll.notCalled > 0),
      certainty: 'read',
      actual: present,
      required: needed(base, 'over-half'),
    },
    {
      id: 'attendance',
      state: stateOf(hasGoodShare, isLive && roll.notCalled > 0),
      certainty: pack.attendance.certainty,
      actual: percent,
      required: pack.attendance.percent,
    },
    ...duty(facts, 'dues-announced', stateOf(isMarkedDone(facts, 'dues-announced'), isLive)),
    { id: 'speakers', state: 'info', certainty: 'read', actual: facts.speakers, required: null },
    durationCheck(facts.form, minutes, isLive),
  ];
}

function durationCheck(
  { minimumMinutes, minimumMinutesCertainty }: MeetingForm,
  minutes: number,
  isLive: boolean,
): RuleCheck {
  const isPrescribed = minimumMinutes > 0;
  return {
    id: 'duration',
    state: isPrescribed ? stateOf(minutes >= minimumMinutes, isLive) : 'info',
    certainty: minimumMinutesCertainty,
    actual: minutes,
    required: isPrescribed ? minimumMinutes : null,
  };
}

function closingChecks(facts: MeetingFacts, now: string): RuleCheck[] {
  if (facts.startedAt === null) return [];
  const isLive = facts.concludedAt === null;
  const checks = [
    ...(facts.hasDraftResolution
      ? duty(facts, 'resolution-voted', stateOf(facts.isResolutionVoted, isLive))
      : []),
    ...duty(facts, 'tasks-assigned', stateOf(isMarkedDone(facts, 'tasks-assigned'), isLive)),
    ...duty(facts, 'meeting-scored', stateOf(isMarkedDone(facts, 'meeting-scored'), isLive)),
    ...duty(facts, 'minutes-read-back', stateOf(facts.minutesReadBackAt !== null, isLive)),
  ];
  if (facts.concludedAt === null || facts.pack.publishWithinDays === null) return checks;
  const days = daysBetween(dayOfInstant(facts.concludedAt), dayOfInstant(facts.papersPublishedAt ?? now));
  const isInTime = days <= facts.pack.publishWithinDays;
  const state = stateOf(facts.papersPublishedAt !== null && isInTime, isInTime);
  return [
    ...checks,
    ...duty(facts, 'papers-published', state, { actual: days, required: facts.pack.publishWithinDays }),
  ];
}

/** A check for a duty, if the form prescribes it, as sure as its step. */
function duty(
  facts: MeetingFacts,
  id: Duty,
  state: CheckState,
  figures: { actual: number | null; required: number | null } = { actual: null, required: null },
): RuleCheck[] {
  const step = numberedSteps(facts.form).find((entry) => entry.duty === id);
  return step ? [{ id, state, certainty: step.certainty, ...figures }] : [];
}

function isMarkedDone(facts: MeetingFacts, id: Duty): boolean {
  const step = numberedSteps(facts.form).find((entry) => entry.duty === id);
  return facts.marks.some((mark) => mark.stepId === step?.id && mark.outcome === 'done');
}

function stateOf(isMet: boolean, canStillBeMet: boolean): CheckState {
  if (isMet) return 'met';
  return canStillBeMet ? 'waiting' : 'missed';
}
