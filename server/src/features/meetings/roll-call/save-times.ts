import { timesFault, typedTime } from '@sotay/core/meetings/attendance-times.rules.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { Input, Meeting, Output } from '../meetings.types.ts';
import { changeEntry, entryOf } from '../repository/roll-call.repository.ts';
import { meetingToLead, refuse, tellOwnPart, trace } from '../service/act.ts';

/**
 * The meeting so far, for an act from a hall without signal: another phone may have opened the meeting after this one had done so, and
 * then what happened here before that is at the opening.
 */
const runningAt = ({ now }: Pick<Context, 'now'>, { openedAt }: Pick<Meeting, 'openedAt'>) => {
  const opened = openedAt ?? now;
  return { openedAt: opened.toISOString(), now: (now < opened ? opened : now).toISOString() };
};

const inMeeting = (
  time: string | null,
  running: ReturnType<typeof runningAt>,
  { device }: Pick<Context, 'device'>,
): string | null => {
  const isBefore = time !== null && Date.parse(time) < Date.parse(running.openedAt);
  return device && isBefore ? running.openedAt : typedTime(time, running);
};

/** When a member who is there came and left. Who left early is still counted as present, and votes no more. */
export const saveTimes = async (
  context: Context,
  { params, body }: Input<'saveTimes'>,
): Promise<Output<'saveTimes'>> => {
  const meeting = await meetingToLead(context, params, 'record-roll-call');
  const entry = await entryOf(context.tx, meeting, params.memberId);
  if (!entry) throw new Refusal('meetings/not-on-roll');
  if (entry.presence !== 'present') throw new Refusal('meetings/not-present');
  const running = runningAt(context, meeting);
  const arrivedAt = inMeeting(body.arrivedAt, running, context) ?? running.openedAt;
  const leftAt = inMeeting(body.leftAt, running, context);
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
