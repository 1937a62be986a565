import { randomUUIDv7 } from 'node:crypto';
import { currentStep } from '@sotay/core/meetings/meeting-steps.rules.ts';
import { liveSteps } from '@sotay/core/rule-packs/rule-packs.rules.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import {
  type Meeting,
  type Speech,
  changeSpeech,
  deleteSpeech,
  entryOf,
  insertSpeech,
  marksOf,
  meetingToLead,
  rulesOf,
  speechesOf,
  stepMark,
  tellOwnPart,
  trace,
  waitingSpeechOf,
} from '../../meetings/index.ts';
import type { Input, Output } from '../hall.types.ts';
import { lastPlace } from './hand.ts';

const isWaiting = ({ startedAt }: Speech): boolean => startedAt === null;
const isSpeaking = ({ startedAt, endedAt }: Speech): boolean => startedAt !== null && endedAt === null;

/** Tells whom the list of speakers concerns: those who wait, whose places moved, and the one who was put on or taken off. */
const tellWaiting = async (
  context: Context,
  meeting: Meeting,
  { memberId }: Pick<Speech, 'memberId'> = { memberId: null },
): Promise<void> => {
  const waiting = (await speechesOf(context.tx, meeting)).filter(isWaiting);
  const concerned = [memberId, ...waiting.map((speech) => speech.memberId)];
  await tellOwnPart(context, meeting, [...new Set(concerned.flatMap((id) => id ?? []))]);
};

const waitingSpeech = async ({ tx }: Context, meeting: Meeting, id: string): Promise<Speech> => {
  const speech = (await speechesOf(tx, meeting)).find((one) => one.id === id && isWaiting(one));
  if (!speech) throw new Refusal('hall/not-waiting');
  return speech;
};

/** The name of a member of the roll, or of a guest as it was given. */
const nameOf = async ({ tx }: Context, meeting: Meeting, { memberId, name }: Input<'addSpeaker'>['body']) => {
  if (memberId !== null) {
    const entry = await entryOf(tx, meeting, memberId);
    if (!entry) throw new Refusal('meetings/not-on-roll');
    return entry.name;
  }
  if (name.trim() === '') throw new Refusal('hall/speaker-missing');
  return name.trim();
};

/** Puts somebody on the list: without a phone, or a guest. Who waits already keeps the place. */
export const addSpeaker = async (
  context: Context,
  { params, body }: Input<'addSpeaker'>,
): Promise<Output<'addSpeaker'>> => {
  const meeting = await meetingToLead(context, params, 'record-note');
  const { memberId, minutes } = body;
  const waits = memberId === null ? undefined : await waitingSpeechOf(context.tx, meeting, memberId);
  if (waits) return { id: waits.id };
  const { unitId, unitLft, id: meetingId } = meeting;
  const id = randomUUIDv7();
  await insertSpeech(context.tx, {
    ...{ unitId, unitLft, meetingId, id, memberId, minutes },
    name: await nameOf(context, meeting, body),
    position: await lastPlace(context, meeting),
    askedAt: context.now,
  });
  await trace(context, meeting, { action: 'add-speaker', object: { kind: 'speech', id }, topic: 'hall' });
  await tellWaiting(context, meeting, { memberId });
  return { id };
};

/** Gives those who wait their places anew: all of them, each once. */
export const orderSpeakers = async (
  context: Context,
  { params, body }: Input<'orderSpeakers'>,
): Promise<Output<'orderSpeakers'>> => {
  const meeting = await meetingToLead(context, params, 'record-note');
  const waiting = (await speechesOf(context.tx, meeting)).filter(isWaiting);
  const asked = new Set(body.speechIds);
  if (asked.size !== waiting.length || waiting.some(({ id }) => !asked.has(id)))
    throw new Refusal('hall/not-waiting');
  const places = waiting.map(({ position }) => position);
  for (const [index, id] of [...asked].entries()) {
    const speech = waiting.find((one) => one.id === id);
    if (speech) await changeSpeech(context.tx, speech, { position: places[index] ?? speech.position });
  }
  await trace(context, meeting, { action: 'order-speakers', topic: 'hall' });
  await tellWaiting(context, meeting);
  return { done: true };
};

const end = async (context: Context, meeting: Meeting): Promise<boolean> => {
  const speaking = (await speechesOf(context.tx, meeting)).find(isSpeaking);
  if (speaking) await changeSpeech(context.tx, speaking, { endedAt: context.now });
  return speaking !== undefined;
};

/** Gives somebody the floor, from this moment by the server's clock; whoever spoke before has finished. */
export const startSpeech = async (
  context: Context,
  { params, body }: Input<'startSpeech'>,
): Promise<Output<'startSpeech'>> => {
  const meeting = await meetingToLead(context, params, 'record-note');
  const speech = await waitingSpeech(context, meeting, params.speechId);
  await end(context, meeting);
  const marks = (await marksOf(context.tx, meeting)).map(stepMark);
  const step = currentStep(liveSteps(rulesOf(meeting).form), marks);
  await changeSpeech(context.tx, speech, {
    startedAt: context.now,
    minutes: body.minutes,
    stepId: step?.id ?? null,
  });
  await trace(context, meeting, {
    action: 'start-speech',
    object: { kind: 'speech', id: speech.id },
    topic: 'hall',
  });
  await tellWaiting(context, meeting, speech);
  return { done: true };
};

export const endSpeech = async (
  context: Context,
  { params }: Input<'endSpeech'>,
): Promise<Output<'endSpeech'>> => {
  const meeting = await meetingToLead(context, params, 'record-note');
  if (!(await end(context, meeting))) throw new Refusal('hall/nobody-speaks');
  await trace(context, meeting, { action: 'end-speech', topic: 'hall' });
  return { done: true };
};

export const removeSpeaker = async (
  context: Context,
  { params }: Input<'removeSpeaker'>,
): Promise<Output<'removeSpeaker'>> => {
  const meeting = await meetingToLead(context, params, 'record-note');
  const speech = await waitingSpeech(context, meeting, params.speechId);
  await deleteSpeech(context.tx, speech);
  await trace(context, meeting, {
    action: 'remove-speaker',
    object: { kind: 'speech', id: speech.id },
    topic: 'hall',
  });
  await tellWaiting(context, meeting, speech);
  return { done: true };
};
