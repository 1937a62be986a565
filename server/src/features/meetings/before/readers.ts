import { type Context, demand } from '../../../platform/context.ts';
import { addMonths, dayOfInstant, instantOfDay } from '@sotay/core/calendar/day.ts';
import { rollSource } from '../meeting-facts.ts';
import type { Input, Meeting, Output } from '../meetings.types.ts';
import { participantsOf } from '../read/people.read-model.ts';
import { findMeeting } from '../repository/meeting.repository.ts';
import { forgetReaders, insertReader, readersOf, toldShare } from './readers.repository.ts';

/** Fewer are not told, so that nobody is told apart. Ours, as for secret polls (security §4). */
const LEAST_TOLD = 5;

/** A year, and then it is forgotten whether somebody looked. */
const KEPT_MONTHS = 12;

const meetingOf = async (context: Context, { params }: Input<'readers' | 'noteReading'>): Promise<Meeting> =>
  demand(context, await findMeeting(context.tx, params.unitId, params.meetingId));

/** Notes the own first look, once, at a meeting to which one is invited. Not audited: the log would keep for years what is to be forgotten. */
export const noteReading = async (
  context: Context,
  input: Input<'noteReading'>,
): Promise<Output<'noteReading'>> => {
  const { tx, actor, now } = context;
  const meeting = await meetingOf(context, input);
  const roll = await participantsOf({ tx, now }, rollSource(meeting));
  const isInvited = meeting.state === 'invited' && roll.some(({ memberId }) => memberId === actor.memberId);
  if (!isInvited) return { done: true };
  const { unitId, unitLft, id: meetingId } = meeting;
  await insertReader(tx, { unitId, unitLft, meetingId, memberId: actor.memberId, openedAt: now });
  const before = instantOfDay(addMonths(dayOfInstant(now.toISOString()), -KEPT_MONTHS));
  await forgetReaders(tx, unitId, before);
  return { done: true };
};

/** The share for everybody, the names for the secretary of the unit alone. */
export const readReaders = async (context: Context, input: Input<'readers'>): Promise<Output<'readers'>> => {
  const { tx, actor, now } = context;
  const meeting = await meetingOf(context, input);
  const roll = await participantsOf({ tx, now }, rollSource(meeting));
  const isSecretary = actor.post?.kind === 'secretary' && actor.post.unitId === meeting.unitId;
  const have = new Set(isSecretary ? await readersOf(tx, meeting) : []);
  return {
    opened: await toldShare(tx, meeting, LEAST_TOLD),
    invited: roll.length,
    names: isSecretary
      ? roll.map(({ memberId, name }) => ({ memberId, name, opened: have.has(memberId) }))
      : [],
  };
};
