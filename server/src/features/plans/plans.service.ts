import { randomUUIDv7 } from 'node:crypto';
import { isDayOfMonth, suggestedDays } from '@sotay/core/plans/plan.rules.ts';
import { meetsAsCell } from '@sotay/core/units/unit.rules.ts';
import { audit } from '../../platform/audit/record.ts';
import { type Context, demand } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors.ts';
import { tellThrough } from '../../platform/realtime/hub.ts';
import { makeMeeting, membersOf, unitFacts } from '../meetings/index.ts';
import { changeMonth, insertPlan, lockMonth, planOf } from './plans.repository.ts';
import type { Input, Output } from './plans.types.ts';

type Noted = { unitId: string; unitLft: number; id: string };

const note = async (
  context: Context,
  { unitId, unitLft, id }: Noted,
  act: 'begin' | 'save-month',
  change: { before?: object; after: object },
): Promise<void> => {
  await audit(context, {
    unitId,
    unitLft,
    action: `plans.${act}`,
    objectKind: 'plan',
    objectId: id,
    ...change,
  });
  await tellThrough(context.tx, { topic: 'plans', unitLft, id });
};

/** A plan with a day for every month, to be changed month by month. */
export const beginPlan = async (
  context: Context,
  { params, body }: Input<'begin'>,
): Promise<Output<'begin'>> => {
  const { tx } = context;
  const { unitId, year } = params;
  const unit = demand(context, await unitFacts(tx, unitId));
  if (!meetsAsCell(unit.kind)) throw new Refusal('plans/not-a-cell');
  if ((await planOf(tx, unitId, year)).length > 0) throw new Refusal('plans/exists');
  const placed = { unitId, unitLft: unit.unitLft };
  const months = suggestedDays(year, body.dayOfMonth);
  await insertPlan(
    tx,
    months.map((entry) => ({ ...placed, id: randomUUIDv7(), year, ...entry })),
  );
  await note(context, { ...placed, id: unitId }, 'begin', { after: { year, dayOfMonth: body.dayOfMonth } });
  return { done: true };
};

export const savePlanMonth = async (
  context: Context,
  { params, body }: Input<'saveMonth'>,
): Promise<Output<'saveMonth'>> => {
  const { tx } = context;
  const { preparerMemberId, meetsOn, apart } = body;
  const month = demand(context, await lockMonth(tx, params));
  if (month.version !== body.version) throw new Refusal('plans/changed-meanwhile');
  if (!isDayOfMonth(meetsOn, params)) throw new Refusal('plans/day-of-another-month');
  const members = await membersOf(context, month.unitId);
  if (preparerMemberId !== null && !members.some(({ memberId }) => memberId === preparerMemberId))
    throw new Refusal('plans/not-a-member');
  const theme = body.theme.trim();
  await changeMonth(tx, month, { meetsOn, theme, apart: apart && theme !== '', preparerMemberId });
  await note(context, month, 'save-month', {
    before: { meetsOn: month.meetsOn, theme: month.theme, preparer: month.preparerMemberId },
    after: { month: month.month, meetsOn, theme, preparer: preparerMemberId },
  });
  return { done: true };
};

/** The month's meeting as it is planned: in one sitting with its theme, or each by itself. */
export const preparePlanned = async (
  context: Context,
  { params, body }: Input<'prepare'>,
): Promise<Output<'prepare'>> => {
  const { unitId, year, month } = params;
  const planned = demand(context, await lockMonth(context.tx, params));
  const isTogether = planned.theme !== '' && !planned.apart;
  const monthly = isTogether ? 'regular-thematic' : 'regular';
  const id = await makeMeeting(context, {
    unitId,
    kind: body.part === 'theme' ? 'thematic' : monthly,
    month: { month, year },
    planned: {
      meetsOn: planned.meetsOn,
      theme: planned.theme,
      presenterMemberId: planned.preparerMemberId,
    },
  });
  return { id };
};
