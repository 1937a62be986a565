import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import { makeFindable } from '../../../platform/jobs/make-findable.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Input, Output } from '../bulletins.types.ts';
import { endEdition } from '../editions.repository.ts';
import { changeItem } from '../items.repository.ts';
import { putEdition } from './editions.ts';
import { demandDraft, hasContent, heldItem, record } from './held.ts';
import { reasonOf } from './issues.ts';

/** A committee or cell puts an item of its own into the month; whoever leads it answers for it. */
export const publishItem = async (
  { jobs }: Pick<Platform, 'jobs'>,
  context: Context,
  { params }: Input<'publishItem'>,
): Promise<Output<'publishItem'>> => {
  const item = await heldItem(context, params);
  demandDraft(item);
  if (item.issueId) throw new Refusal('bulletins/wrong-state');
  if (!hasContent(item)) throw new Refusal('bulletins/item-empty');
  await putEdition(context, item, { itemId: item.id }, [item]);
  await changeItem(context.tx, item, { state: 'published' });
  await makeFindable(jobs, context.tx, { kind: 'bulletin-item', unitId: item.unitId, id: item.id });
  await record(context, item, 'publish-item', 'bulletin-item');
  return { done: true };
};

export const withdrawItem = async (
  { jobs }: Pick<Platform, 'jobs'>,
  context: Context,
  { params, body }: Input<'withdrawItem'>,
): Promise<Output<'withdrawItem'>> => {
  const item = await heldItem(context, params);
  if (item.state !== 'published') throw new Refusal('bulletins/wrong-state');
  reasonOf(body.reason);
  await endEdition(context.tx, item.unitId, { itemId: item.id }, context.now);
  await changeItem(context.tx, item, { state: 'withdrawn' });
  await makeFindable(jobs, context.tx, { kind: 'bulletin-item', unitId: item.unitId, id: item.id });
  await record(context, item, 'withdraw-item', 'bulletin-item');
  return { done: true };
};
