import { randomUUIDv7 } from 'node:crypto';
import { happenedAt } from '@sotay/core/kernel/device-time.rules.ts';
import { type Context, demand } from '../../../platform/context.ts';
import type { MeetingKey } from '../meetings.types.ts';
import { findMeeting } from '../repository/meeting.repository.ts';
import { insertOfflineAct, lastHappened } from './offline-acts.repository.ts';

type Handler<I extends { params: MeetingKey }, O> = (context: Context, input: I) => Promise<O>;

/**
 * An act that may have waited in the outbox of the device: it happens at the hour at which it was done, as far as the clock of the
 * device is to be believed, and it is kept that it waited. An act sent at once passes as it is.
 */
export const queued =
  <I extends { params: MeetingKey }, O>(act: string, handle: Handler<I, O>): Handler<I, O> =>
  async (context, input) => {
    const { tx, actor, device, now } = context;
    if (!device) return handle(context, input);
    const { params } = input;
    const before = await lastHappened(tx, params, device);
    const { at, fault } = happenedAt(device, now.toISOString(), before?.toISOString() ?? null);
    const answer = await handle({ ...context, now: new Date(at), receivedAt: now }, input);
    const meeting = demand(context, await findMeeting(tx, params.unitId, params.meetingId));
    await insertOfflineAct(tx, {
      unitId: meeting.unitId,
      id: randomUUIDv7(),
      unitLft: meeting.unitLft,
      meetingId: meeting.id,
      memberId: actor.memberId,
      deviceId: device.deviceId,
      turn: device.turn,
      act,
      deviceAt: new Date(device.at),
      happenedAt: new Date(at),
      receivedAt: now,
      clockFault: fault,
    });
    return answer;
  };
