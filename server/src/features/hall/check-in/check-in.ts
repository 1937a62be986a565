import { changesAt } from '@sotay/core/hall/door-code.rules.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { Platform } from '../../../platform/platform.ts';
import {
  changeEntry,
  entryOf,
  findMeeting,
  meetingOfMember,
  tellOwnPart,
  trace,
} from '../../meetings/index.ts';
import type { Input, Output } from '../hall.types.ts';
import { doorCode, openedBy } from './door-code.ts';
import { createTries } from './tries.ts';

/** The two sides of the door: what it shows to those who lead, and what members bring back. */
export const createDoor = ({ keys }: Pick<Platform, 'keys'>) => {
  const tries = createTries();

  const readCode = async (context: Context, { params }: Input<'code'>): Promise<Output<'code'>> => {
    demand(context, await findMeeting(context.tx, params.unitId, params.meetingId));
    const meeting = await meetingOfMember(context, params, 'record-roll-call');
    return {
      ...doorCode(keys.door, meeting.id, context.now),
      changesAt: new Date(changesAt(context.now.getTime())).toISOString(),
      at: context.now.toISOString(),
    };
  };

  const demandCode = ({ actor, now }: Context, meetingId: string, code: string): 'door' | 'self' => {
    tries.demand(actor.memberId, now);
    const by = openedBy(keys.door, meetingId, code, now);
    if (by) return by;
    tries.wasWrong(actor.memberId, now);
    throw new Refusal('hall/code-wrong');
  };

  const checkIn = async (
    context: Context,
    { params, body }: Input<'checkIn'>,
  ): Promise<Output<'checkIn'>> => {
    const { tx, actor, now } = context;
    const meeting = await meetingOfMember(context, params, 'record-roll-call');
    const by = demandCode(context, meeting.id, body.code);
    const entry = await entryOf(tx, meeting, actor.memberId);
    if (!entry) throw new Refusal('meetings/not-on-roll');
    if (entry.presence === 'present' && entry.arrivedAt && !entry.leftAt)
      return { arrivedAt: entry.arrivedAt.toISOString() };
    const arrivedAt = entry.presence === 'present' && entry.arrivedAt ? entry.arrivedAt : now;
    await changeEntry(tx, entry, {
      presence: 'present',
      reason: '',
      arrivedAt,
      leftAt: null,
      recordedBy: by,
    });
    await trace(context, meeting, { action: 'check-in', after: { by } });
    await tellOwnPart(context, meeting, [actor.memberId]);
    return { arrivedAt: arrivedAt.toISOString() };
  };

  return { readCode, checkIn };
};
