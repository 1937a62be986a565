import type { MeetingForm, MeetingKind, MeetingPhase, MeetingStep } from './rule-pack.ts';

/** A step of a meeting; second-hand, prescribed and without a vote unless `more` says otherwise. */
export function step(
  id: string,
  label: string,
  who: MeetingStep['who'],
  screen: MeetingStep['screen'],
  more: Partial<MeetingStep> = {},
): MeetingStep {
  return { id, label, who, screen, certainty: 'second-hand', optional: false, requiresVote: false, ...more };
}

/** A phase of a meeting: before it, live in it, or after it. */
export function phase(
  id: string,
  label: string,
  when: MeetingPhase['when'],
  steps: MeetingStep[],
): MeetingPhase {
  return { id, label, when, steps };
}

/**
 * The course of one kind of meeting of the cell's members with its least duration, which both eras name in the regulation
 * itself (read). A thematic meeting does not stand for the monthly one (domain §2.1; second-hand); `more` says what differs.
 */
export function form(
  kind: MeetingKind,
  label: string,
  minimumMinutes: number,
  phases: MeetingPhase[],
  more: Partial<MeetingForm> = {},
): MeetingForm {
  return {
    ...{ kind, label, minimumMinutes, phases },
    participants: 'members',
    countsForMonth: kind === 'regular' || kind === 'regular-thematic',
    minimumMinutesCertainty: 'read',
    ...more,
  };
}
