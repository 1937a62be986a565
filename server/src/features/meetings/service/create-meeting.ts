import { randomUUIDv7 } from 'node:crypto';
import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import {
  isClosedCircle,
  kindsClash,
  kindsOf,
  plannedStart,
  suggestedAgenda,
  suggestedStart,
  suggestedTitle,
} from '@sotay/core/meetings/new-meeting.rules.ts';
import type { MeetingForm, MeetingKind, RulePack } from '@sotay/core/rule-packs/rule-pack.ts';
import { meetingForm } from '@sotay/core/rule-packs/rule-packs.rules.ts';
import { meetsAsCell } from '@sotay/core/units/unit.rules.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import { packOn } from '../../rule-packs/index.ts';
import { openTasksBefore } from '../../tasks/index.ts';
import type { Input, Output } from '../meetings.types.ts';
import { type RollSource, officersOf, participantsOf, unitFacts } from '../read/people.read-model.ts';
import { insertItems } from '../repository/agenda.repository.ts';
import { insertMeeting, lastMeetingBefore, meetingsOfMonth } from '../repository/meeting.repository.ts';
import { bureauDayOf } from '../before/bureau-met.ts';
import { trace } from './act.ts';

/** The pack in force on the day a meeting begins, with a course for its kind. */
export const rulesOn = async (
  tx: Tx,
  startsAt: string,
  kind: MeetingKind,
): Promise<{ pack: RulePack; form: MeetingForm }> => {
  const pack = await packOn(tx, dayOfInstant(startsAt));
  const form = pack && meetingForm(pack, kind);
  if (!form) throw new Refusal('meetings/no-rule-pack');
  return { pack, form };
};

/** The secretary leads unless decided otherwise; the one who took the minutes last takes them again. */
const officers = async ({ tx, now }: Context, source: RollSource, lastTaker: string | null) => {
  const members = new Set((await participantsOf({ tx, now }, source)).map((member) => member.memberId));
  const held = await officersOf(tx, source.unitId, dayOfInstant(now.toISOString()));
  const chair =
    held.find((post) => post.kind === 'secretary' && members.has(post.memberId))?.memberId ?? null;
  const taker = lastTaker !== null && lastTaker !== chair && members.has(lastTaker) ? lastTaker : null;
  return { chairMemberId: chair, minutesTakerMemberId: taker };
};

/** What a plan has said of a meeting before. */
type Planned = { meetsOn: string; theme: string; presenterMemberId: string | null };

type NewMeeting = {
  unitId: string;
  kind: MeetingKind;
  month: { month: number; year: number };
  planned?: Planned;
};

/** Who presents the theme; the item for it is the last of the agenda where the kind has one. */
const presenterOf = async (
  { tx, now }: Context,
  source: RollSource,
  kind: MeetingKind,
  planned?: Planned,
) => {
  const isThemed = kind === 'thematic' || kind === 'regular-thematic';
  const id = planned?.presenterMemberId ?? null;
  if (!isThemed || id === null) return undefined;
  const member = (await participantsOf({ tx, now }, source)).find(({ memberId }) => memberId === id);
  return member && { presenterMemberId: id, presenter: member.name };
};

/** A month's meeting with everything the rules prescribe; the secretary only changes what differs. */
export const createMeeting = async (
  context: Context,
  { params, body }: Input<'create'>,
): Promise<Output<'create'>> => ({ id: await makeMeeting(context, { ...params, ...body }) });

/** The same where a plan has chosen the day and the theme; answers the id. */
export const makeMeeting = async (
  context: Context,
  { unitId, kind, month, planned }: NewMeeting,
): Promise<string> => {
  const { tx, now } = context;
  const unit = demand(context, await unitFacts(tx, unitId));
  if (!kindsOf({ meetsAsCell: meetsAsCell(unit.kind) }).includes(kind))
    throw new Refusal('meetings/holds-no-meetings');
  const firstDay = `${month.year}-${String(month.month).padStart(2, '0')}-01`;
  const others = await meetingsOfMonth(tx, unitId, firstDay);
  if (others.some((other) => kindsClash(other.kind, kind))) throw new Refusal('meetings/month-taken');

  const closedCircle = isClosedCircle(kind);
  const last = await lastMeetingBefore(tx, { unitId, closedCircle }, now);
  const usual = suggestedStart(month, last?.startsAt.toISOString() ?? null, now.toISOString());
  const startsAt = planned ? plannedStart(planned.meetsOn, usual, now.toISOString()) : usual;
  const { pack, form } = await rulesOn(tx, startsAt, kind);
  const id = randomUUIDv7();
  const placed = { unitId, unitLft: unit.unitLft };
  const source = { unitId, participants: form.participants };
  await insertMeeting(tx, {
    ...placed,
    id,
    kind,
    month: firstDay,
    title: suggestedTitle(kind, month),
    place: last?.place ?? '',
    startsAt,
    ...(await officers(context, source, last?.minutesTakerMemberId ?? null)),
    packCode: pack.code,
    countsForMonth: form.countsForMonth,
    bureauMetOn: closedCircle ? null : bureauDayOf(others),
    createdAt: now,
  });
  const open = await openTasksBefore(tx, unitId, dayOfInstant(startsAt));
  const items = suggestedAgenda(pack, kind, {
    openTasks: open.length,
    cellType: unit.cellType,
    theme: planned?.theme ?? '',
  });
  const presenter = await presenterOf(context, source, kind, planned);
  await insertItems(
    tx,
    items.map((item, position) => ({
      ...{ ...placed, ...item, id: randomUUIDv7(), meetingId: id, position },
      ...(position === items.length - 1 && presenter),
    })),
  );
  await trace(
    context,
    { ...placed, id, closedCircle },
    { action: 'create', after: { kind, month: firstDay, pack: pack.code } },
  );
  return id;
};
