import { stepFault } from '../meeting-steps.rules.ts';
import type { StepMark } from '../meeting-steps.rules.ts';
import type { MeetingView } from '../meetings.schema.ts';
import type { LocalActOf } from './local-act.ts';

type Step = MeetingView['steps'][number];

const isBehind = ({ progress }: Step): boolean => progress === 'done' || progress === 'skipped';

const markOf = ({ id, progress, skippedBecause }: Step): StepMark =>
  progress === 'skipped'
    ? { stepId: id, outcome: 'skipped', reason: skippedBecause ?? '' }
    : { stepId: id, outcome: 'done' };

/** Goes on to the next step by the same rule as the server's; what it would refuse changes nothing. */
export function markStep(view: MeetingView, { at, body }: LocalActOf<'markStep'>): MeetingView {
  const { stepId, outcome } = body;
  const reason = body.reason.trim();
  const live = view.steps.filter(({ progress }) => progress !== null);
  const mark: StepMark = outcome === 'done' ? { stepId, outcome } : { stepId, outcome, reason };
  const marks = live.filter(isBehind).map(markOf);
  if (stepFault({ state: view.state, steps: live, marks }, mark)) return view;
  const next = live.find((step) => step.id !== stepId && !isBehind(step));
  const steps = view.steps.map((step): Step => {
    if (step.id === next?.id) return { ...step, progress: 'current' };
    if (step.id !== stepId) return step;
    return {
      ...step,
      progress: outcome,
      skippedBecause: outcome === 'skipped' ? reason : null,
      markedAt: at,
    };
  });
  return { ...view, steps, currentStepId: next?.id ?? null };
}
