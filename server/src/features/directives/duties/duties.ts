import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { isBlank } from '@sotay/core/rich-text/rich-text.rules.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import { tellThrough } from '../../../platform/realtime/hub.ts';
import { manifestOf } from '../../files/index.ts';
import { nameOf } from '../../members/index.ts';
import type { Done, Input } from '../directives.types.ts';
import { record } from '../office/held.ts';
import { type AskedHere, askedHere, demandCurrent } from './asked.ts';
import { changeDuty, findDuty, sayGuidance, takeUp } from './duties.repository.ts';

const keyOf = ({ unit, item }: AskedHere) => ({
  unitId: unit.unitId,
  unitLft: unit.unitLft,
  itemId: item.id,
});

const trace = async (context: Context, { unit, item }: AskedHere, action: string): Promise<void> =>
  record(context, { unitId: unit.unitId, unitLft: unit.unitLft, id: item.id }, action);

export const receiveDuty = async (context: Context, { params, body }: Input<'receive'>): Promise<Done> => {
  const { tx, actor, now } = context;
  const asked = await askedHere(context, params);
  demandCurrent(asked.item, body.version);
  const receiverName = await nameOf(tx, actor);
  await takeUp(tx, { ...keyOf(asked), version: asked.item.version, receivedAt: now, receiverName });
  await trace(context, asked, 'receive');
  return { done: true };
};

/** What the unit has received in this version; it passes on and reports nothing else. */
const demandReceived = async ({ tx }: Context, { unit, item }: AskedHere): Promise<void> => {
  const done = await findDuty(tx, unit.unitId, item.id);
  if (done?.version !== item.version) throw new Refusal('directives/not-received');
};

/** Everybody below reads the guidance with the item, from this moment. */
export const passOnDuty = async (context: Context, { params, body }: Input<'passOn'>): Promise<Done> => {
  const { tx, actor, now } = context;
  const asked = await askedHere(context, params);
  demandCurrent(asked.item, body.version);
  await demandReceived(context, asked);
  const { guidance, dueOn } = body;
  if (isBlank(guidance)) throw new Refusal('directives/words-missing');
  if (dueOn !== null && dueOn < dayOfInstant(now.toISOString())) throw new Refusal('directives/day-past');
  const { version } = asked.item;
  const said = { version, unitName: asked.unit.name, body: JSON.stringify(guidance), dueOn, saidAt: now };
  await sayGuidance(tx, { ...keyOf(asked), ...said });
  await changeDuty(tx, keyOf(asked), { passedAt: now, passerName: await nameOf(tx, actor) });
  await trace(context, asked, 'pass-on');
  await tellThrough(tx, { topic: 'inbox', unitLft: asked.unit.unitLft, id: asked.item.id });
  return { done: true };
};

export const reportDuty = async (context: Context, { params, body }: Input<'report'>): Promise<Done> => {
  const { tx, actor, now } = context;
  const asked = await askedHere(context, params);
  demandCurrent(asked.item, body.version);
  await demandReceived(context, asked);
  const report = body.words.trim();
  if (report === '') throw new Refusal('directives/words-missing');
  const reporterName = await nameOf(tx, actor);
  const reportFiles = JSON.stringify(await manifestOf(tx, asked.unit.unitId, body.mediaIds));
  await changeDuty(tx, keyOf(asked), { reportedAt: now, reporterName, report, reportFiles });
  await trace(context, asked, 'report');
  return { done: true };
};
