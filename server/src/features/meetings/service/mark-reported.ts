import { numberedSteps } from '@sotay/core/rule-packs/rule-packs.rules.ts';
import type { Context } from '../../../platform/context.ts';
import { rulesOf } from '../meeting-facts.ts';
import type { MeetingKey } from '../meetings.types.ts';
import { findMeeting } from '../repository/meeting.repository.ts';
import { marksOf } from '../repository/roll-call.repository.ts';
import { recordMark } from './mark-step.ts';

const REPORT_UP = 'report-up';

/** Ticks the step "Báo cáo cấp ủy cấp trên" where the course has it and nobody ticked it: the report has been sent. */
export const markReported = async (context: Context, { unitId, meetingId }: MeetingKey): Promise<void> => {
  const meeting = await findMeeting(context.tx, unitId, meetingId);
  if (!meeting) return;
  const isPrescribed = numberedSteps(rulesOf(meeting).form).some(({ id }) => id === REPORT_UP);
  const isMarked = (await marksOf(context.tx, meeting)).some(({ stepId }) => stepId === REPORT_UP);
  if (isPrescribed && !isMarked) await recordMark(context, meeting, { stepId: REPORT_UP, outcome: 'done' });
};
