import { gradesGiven, shownGrades } from '@sotay/core/meetings/member-grades.rules.ts';
import { actFault } from '@sotay/core/meetings/meeting.rules.ts';
import { abilitiesOn } from '../../../platform/access/policy.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import { meetingsPolicy } from '../meetings.policy.ts';
import type { Input, Meeting, Output, Parts } from '../meetings.types.ts';
import { readParts } from '../read/parts.read-model.ts';
import { findMeeting } from '../repository/meeting.repository.ts';
import { filledAfterwards, filledAnew } from './keep-quality.ts';
import type { KeptQuality } from './kept-quality.ts';
import { gradeCounts, hasGraded } from './member-grades.repository.ts';
import { qualityView } from './quality.view.ts';

/** The form as it stands: filled anew while the meeting is on, as it was kept afterwards; null where it was scored by criterion. */
const standing = async (context: Context, meeting: Meeting, parts: Parts): Promise<KeptQuality | null> => {
  if (meeting.concludedAt === null) return filledAnew(context, meeting, parts);
  if (meeting.quality === null || meeting.sealedAt !== null) return meeting.quality;
  return filledAfterwards(context, meeting, parts, meeting.quality);
};

/** What members gave: how many while the meeting is on, which grades when it is over and enough gave one. */
const membersPart = async (
  { tx, actor }: Context,
  meeting: Meeting,
  parts: Parts,
): Promise<Output<'quality'>['members']> => {
  const counts = await gradeCounts(tx, meeting);
  const me = parts.roll.find(({ memberId }) => memberId === actor.memberId);
  const hasGiven = await hasGraded(tx, meeting, actor.memberId);
  return {
    given: gradesGiven(counts),
    counts: meeting.concludedAt === null ? null : shownGrades(counts),
    hasGiven,
    mayGive: actFault(meeting, 'grade-as-member') === undefined && me?.presence === 'present' && !hasGiven,
  };
};

/** The quality form of a meeting that was opened, for everybody in the cell. */
export const readQuality = async (
  context: Context,
  { params }: Input<'quality'>,
): Promise<Output<'quality'>> => {
  const meeting = demand(context, await findMeeting(context.tx, params.unitId, params.meetingId));
  if (meeting.openedAt === null) throw new Refusal('meetings/not-open');
  const parts = await readParts(context.tx, meeting);
  const rights = abilitiesOn(meetingsPolicy, context.actor, meeting, ['meetings.lead']);
  return {
    ...qualityView(meeting, await standing(context, meeting, parts)),
    members: await membersPart(context, meeting, parts),
    mayJudge: rights['meetings.lead'] && actFault(meeting, 'score-meeting') === undefined,
  };
};
