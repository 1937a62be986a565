import { randomUUIDv7 } from 'node:crypto';
import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { demandUnit } from '../../../platform/access/unit-place.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { Input, Output } from '../bulletins.types.ts';
import {
  changeItem,
  columnsOf,
  deleteItem,
  findItem,
  insertItem,
  itemsOfIssue,
} from '../items.repository.ts';
import { sectionsOf } from '../sections.repository.ts';
import { demandDraft, demandSection, heldIssue, heldItem, record } from './held.ts';

/** Where a new item stands: at the end of its issue, in the month of that issue; or as a local item of a month. */
const placeOf = async (context: Context, unitId: string, { issueId, month }: Input<'addItem'>['body']) => {
  if (issueId === null) return { issueId, ...month, position: 0 };
  const issue = await heldIssue(context, { unitId, issueId }, 'edit');
  const items = await itemsOfIssue(context.tx, unitId, issueId);
  const position = Math.max(-1, ...items.map((item) => item.position)) + 1;
  return { issueId, year: issue.year, month: issue.month, position };
};

export const addItem = async (
  context: Context,
  { params, body }: Input<'addItem'>,
): Promise<Output<'addItem'>> => {
  const { unitId, unitLft } = await demandUnit(context, params.unitId);
  await demandSection(context, unitId, body.section);
  const place = await placeOf(context, unitId, body);
  const row = { unitId, unitLft, id: randomUUIDv7() };
  await insertItem(context.tx, { ...row, ...place, ...columnsOf(body), createdAt: context.now });
  await record(context, row, 'add-item', 'bulletin-item');
  return { id: row.id };
};

export const readItem = async (context: Context, { params }: Input<'item'>): Promise<Output<'item'>> => {
  const { tx, now } = context;
  const item = demand(context, await findItem(tx, params.unitId, params.articleId));
  const { id, issueId, year, month, section, title, body, source, recordingId, transcript, state, version } =
    item;
  const sections = await sectionsOf(tx, params.unitId, dayOfInstant(now.toISOString()));
  return {
    ...{
      id,
      issueId,
      month: { year, month },
      section,
      title,
      body,
      source,
      recordingId,
      transcript,
      state,
      version,
    },
    sections: sections.filter(({ shown }) => shown).map(({ code, label }) => ({ code, label })),
  };
};

export const saveItem = async (
  context: Context,
  { params, body }: Input<'saveItem'>,
): Promise<Output<'saveItem'>> => {
  const item = await heldItem(context, params);
  demandDraft(item);
  if (item.version !== body.version) throw new Refusal('bulletins/stale', { version: item.version });
  await demandSection(context, item.unitId, body.section);
  const version = item.version + 1;
  await changeItem(context.tx, item, { ...columnsOf(body), version });
  await record(context, item, 'save-item', 'bulletin-item');
  return { version };
};

export const removeItem = async (
  context: Context,
  { params }: Input<'removeItem'>,
): Promise<Output<'removeItem'>> => {
  const item = await heldItem(context, params);
  demandDraft(item);
  await deleteItem(context.tx, item);
  await record(context, item, 'remove-item', 'bulletin-item');
  return { done: true };
};

export const orderItems = async (
  context: Context,
  { params, body }: Input<'orderItems'>,
): Promise<Output<'orderItems'>> => {
  const issue = await heldIssue(context, params, 'edit');
  const items = await itemsOfIssue(context.tx, issue.unitId, issue.id);
  const asked = new Set(body.itemIds);
  const isWhole = asked.size === items.length && body.itemIds.length === items.length;
  if (!isWhole || items.some(({ id }) => !asked.has(id))) throw new Refusal('bulletins/order-stale');
  for (const [position, id] of body.itemIds.entries())
    await changeItem(context.tx, { unitId: issue.unitId, id }, { position });
  await record(context, issue, 'order-items');
  return { done: true };
};
