import type { NumberedStep } from '../rule-packs/rule-packs.rules.ts';
import { actFault } from './meeting.rules.ts';
import type { MeetingState, MeetingStateFault } from './meeting.rules.ts';

/** What became of a step; a skipped one says why. */
export type StepMark =
  { stepId: string; outcome: 'done' } | { stepId: string; outcome: 'skipped'; reason: string };

export type StepFault =
  | MeetingStateFault
  | 'meetings/step-unknown'
  | 'meetings/step-already-marked'
  | 'meetings/step-out-of-order'
  | 'meetings/step-not-optional'
  | 'meetings/skip-reason-missing';

export type StepView = NumberedStep & { progress: 'done' | 'skipped' | 'current' | 'ahead' };

/** The live step a meeting stands at: the first not yet done or skipped; undefined when all are behind. */
export function currentStep<S extends Pick<NumberedStep, 'id'>>(
  steps: readonly S[],
  marks: readonly StepMark[],
): S | undefined {
  return steps.find((step) => !marks.some((mark) => mark.stepId === step.id));
}

/** The steps with their progress, for the bar on the screen. Every step may be looked at; only the current one may be marked. */
export function stepViews(steps: readonly NumberedStep[], marks: readonly StepMark[]): StepView[] {
  const current = currentStep(steps, marks);
  return steps.map((step) => {
    const mark = marks.find((entry) => entry.stepId === step.id);
    return { ...step, progress: mark?.outcome ?? (step.id === current?.id ? 'current' : 'ahead') };
  });
}

/**
 * Why a step cannot be marked now; undefined when it can. Steps go forward one at a time in the order of the pack; an optional
 * one ("nếu có") may be skipped with a reason; nothing is marked before the meeting opens or after it concludes.
 */
export function stepFault(
  meeting: {
    state: MeetingState;
    steps: readonly Pick<NumberedStep, 'id' | 'optional'>[];
    marks: readonly StepMark[];
  },
  mark: StepMark,
): StepFault | undefined {
  const stateFault = actFault(meeting, 'mark-step');
  if (stateFault) return stateFault;
  const step = meeting.steps.find((entry) => entry.id === mark.stepId);
  if (!step) return 'meetings/step-unknown';
  if (meeting.marks.some((entry) => entry.stepId === mark.stepId)) return 'meetings/step-already-marked';
  if (currentStep(meeting.steps, meeting.marks)?.id !== mark.stepId) return 'meetings/step-out-of-order';
  if (mark.outcome === 'done') return undefined;
  if (!step.optional) return 'meetings/step-not-optional';
  return mark.reason.trim() === '' ? 'meetings/skip-reason-missing' : undefined;
}
