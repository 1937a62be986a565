import { type Points, scoreFaults } from '@sotay/core/meetings/score.rules.ts';
import type { Context } from '../../../platform/context.ts';
import { rulesOf } from '../meeting-facts.ts';
import type { Input, Output } from '../meetings.types.ts';
import { changeMeeting, json } from '../repository/meeting.repository.ts';
import { demandVersion, meetingToLead, refuse, trace } from './act.ts';

/** Screen 3.5: points by criterion of the pack's form. */
export const saveScore = async (
  context: Context,
  { params, body }: Input<'saveScore'>,
): Promise<Output<'saveScore'>> => {
  const meeting = await meetingToLead(context, params, 'score-meeting');
  demandVersion(meeting, body.version);
  const points: Points = Object.fromEntries(body.points.map((entry) => [entry.criterionId, entry.points]));
  const [fault] = scoreFaults(rulesOf(meeting).pack.quality, points);
  if (fault) {
    const { code, ...facts } = fault;
    refuse(code, facts);
  }
  const version = await changeMeeting(context.tx, meeting, {
    points: json(points),
    limitations: body.limitations,
  });
  await trace(context, meeting, { action: 'save-score', before: meeting.points, after: points });
  return { version };
};
