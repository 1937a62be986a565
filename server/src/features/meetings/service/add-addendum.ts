import { randomUUIDv7 } from 'node:crypto';
import type { Context } from '../../../platform/context.ts';
import { found } from '../../../platform/errors.ts';
import { makeFindable } from '../../../platform/jobs/make-findable.ts';
import type { Platform } from '../../../platform/platform.ts';
import { rollSource } from '../meeting-facts.ts';
import type { Input, Output } from '../meetings.types.ts';
import { participantsOf } from '../read/people.read-model.ts';
import { insertAddendum } from '../repository/documents.repository.ts';
import { meetingToLead, trace } from './act.ts';

/** A correction or supplement beside sealed minutes, which themselves stay as they are (12-HD/BTCTW; read). */
export const addAddendum = async (
  { jobs }: Pick<Platform, 'jobs'>,
  context: Context,
  { params, body }: Input<'addAddendum'>,
): Promise<Output<'addAddendum'>> => {
  const meeting = await meetingToLead(context, params, 'add-addendum');
  const roster = await participantsOf(context, rollSource(meeting));
  const author = found(roster.find((member) => member.memberId === context.actor.memberId));
  const id = randomUUIDv7();
  await insertAddendum(context.tx, {
    unitId: meeting.unitId,
    id,
    unitLft: meeting.unitLft,
    meetingId: meeting.id,
    memberId: author.memberId,
    name: author.name,
    body: body.body,
    at: context.now,
  });
  await makeFindable(jobs, context.tx, { kind: 'minutes', unitId: meeting.unitId, id: meeting.id });
  await trace(context, meeting, { action: 'add-addendum', object: { kind: 'addendum', id } });
  return { id };
};
