import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { Input, Output } from '../meetings.types.ts';
import { rollOf } from '../repository/roll-call.repository.ts';
import { meetingOfMember, trace } from '../service/act.ts';
import { addGrader, countGrade } from './member-grades.repository.ts';

/**
 * One tap of a member who is there. The grade goes into a count: neither the event nor the row of the member says which. It is an
 * opinion among comrades and no secret ballot.
 */
export const gradeAsMember = async (
  context: Context,
  { params, body }: Input<'gradeAsMember'>,
): Promise<Output<'gradeAsMember'>> => {
  const { tx, actor } = context;
  const meeting = await meetingOfMember(context, params, 'grade-as-member');
  const me = (await rollOf(tx, meeting)).find(({ memberId }) => memberId === actor.memberId);
  if (me?.presence !== 'present') throw new Refusal('meetings/not-present');
  if (!(await addGrader(tx, meeting, actor.memberId))) throw new Refusal('meetings/already-graded');
  await countGrade(tx, meeting, body.grade);
  await trace(context, meeting, { action: 'grade-as-member' });
  return { done: true };
};
