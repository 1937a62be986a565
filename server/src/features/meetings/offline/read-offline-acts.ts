import { type Context, demand } from '../../../platform/context.ts';
import type { Input, Output } from '../meetings.types.ts';
import { findMeeting } from '../repository/meeting.repository.ts';
import { offlineActsOf } from './offline-acts.repository.ts';

/** What was recorded without network, with the clocks of both sides. */
export const readOfflineActs = async (
  context: Context,
  { params }: Input<'offlineActs'>,
): Promise<Output<'offlineActs'>> => {
  demand(context, await findMeeting(context.tx, params.unitId, params.meetingId));
  const acts = await offlineActsOf(context.tx, params);
  return {
    acts: acts.map(({ id, act, by, deviceAt, happenedAt, receivedAt, clockFault }) => ({
      ...{ id, act, by: by ?? '', fault: clockFault },
      deviceAt: deviceAt.toISOString(),
      happenedAt: happenedAt.toISOString(),
      receivedAt: receivedAt.toISOString(),
    })),
  };
};
