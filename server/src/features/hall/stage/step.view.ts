import type { Stage } from '@sotay/core/hall/hall.schema.ts';
import { currentStep } from '@sotay/core/meetings/meeting-steps.rules.ts';
import { liveSteps } from '@sotay/core/rule-packs/rule-packs.rules.ts';
import { type Mark, type Meeting, rulesOf, stepMark } from '../../meetings/index.ts';

/** A step begins when the one before it was marked, the first one when the meeting opened. */
const sinceOf = (meeting: Meeting, marks: readonly Mark[], before: string | undefined): string => {
  const mark = marks.find(({ stepId }) => stepId === before);
  return (mark?.markedAt ?? meeting.openedAt ?? meeting.startsAt).toISOString();
};

/** Where an open meeting stands among its live steps. */
export const stepView = (meeting: Meeting, marks: readonly Mark[]): Pick<Stage, 'steps' | 'step'> => {
  const { form } = rulesOf(meeting);
  const steps = liveSteps(form);
  const current = currentStep(steps, marks.map(stepMark));
  if (meeting.state !== 'open' || !current) return { steps: steps.length, step: null };
  const at = steps.indexOf(current);
  const { id, number, label, phaseId } = current;
  return {
    steps: steps.length,
    step: {
      ...{ id, number, label },
      screen: current.screen,
      phaseLabel: form.phases.find((phase) => phase.id === phaseId)?.label ?? '',
      position: at + 1,
      since: sinceOf(meeting, marks, steps[at - 1]?.id),
      next: steps[at + 1]?.label ?? null,
    },
  };
};
