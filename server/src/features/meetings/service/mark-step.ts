import { currentStep, stepFault, type StepMark } from '@sotay/core/meetings/meeting-steps.rules.ts';
import { liveSteps } from '@sotay/core/rule-packs/rule-packs.rules.ts';
import type { Context } from '../../../platform/context.ts';
import { rulesOf, stepMark } from '../meeting-facts.ts';
import type { Input, Meeting, Output } from '../meetings.types.ts';
import { insertMark, marksOf } from '../repository/roll-call.repository.ts';
import { meetingToLead, refuse, trace } from './act.ts';

/** Writes a mark that was found allowed. */
export const recordMark = async ({ tx, now }: Context, meeting: Meeting, mark: StepMark): Promise<void> => {
  const { unitId, unitLft, id } = meeting;
  const reason = mark.outcome === 'skipped' ? mark.reason : '';
  await insertMark(tx, {
    unitId,
    meetingId: id,
    unitLft,
    stepId: mark.stepId,
    outcome: mark.outcome,
    reason,
    markedAt: now,
  });
};

/** Goes on to the next step; a step out of order is refused with the one whose turn it is. */
export const markStep = async (
  context: Context,
  { params, body }: Input<'markStep'>,
): Promise<Output<'markStep'>> => {
  const meeting = await meetingToLead(context, params, 'mark-step');
  const { stepId, outcome, reason } = body;
  const mark: StepMark =
    outcome === 'done' ? { stepId, outcome } : { stepId, outcome, reason: reason.trim() };
  const steps = liveSteps(rulesOf(meeting).form);
  const marks = (await marksOf(context.tx, meeting)).map(stepMark);
  const turn = currentStep(steps, marks);
  refuse(stepFault({ state: meeting.state, steps, marks }, mark), turn && { stepId: turn.id });
  await recordMark(context, meeting, mark);
  await trace(context, meeting, { action: 'mark-step', after: { stepId, outcome } });
  return { currentStepId: currentStep(steps, [...marks, mark])?.id ?? null };
};
