import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { bureauFault } from '@sotay/core/meetings/bureau.rules.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { Input, Output } from '../meetings.types.ts';
import { participantsOf } from '../read/people.read-model.ts';
import { changeMeeting, lockMeeting } from '../repository/meeting.repository.ts';
import { meetingToLead, refuse, trace } from '../service/act.ts';
import { lockBureau, signBureauAs, writeBureau } from './bureau.repository.ts';

/** Writes the short minutes; the month's meeting then knows the day the bureau met. */
export const saveBureau = async (
  context: Context,
  { params, body }: Input<'saveBureau'>,
): Promise<Output<'saveBureau'>> => {
  const { tx, now } = context;
  const meeting = await meetingToLead(context, params, 'edit-preparation');
  const written = await lockBureau(tx, params);
  if (written?.chairSignedAt || written?.takerSignedAt) throw new Refusal('meetings/bureau-signed');
  if ((written?.version ?? null) !== body.version) throw new Refusal('meetings/changed-meanwhile');
  const seated = await participantsOf({ tx, now }, { unitId: meeting.unitId, participants: 'bureau' });
  const names = new Map(seated.map(({ memberId, name }) => [memberId, name]));
  refuse(
    bureauFault(body, {
      today: dayOfInstant(now.toISOString()),
      meetingDay: dayOfInstant(meeting.startsAt.toISOString()),
      holders: [...names.keys()],
    }),
  );
  const version = (written?.version ?? 0) + 1;
  const { version: _, seats, ...texts } = body;
  await writeBureau(tx, {
    ...{ unitId: meeting.unitId, meetingId: meeting.id, unitLft: meeting.unitLft, version },
    ...texts,
    seats: seats.map(({ memberId, reason }) => ({
      ...{ memberId, name: names.get(memberId) ?? '' },
      reason: reason === null ? null : reason.trim(),
    })),
  });
  await changeMeeting(tx, meeting, { bureauMetOn: body.metOn });
  await trace(context, meeting, { action: 'save-bureau', after: { metOn: body.metOn } });
  return { version };
};

/** Signs as the chair or the minutes taker; where one person is both, with both hands. */
export const signBureau = async (
  context: Context,
  { params }: Input<'signBureau'>,
): Promise<Output<'signBureau'>> => {
  const { tx, actor, now } = context;
  const meeting = demand(context, await lockMeeting(tx, params.unitId, params.meetingId));
  const row = await lockBureau(tx, params);
  if (!row) throw new Refusal('meetings/bureau-not-written');
  const isChair = row.chairMemberId === actor.memberId;
  const isTaker = row.takerMemberId === actor.memberId;
  if (!isChair && !isTaker) throw new Refusal('meetings/not-yours-to-sign');
  if ((!isChair || row.chairSignedAt) && (!isTaker || row.takerSignedAt))
    throw new Refusal('meetings/already-signed');
  await signBureauAs(tx, params, {
    ...(isChair && { chairSignedAt: now }),
    ...(isTaker && { takerSignedAt: now }),
  });
  await trace(context, meeting, { action: 'sign-bureau' });
  return { done: true };
};
