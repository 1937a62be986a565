import { randomUUIDv7 } from 'node:crypto';
import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import {
  type Meeting,
  deleteSpeech,
  entryOf,
  insertSpeech,
  meetingOfMember,
  speechesOf,
  tellOwnPart,
  trace,
  waitingSpeechOf,
} from '../../meetings/index.ts';
import type { Input, Output } from '../hall.types.ts';

/** Minutes a turn has unless the chair says otherwise. */
const USUAL_MINUTES = 5;

/** The place behind everybody on the list. */
export const lastPlace = async ({ tx }: Context, meeting: Meeting): Promise<number> =>
  ((await speechesOf(tx, meeting)).at(-1)?.position ?? 0) + 1;

/** A member asks to speak. Whoever is not on the roll of the day has no say in it. */
export const raiseHand = async (
  context: Context,
  { params }: Input<'raiseHand'>,
): Promise<Output<'raiseHand'>> => {
  const { tx, actor, now } = context;
  const meeting = await meetingOfMember(context, params, 'record-note');
  const entry = await entryOf(tx, meeting, actor.memberId);
  if (!entry) throw new Refusal('meetings/not-on-roll');
  const { unitId, unitLft, id: meetingId } = meeting;
  await insertSpeech(tx, {
    ...{ unitId, unitLft, meetingId },
    id: randomUUIDv7(),
    memberId: actor.memberId,
    name: entry.name,
    position: await lastPlace(context, meeting),
    minutes: USUAL_MINUTES,
    askedAt: now,
  });
  await trace(context, meeting, { action: 'raise-hand', topic: 'hall' });
  await tellOwnPart(context, meeting, [actor.memberId]);
  return { done: true };
};

/** Takes the own hand down; without one there is nothing to do. */
export const lowerHand = async (
  context: Context,
  { params }: Input<'lowerHand'>,
): Promise<Output<'lowerHand'>> => {
  const meeting = await meetingOfMember(context, params, 'record-note');
  const speech = await waitingSpeechOf(context.tx, meeting, context.actor.memberId);
  if (!speech) return { done: true };
  await deleteSpeech(context.tx, speech);
  await trace(context, meeting, { action: 'lower-hand', topic: 'hall' });
  await tellOwnPart(context, meeting, [context.actor.memberId]);
  return { done: true };
};
