import { type Judgements, judgementFaults, ownJudgements } from '@sotay/core/meetings/quality-score.rules.ts';
import type { Context } from '../../../platform/context.ts';
import { rulesOf } from '../meeting-facts.ts';
import type { Input, Output } from '../meetings.types.ts';
import { readParts } from '../read/parts.read-model.ts';
import { changeMeeting } from '../repository/meeting.repository.ts';
import { demandVersion, meetingToLead, refuse, trace } from '../service/act.ts';
import { filledAnew } from './keep-quality.ts';
import { qualityColumns } from './kept-quality.ts';

/** Screen 3.5: what the chair judges, over what the form filled by itself at this moment. */
export const saveQuality = async (
  context: Context,
  { params, body }: Input<'saveQuality'>,
): Promise<Output<'saveQuality'>> => {
  const meeting = await meetingToLead(context, params, 'score-meeting');
  demandVersion(meeting, body.version);
  const { quality: form } = rulesOf(meeting).pack;
  const given: Judgements = Object.fromEntries(
    body.judgements.map(({ itemId, points, reason }) => [itemId, { points, reason: reason.trim() }]),
  );
  const { fillings } = await filledAnew(context, meeting, await readParts(context.tx, meeting));
  const [fault] = judgementFaults(form, meeting.kind, fillings, given);
  if (fault) {
    const { code, ...facts } = fault;
    refuse(code, facts);
  }
  const kept = { fillings, judgements: ownJudgements(fillings, given), memberGrades: null };
  const version = await changeMeeting(context.tx, meeting, {
    ...qualityColumns(form, kept),
    limitations: body.limitations,
  });
  await trace(context, meeting, {
    action: 'save-score',
    before: meeting.quality?.judgements ?? {},
    after: kept.judgements,
  });
  return { version };
};
