import { type Context, demand } from '../../../platform/context.ts';
import { addMonths, dayOfInstant, instantOfDay } from '@sotay/core/calendar/day.ts';
import { sql } from 'kysely';
import { rollSource } from '../meeting-facts.ts';
import type { Input, Meeting, Output } from '../meetings.types.ts';
import { participantsOf } from '../read/people.read-model.ts';
import { findMeeting } from '../repository/meeting.repository.ts';

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
  await tx
    .insertInto('meetingReaders')
    .values({ unitId, unitLft, meetingId, memberId: actor.memberId, openedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const before = instantOfDay(addMonths(dayOfInstant(now.toISOString()), -KEPT_MONTHS));
  await sql`select forget_meeting_readers(${unitId}, ${before})`.execute(tx);
  return { done: true };
};

/** The share for everybody, the names for the secretary of the unit alone. */
export const readReaders = async (context: Context, input: Input<'readers'>): Promise<Output<'readers'>> => {
  const { tx, actor, now } = context;
  const meeting = await meetingOf(context, input);
  const roll = await participantsOf({ tx, now }, rollSource(meeting));
  const { rows } = await sql<{ opened: number | null }>`
    select meeting_readers_share(${meeting.unitId}, ${meeting.id}, ${LEAST_TOLD}::int) as opened`.execute(tx);
  const isSecretary = actor.post?.kind === 'secretary' && actor.post.unitId === meeting.unitId;
  const readers = isSecretary
    ? await tx
        .selectFrom('meetingReaders')
        .select('memberId')
        .where('unitId', '=', meeting.unitId)
        .where('meetingId', '=', meeting.id)
        .execute()
    : [];
  const have = new Set(readers.map(({ memberId }) => memberId));
  return {
    opened: rows[0]?.opened ?? null,
    invited: roll.length,
    names: isSecretary
      ? roll.map(({ memberId, name }) => ({ memberId, name, opened: have.has(memberId) }))
      : [],
  };
};
