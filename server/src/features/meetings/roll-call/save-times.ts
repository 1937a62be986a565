import { timesFault, typedTime } from '@sotay/core/meetings/attendance-times.rules.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { Input, Output } from '../meetings.types.ts';
import { changeEntry, entryOf } from '../repository/roll-call.repository.ts';
import { meetingToLead, refuse, tellOwnPart, trace } from '../service/act.ts';

/** Where another phone opened the meeting after this one had done so without network, what happened here before that is at the opening. */
const inMeeting = (
  time: string | null,
  { openedAt }: { openedAt: string },
  { device }: Pick<Context, 'device'>,
): string | null => (device && time !== null && Date.parse(time) < Date.parse(openedAt) ? openedAt : time);

/** When a member who is there came and left. Who left early is still counted as present, and votes no more. */
export const saveTimes = async (
  context: Context,
  { params, body }: Input<'saveTimes'>,
): Promise<Output<'saveTimes'>> => {
  const meeting = await meetingToLead(context, params, 'record-roll-call');
  const entry = await entryOf(context.tx, meeting, params.memberId);
  if (!entry) throw new Refusal('meetings/not-on-roll');
  if (entry.presence !== 'present') throw new Refusal('meetings/not-present');
  const now = context.now.toISOString();
  const running = { openedAt: meeting.openedAt?.toISOString() ?? now, now };
  const arrivedAt = typedTime(inMeeting(body.arrivedAt, running, context), running) ?? running.openedAt;
  const leftAt = typedTime(inMeeting(body.leftAt, running, context), running);
  refuse(timesFault({ arrivedAt, leftAt }, running));
  await changeEntry(context.tx, entry, {
    arrivedAt: new Date(arrivedAt),
    leftAt: leftAt === null ? null : new Date(leftAt),
    recordedBy: 'secretary',
  });
  await trace(context, meeting, {
    action: 'save-times',
    object: { kind: 'member', id: entry.memberId },
    before: { arrivedAt: entry.arrivedAt, leftAt: entry.leftAt },
    after: { arrivedAt, leftAt },
  });
  await tellOwnPart(context, meeting, [entry.memberId]);
  return { done: true };
};
