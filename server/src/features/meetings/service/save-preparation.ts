import { Refusal } from '../../../platform/errors.ts';
import type { Context } from '../../../platform/context.ts';
import { rollSource } from '../meeting-facts.ts';
import type { Input, Meeting, Output } from '../meetings.types.ts';
import { participantsOf } from '../read/people.read-model.ts';
import { changeMeeting } from '../repository/meeting.repository.ts';
import { demandVersion, meetingToLead, trace } from './act.ts';
import { rulesOn } from './create-meeting.ts';

type Body = Input<'savePreparation'>['body'];

const demandPeople = async (context: Context, meeting: Meeting, body: Body): Promise<void> => {
  const members = new Set(
    (await participantsOf(context, rollSource(meeting))).map((member) => member.memberId),
  );
  const { chairMemberId: chair, minutesTakerMemberId: taker } = body;
  for (const person of [chair, taker]) {
    if (person !== null && !members.has(person)) throw new Refusal('meetings/not-a-member');
  }
  if (chair !== null && chair === taker) throw new Refusal('meetings/chair-is-minutes-taker');
};

const isHttps = (link: string): boolean => URL.canParse(link) && new URL(link).protocol === 'https:';

/** Meeting online is the exception and needs leave from above (03-HD/TW, 27/12/2022; read), where the pack says so. */
const demandLink = ({ onlineLink, onlineApproval }: Body, needsApproval: boolean): void => {
  if (onlineLink === null) return;
  if (!isHttps(onlineLink)) throw new Refusal('meetings/online-link-not-https');
  if (needsApproval && onlineApproval.trim() === '') throw new Refusal('meetings/online-approval-missing');
};

/** Screen 1: who, when, where. A day under other rules takes those rules along. */
export const savePreparation = async (
  context: Context,
  { params, body }: Input<'savePreparation'>,
): Promise<Output<'savePreparation'>> => {
  const meeting = await meetingToLead(context, params, 'edit-preparation');
  demandVersion(meeting, body.version);
  const { pack, form } = await rulesOn(context.tx, body.startsAt, meeting.kind);
  await demandPeople(context, meeting, body);
  demandLink(body, pack.onlineNeedsApproval);
  const { version: _, ...patch } = body;
  const version = await changeMeeting(context.tx, meeting, {
    ...patch,
    packCode: pack.code,
    countsForMonth: form.countsForMonth,
  });
  await trace(context, meeting, {
    action: 'save-preparation',
    before: { startsAt: meeting.startsAt, chair: meeting.chairMemberId, taker: meeting.minutesTakerMemberId },
    after: { startsAt: body.startsAt, chair: body.chairMemberId, taker: body.minutesTakerMemberId },
  });
  return { version };
};
