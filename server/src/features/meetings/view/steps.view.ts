import { stepViews } from '@sotay/core/meetings/meeting-steps.rules.ts';
import type { MeetingView } from '@sotay/core/meetings/meetings.schema.ts';
import { liveSteps, numberedSteps } from '@sotay/core/rule-packs/rule-packs.rules.ts';
import { rulesOf, stepMark } from '../meeting-facts.ts';
import type { Mark, Meeting } from '../meetings.types.ts';

/** All steps of the meeting's course; those gone through together carry their progress. */
export const stepsView = (
  meeting: Meeting,
  marks: readonly Mark[],
): Pick<MeetingView, 'steps' | 'currentStepId'> => {
  const { form } = rulesOf(meeting);
  const live = stepViews(liveSteps(form), marks.map(stepMark));
  const steps = numberedSteps(form).map((step) => {
    const mark = marks.find((entry) => entry.stepId === step.id);
    const phase = form.phases.find((entry) => entry.id === step.phaseId);
    const { id, number, label, phaseId, when, screen, who, optional, requiresVote, certainty } = step;
    return {
      ...{ id, number, label, phaseId, when, screen, who, optional, requiresVote, certainty },
      phaseLabel: phase?.label ?? '',
      duty: step.duty ?? null,
      progress: live.find((entry) => entry.id === step.id)?.progress ?? null,
      skippedBecause: mark?.outcome === 'skipped' ? mark.reason : null,
      markedAt: mark?.markedAt.toISOString() ?? null,
    };
  });
  const current = live.find((step) => step.progress === 'current');
  return { steps, currentStepId: meeting.state === 'open' ? (current?.id ?? null) : null };
};
