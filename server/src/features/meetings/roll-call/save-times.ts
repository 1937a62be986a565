import { timesFault } from '@sotay/core/meetings/attendance-times.rules.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { Input, Output } from '../meetings.types.ts';
import { changeEntry, entryOf } from '../repository/roll-call.repository.ts';
import { meetingToLead, refuse, tellOwnPart, trace } from '../service/act.ts';

/** A phone's time field knows no seconds: the minute in which the meeting opened is still within it. */
const MINUTE_MS = 60_000;

const within = (time: string | null, openedAt: Date): Date | null => {
  if (time === null) return null;
  const at = new Date(time);
  return at < openedAt && openedAt.getTime() - at.getTime() < MINUTE_MS ? openedAt : at;
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
  const openedAt = meeting.openedAt ?? context.now;
  const arrivedAt = within(body.arrivedAt, openedAt) ?? openedAt;
  const leftAt = within(body.leftAt, openedAt);
  refuse(
    timesFault(
      { arrivedAt: arrivedAt.toISOString(), leftAt: leftAt?.toISOString() ?? null },
      { openedAt: openedAt.toISOString(), now: context.now.toISOString() },
    ),
  );
  await changeEntry(context.tx, entry, { arrivedAt, leftAt, recordedBy: 'secretary' });
  await trace(context, meeting, {
    action: 'save-times',
    object: { kind: 'member', id: entry.memberId },
    before: { arrivedAt: entry.arrivedAt, leftAt: entry.leftAt },
    after: { arrivedAt, leftAt },
  });
  await tellOwnPart(context, meeting, [entry.memberId]);
  return { done: true };
};
