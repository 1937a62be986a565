import { dayParts, instantOfDay } from '@sotay/core/calendar/day.ts';
import { allowedActs } from '@sotay/core/meetings/meeting.rules.ts';
import { assembleBureauMinutes } from '@sotay/core/papers/bureau-minutes.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal, found } from '../../../platform/errors.ts';
import type { FileAnswer } from '../../../platform/http/room.ts';
import type { Press } from '../../../platform/papers/press.ts';
import { abilitiesOn } from '../../../platform/access/policy.ts';
import { meetingsPolicy } from '../meetings.policy.ts';
import type { Input, Output } from '../meetings.types.ts';
import { participantsOf, unitFacts } from '../read/people.read-model.ts';
import { layoutOf } from '../record.ts';
import { findMeeting } from '../repository/meeting.repository.ts';
import { PAPER_TYPES } from '../../../platform/papers/paper-types.ts';
import { type BureauRow, bureauOf } from './bureau.repository.ts';

const isSigned = ({ chairSignedAt, takerSignedAt }: BureauRow): boolean =>
  chairSignedAt !== null || takerSignedAt !== null;

/** Whether a person has a hand under it that is still missing. */
const mayStillSign = (row: BureauRow, memberId: string): boolean =>
  (row.chairMemberId === memberId && row.chairSignedAt === null) ||
  (row.takerMemberId === memberId && row.takerSignedAt === null);

const minutesOf = (row: BureauRow): Output<'bureau'>['minutes'] => {
  const { unitId: _, meetingId: _of, unitLft: _at, chairSignedAt, takerSignedAt, ...minutes } = row;
  return {
    ...minutes,
    chairSignedAt: chairSignedAt?.toISOString() ?? null,
    takerSignedAt: takerSignedAt?.toISOString() ?? null,
  };
};

export const readBureau = async (
  context: Context,
  { params }: Input<'bureau'>,
): Promise<Output<'bureau'>> => {
  const { tx, actor, now } = context;
  const meeting = demand(context, await findMeeting(tx, params.unitId, params.meetingId));
  const row = await bureauOf(tx, params);
  const seated = await participantsOf({ tx, now }, { unitId: meeting.unitId, participants: 'bureau' });
  const rights = abilitiesOn(meetingsPolicy, actor, meeting, ['meetings.lead']);
  const isOpen = allowedActs(meeting).includes('edit-preparation');
  return {
    holders: seated.map(({ memberId, name }) => ({ memberId, name })),
    minutes: row ? minutesOf(row) : null,
    abilities: {
      write: rights['meetings.lead'] && isOpen && !(row && isSigned(row)),
      sign: row !== undefined && mayStillSign(row, actor.memberId),
    },
  };
};

export const printBureau = async (
  press: Press,
  context: Context,
  { params }: Input<'bureauPaper'>,
): Promise<FileAnswer> => {
  const { tx, now } = context;
  const meeting = demand(context, await findMeeting(tx, params.unitId, params.meetingId));
  const row = await bureauOf(tx, params);
  if (!row) throw new Refusal('meetings/bureau-not-written');
  const unit = found(await unitFacts(tx, meeting.unitId));
  const { year, month } = dayParts(meeting.month);
  const nameOf = (id: string): string => row.seats.find(({ memberId }) => memberId === id)?.name ?? '';
  const signed = [row.chairSignedAt, row.takerSignedAt].filter((at) => at !== null);
  const paper = assembleBureauMinutes({
    layout: layoutOf(meeting, instantOfDay(row.metOn)),
    units: { parent: unit.parent?.name ?? '', cell: unit.name, symbol: unit.symbol, place: unit.place },
    month: { month, year },
    ...{ metOn: row.metOn, at: row.at, place: row.place, seats: row.seats },
    ...{ chair: nameOf(row.chairMemberId), taker: nameOf(row.takerMemberId) },
    agreed: { content: row.content, review: row.review, nextTasks: row.nextTasks, drafts: row.drafts },
    chairSignedAt: row.chairSignedAt?.toISOString() ?? null,
    takerSignedAt: row.takerSignedAt?.toISOString() ?? null,
    madeAt: (signed.toSorted((a, b) => a.getTime() - b.getTime()).at(-1) ?? now).toISOString(),
  });
  return {
    bytes: await press[params.format](paper),
    type: PAPER_TYPES[params.format],
    name: `Bien ban hop chi uy ${meeting.month.slice(0, 7)}.${params.format}`,
  };
};
