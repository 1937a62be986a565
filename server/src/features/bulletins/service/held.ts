import { type IssueAct, isAllowed } from '@sotay/core/bulletins/issue.rules.ts';
import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { isBlank } from '@sotay/core/rich-text/rich-text.rules.ts';
import { audit } from '../../../platform/audit/record.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import { tellThrough } from '../../../platform/realtime/hub.ts';
import type { Written } from '../bulletins.types.ts';
import { type Issue, lockIssue } from '../issues.repository.ts';
import { type Item, lockItem } from '../items.repository.ts';
import { sectionsOf } from '../sections.repository.ts';

/** The issue of the path, held for this transaction and in a state that allows the act. */
export const heldIssue = async (
  context: Context,
  { unitId, issueId }: { unitId: string; issueId: string },
  act: IssueAct,
): Promise<Issue> => {
  const issue = demand(context, await lockIssue(context.tx, unitId, issueId));
  if (!isAllowed(act, issue)) throw new Refusal('bulletins/wrong-state');
  return issue;
};

/** The item of the path, held. One of an issue is written only while the issue is in draft; a local one until it is published. */
export const heldItem = async (
  context: Context,
  { unitId, articleId }: { unitId: string; articleId: string },
): Promise<Item> => {
  const item = demand(context, await lockItem(context.tx, unitId, articleId));
  if (item.issueId) await heldIssue(context, { unitId, issueId: item.issueId }, 'edit');
  return item;
};

export const demandDraft = ({ state }: Item): void => {
  if (state !== 'draft') throw new Refusal('bulletins/wrong-state');
};

export const hasContent = ({ body, recordingId }: Pick<Written, 'body' | 'recordingId'>): boolean =>
  recordingId !== null || !isBlank(body);

/** Refuses a section that the unit does not have. */
export const demandSection = async ({ tx, now }: Context, unitId: string, section: string): Promise<void> => {
  const sections = await sectionsOf(tx, unitId, dayOfInstant(now.toISOString()));
  if (!sections.some(({ code }) => code === section)) throw new Refusal('bulletins/no-such-section');
};

type Trace = { unitId: string; unitLft: number; id: string };

/** Writes an act down, and tells the screens that show the unit's bulletins. */
export const record = async (
  context: Context,
  { unitId, unitLft, id }: Trace,
  action: string,
  objectKind: 'bulletin' | 'bulletin-item' = 'bulletin',
): Promise<void> => {
  await audit(context, { unitId, unitLft, action: `bulletins.${action}`, objectKind, objectId: id });
  await tellThrough(context.tx, { topic: 'bulletins', unitLft, id });
};
