import { mayPublish } from '@sotay/core/directives/directive.rules.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import { makeFindable } from '../../../platform/jobs/make-findable.ts';
import type { Platform } from '../../../platform/platform.ts';
import { nameOf } from '../../members/index.ts';
import { takeBack } from '../deliver.ts';
import type { Done, Input } from '../directives.types.ts';
import { demandRevision, held, heldIn, record } from './held.ts';
import { changeDirective, wantsSecondPerson } from './office.repository.ts';
import { demandReady, sendOut } from './outgoing.ts';

/** Now, or at an hour to come: until then no row of it lies anywhere but in the office, so that nobody can read it before its hour. */
export const publishDirective = async (
  { jobs }: Pick<Platform, 'jobs'>,
  context: Context,
  { params, body }: Input<'publish'>,
): Promise<Done> => {
  const { tx, actor, now } = context;
  const row = await held(context, params);
  demandRevision(row, body.revision);
  if (!mayPublish(row.state, await wantsSecondPerson(tx, row.unitId)))
    throw new Refusal(
      row.state === 'draft' || row.state === 'review' ? 'directives/review-wanted' : 'directives/not-now',
    );
  const at = body.at === null ? now : new Date(body.at);
  if (at < now) throw new Refusal('directives/day-past');
  const media = await demandReady(context, row, at);
  const publisherName = await nameOf(tx, actor);
  if (body.at === null) {
    await sendOut({ ...context, jobs }, row, { media, publisherName });
    return { done: true };
  }
  await changeDirective(tx, row, { state: 'scheduled', publishAt: at, publisherName, heldBecause: null });
  const { unitId, id, revision } = row;
  const seconds = Math.ceil((at.getTime() - now.getTime()) / 1_000);
  await jobs.enqueue(tx, 'directives.publish', { unitId, id, revision }, seconds);
  await record(context, row, 'schedule');
  return { done: true };
};

export const unscheduleDirective = async (
  context: Context,
  { params }: Input<'unschedule'>,
): Promise<Done> => {
  const row = await heldIn(context, params, ['scheduled']);
  const revision = row.revision + 1;
  await changeDirective(context.tx, row, { state: 'draft', publishAt: null, revision, submittedMedia: null });
  await record(context, row, 'unschedule');
  return { done: true };
};

/** Whatever is being written on it: what is out is taken back, and nothing follows it. */
export const withdrawDirective = async (
  { jobs }: Pick<Platform, 'jobs'>,
  context: Context,
  { params, body }: Input<'withdraw'>,
): Promise<Done> => {
  const { tx, now } = context;
  const row = await held(context, params);
  if (row.version === 0 || row.state === 'withdrawn') throw new Refusal('directives/not-now');
  const because = body.because.trim();
  if (because === '') throw new Refusal('directives/reason-missing');
  const over = { state: 'withdrawn', withdrawnAt: now, withdrawnBecause: because, publishAt: null };
  await changeDirective(tx, row, { ...over, submittedMedia: null });
  await takeBack(context, row.unitId, { id: row.id, because });
  await makeFindable(jobs, tx, { kind: 'directive', unitId: row.unitId, id: row.id });
  await record(context, row, 'withdraw');
  return { done: true };
};
