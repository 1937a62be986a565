import { randomUUIDv7 } from 'node:crypto';
import { Refusal, found } from '../../../platform/errors.ts';
import type { Context } from '../../../platform/context.ts';
import type { Input, Meeting, Output } from '../meetings.types.ts';
import { demandFree } from '../offline/demand-free.ts';
import { findItem } from '../repository/agenda.repository.ts';
import {
  changeOpinion,
  deleteOpinion,
  findOpinion,
  insertOpinion,
} from '../repository/opinions.repository.ts';
import { rollOf } from '../repository/roll-call.repository.ts';
import { demandVersion, meetingToLead, trace } from './act.ts';

/** The name a person of the roll is written with; `given` for somebody from outside. */
export const speakerName = async (
  { tx }: Context,
  meeting: Meeting,
  memberId: string | null,
  given: string,
): Promise<string> => {
  const name =
    memberId === null
      ? given.trim()
      : (await rollOf(tx, meeting)).find((entry) => entry.memberId === memberId)?.name;
  if (!name) throw new Refusal('meetings/not-on-roll');
  return name;
};

/** An item that may hold content: one for the paper book only may not. */
export const writableItem = async ({ tx }: Context, meeting: Meeting, itemId: string) => {
  const item = found(await findItem(tx, meeting, itemId));
  if (item.paperBookOnly) throw new Refusal('meetings/paper-book-only');
  return item;
};

/** What somebody said, under their name: minutes give opinions with names (12-HD/BTCTW; second-hand). */
export const addOpinion = async (
  context: Context,
  { params, body }: Input<'addOpinion'>,
): Promise<Output<'addOpinion'>> => {
  const meeting = await meetingToLead(context, params, 'record-note');
  const item = await writableItem(context, meeting, params.itemId);
  await demandFree(context, meeting, 'opinions', body.id);
  const id = body.id ?? randomUUIDv7();
  await insertOpinion(context.tx, {
    unitId: meeting.unitId,
    id,
    unitLft: meeting.unitLft,
    meetingId: meeting.id,
    itemId: item.id,
    speakerMemberId: body.memberId,
    speaker: await speakerName(context, meeting, body.memberId, body.speaker),
    body: body.body,
    reserved: body.reserved,
    at: context.now,
  });
  await trace(context, meeting, { action: 'add-opinion', object: { kind: 'opinion', id } });
  return { id };
};

export const editOpinion = async (
  context: Context,
  { params, body }: Input<'editOpinion'>,
): Promise<Output<'editOpinion'>> => {
  const meeting = await meetingToLead(context, params, 'record-note');
  const opinion = found(await findOpinion(context.tx, meeting, params.opinionId));
  demandVersion(opinion, body.version);
  const version = await changeOpinion(context.tx, opinion, {
    speakerMemberId: body.memberId,
    speaker: await speakerName(context, meeting, body.memberId, body.speaker),
    body: body.body,
    reserved: body.reserved,
  });
  await trace(context, meeting, { action: 'edit-opinion', object: { kind: 'opinion', id: opinion.id } });
  return { version };
};

export const removeOpinion = async (
  context: Context,
  { params }: Input<'removeOpinion'>,
): Promise<Output<'removeOpinion'>> => {
  const meeting = await meetingToLead(context, params, 'record-note');
  const opinion = found(await findOpinion(context.tx, meeting, params.opinionId));
  await deleteOpinion(context.tx, opinion);
  await trace(context, meeting, { action: 'remove-opinion', object: { kind: 'opinion', id: opinion.id } });
  return { done: true };
};
