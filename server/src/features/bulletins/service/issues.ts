import { randomUUIDv7 } from 'node:crypto';
import { issueFault, mayIssue, nextNumber } from '@sotay/core/bulletins/issue.rules.ts';
import { isSecondPerson } from '@sotay/core/kernel/second-person.rules.ts';
import { demandUnit } from '../../../platform/access/unit-place.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal, found } from '../../../platform/errors.ts';
import { makeFindable } from '../../../platform/jobs/make-findable.ts';
import type { Platform } from '../../../platform/platform.ts';
import { takeBack } from '../../directives/index.ts';
import { hashOfManifest } from '../../files/index.ts';
import { nameOf } from '../../members/index.ts';
import type { Input, Output } from '../bulletins.types.ts';
import { endEdition } from '../editions.repository.ts';
import { changeIssue, insertIssue, lockNumbers } from '../issues.repository.ts';
import { itemsOfIssue } from '../items.repository.ts';
import { kindOf } from '../office.read-model.ts';
import { mediaOfItems, putEdition } from './editions.ts';
import { deliverIssue } from './deliver.ts';
import { hasContent, heldIssue, record } from './held.ts';

/** Why something is done, which may not be blanks alone. */
export const reasonOf = (text: string): string => {
  const reason = text.trim();
  if (reason === '') throw new Refusal('bulletins/reason-missing');
  return reason;
};

export const createIssue = async (
  context: Context,
  { params, body }: Input<'createIssue'>,
): Promise<Output<'createIssue'>> => {
  const { tx, now } = context;
  const { unitId, unitLft } = await demandUnit(context, params.unitId);
  if (!mayIssue(found(await kindOf(tx, unitId)))) throw new Refusal('bulletins/no-issuer');
  const { year, month } = body.month;
  const number = nextNumber(await lockNumbers(tx, unitId, year));
  const row = { unitId, unitLft, id: randomUUIDv7(), year, month, number };
  await insertIssue(tx, { ...row, createdAt: now });
  await record(context, row, 'create');
  return { id: row.id };
};

export const submitIssue = async (
  context: Context,
  { params, body }: Input<'submit'>,
): Promise<Output<'submit'>> => {
  const { tx, actor, now } = context;
  const issue = await heldIssue(context, params, 'submit');
  const items = await itemsOfIssue(tx, issue.unitId, issue.id);
  const fault = issueFault(items.map((item) => ({ title: item.title, hasContent: hasContent(item) })));
  if (fault) throw new Refusal(fault);
  const changes = body.changes.trim();
  if (issue.version > 0 && changes === '') throw new Refusal('bulletins/changes-missing');
  const submittedMedia = hashOfManifest(await mediaOfItems(context, issue.unitId, items));
  await changeIssue(tx, issue, {
    ...{ state: 'review', submittedMedia, changes: issue.version > 0 ? changes : '', returnedBecause: '' },
    ...{ submitterMemberId: actor.memberId, submitterName: await nameOf(tx, actor), submittedAt: now },
  });
  await record(context, issue, 'submit');
  return { done: true };
};

export const sendBackIssue = async (
  context: Context,
  { params, body }: Input<'sendBack'>,
): Promise<Output<'sendBack'>> => {
  const issue = await heldIssue(context, params, 'send-back');
  await changeIssue(context.tx, issue, { state: 'draft', returnedBecause: reasonOf(body.reason) });
  await record(context, issue, 'send-back');
  return { done: true };
};

/** The second person approves it; from this moment everybody of the branch has it, and the meetings of the month show it. */
export const publishIssue = async (
  { jobs }: Pick<Platform, 'jobs'>,
  context: Context,
  { params }: Input<'publish'>,
): Promise<Output<'publish'>> => {
  const { tx, actor, now } = context;
  const issue = await heldIssue(context, params, 'publish');
  if (!isSecondPerson([issue.submitterMemberId], actor.memberId))
    throw new Refusal('bulletins/second-person');
  const version = issue.version + 1;
  const items = await itemsOfIssue(tx, issue.unitId, issue.id);
  const media = hashOfManifest(await mediaOfItems(context, issue.unitId, items));
  // Captions may have changed since: what was looked at is what leaves.
  if (issue.submittedMedia && !media.equals(issue.submittedMedia))
    throw new Refusal('bulletins/media-changed');
  const { number, changes } = issue;
  const of = { issueId: issue.id, number, version, changes };
  const { content } = await putEdition(context, issue, of, items);
  await deliverIssue(jobs, context, issue, { version, content });
  await changeIssue(tx, issue, { state: 'published', version, publishedAt: now });
  await makeFindable(jobs, tx, { kind: 'bulletin-item', unitId: issue.unitId, id: issue.id });
  await record(context, issue, 'publish');
  return { done: true };
};

/** Readers keep the version there is until the corrected one is published. */
export const correctIssue = async (
  context: Context,
  { params }: Input<'correct'>,
): Promise<Output<'correct'>> => {
  const issue = await heldIssue(context, params, 'correct');
  await changeIssue(context.tx, issue, { state: 'draft', submitterMemberId: null });
  await record(context, issue, 'correct');
  return { done: true };
};

export const withdrawIssue = async (
  { jobs }: Pick<Platform, 'jobs'>,
  context: Context,
  { params, body }: Input<'withdraw'>,
): Promise<Output<'withdraw'>> => {
  const issue = await heldIssue(context, params, 'withdraw');
  const because = reasonOf(body.reason);
  await changeIssue(context.tx, issue, { state: 'withdrawn', withdrawnBecause: because });
  await takeBack(context, issue.unitId, { id: issue.id, because });
  await endEdition(context.tx, issue.unitId, { issueId: issue.id }, context.now);
  await makeFindable(jobs, context.tx, { kind: 'bulletin-item', unitId: issue.unitId, id: issue.id });
  await record(context, issue, 'withdraw');
  return { done: true };
};
