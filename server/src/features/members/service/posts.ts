import { randomUUIDv7 } from 'node:crypto';
import { addDays, dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';
import type { PostKind } from '@sotay/core/kernel/post-kinds.ts';
import { scopeOf } from '@sotay/core/kernel/grants.ts';
import { covers } from '@sotay/core/kernel/scope.ts';
import type { membersContract } from '@sotay/core/members/members.contract.ts';
import { mayGivePost, termsOverlap } from '@sotay/core/members/post-giving.rules.ts';
import { POST_KINDS, postFits } from '@sotay/core/members/post-kinds.ts';
import { audit } from '../../../platform/audit/record.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal, notFound } from '../../../platform/errors.ts';
import { secondsUntil } from '../../../platform/jobs/seconds-until.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type MemberRecord, findMember, findUnit } from '../members.repository.ts';
import { membersPolicy } from '../members.policy.ts';
import { type PostRecord, findPost, insertPost, lockPostsOfKind, setLastDay } from '../posts.repository.ts';

type Members = typeof membersContract;

const demandMayGive = ({ actor }: Context, kind: PostKind): void => {
  if (!mayGivePost(actor.post?.kind ?? null, kind)) throw new Refusal('members/post-beyond');
};

const findHolder = async (context: Context, unitId: string, memberId: string): Promise<MemberRecord> => {
  const holder = await findMember(context.tx, unitId, memberId);
  const reach = scopeOf(context.actor, membersPolicy['members.read']);
  if (!holder || !covers(reach, holder)) throw notFound();
  if (holder.leftOn !== null) throw new Refusal('members/left');
  return holder;
};

/** Rights of the holder are looked up anew everywhere at once. */
const tell = async ({ tx }: Context, platform: Platform, post: PostRecord): Promise<void> => {
  const { unitLft, memberId, id } = post;
  await platform.hub.tell(tx, { topic: 'access', unitLft, id, memberId });
  await platform.hub.tell(tx, { topic: 'members', unitLft, id: memberId });
};

/** On the days to come on which the post begins or is over, open sessions and streams find out by themselves. */
const tellOnItsDays = async ({ tx, now }: Context, platform: Platform, post: PostRecord): Promise<void> => {
  const days = [post.fromOn, ...(post.untilOn === null ? [] : [addDays(post.untilOn, 1)])];
  const job = { unitId: post.unitId, memberId: post.memberId };
  for (const day of days.filter((one) => one > dayOfInstant(now.toISOString())))
    await platform.jobs.enqueue(tx, 'members.access', job, secondsUntil(day, now));
};

const demandFree = (post: PostRecord, held: readonly PostRecord[]): void => {
  const overlapping = held.filter((other) => termsOverlap(post, other));
  if (overlapping.some((other) => other.memberId === post.memberId)) throw new Refusal('members/post-twice');
  if (POST_KINDS[post.kind].single && overlapping.length > 0) throw new Refusal('members/post-held');
};

/** Gives a post that fits the unit to somebody within reach. */
export const givePost = async (
  context: Context,
  platform: Platform,
  { params, body }: InputOf<Members['givePost']>,
): Promise<OutputOf<Members['givePost']>> => {
  const { tx } = context;
  const unit = demand(context, await findUnit(tx, params.unitId));
  demandMayGive(context, body.kind);
  if (unit.closedOn !== null) throw new Refusal('units/closed');
  if (!postFits(body.kind, unit.kind)) throw new Refusal('members/post-not-for-unit');
  const holder = await findHolder(context, body.holderUnitId, body.holderId);
  const { kind, fromOn, untilOn } = body;
  if (untilOn !== null && untilOn < fromOn) throw new Refusal('members/day-wrong', { field: 'untilOn' });
  const post: PostRecord = {
    id: randomUUIDv7(),
    unitId: unit.id,
    unitLft: unit.unitLft,
    memberUnitId: holder.unitId,
    memberId: holder.id,
    kind,
    fromOn,
    untilOn,
  };
  demandFree(post, await lockPostsOfKind(tx, unit.id, kind, fromOn));
  await insertPost(tx, post);
  const { unitId, unitLft, id } = post;
  const act = { action: 'members.give-post', objectKind: 'post', objectId: id };
  const after = { memberId: holder.id, kind, fromOn, untilOn };
  await audit(context, { unitId, unitLft, subjectId: holder.id, ...act, after });
  await tell(context, platform, post);
  await tellOnItsDays(context, platform, post);
  return { id };
};

/** Ends a post. A last day before the first undoes one given by mistake. */
export const endPost = async (
  context: Context,
  platform: Platform,
  { params, body }: InputOf<Members['endPost']>,
): Promise<OutputOf<Members['endPost']>> => {
  const post = demand(context, await findPost(context.tx, params.unitId, params.postId));
  demandMayGive(context, post.kind);
  const today = dayOfInstant(context.now.toISOString());
  if (post.untilOn !== null && post.untilOn < today) throw new Refusal('members/post-ended');
  if (body.untilOn < addDays(post.fromOn, -1)) throw new Refusal('members/day-wrong', { field: 'untilOn' });
  await setLastDay(context.tx, post, body.untilOn);
  const { unitId, unitLft, id, untilOn } = post;
  const act = { action: 'members.end-post', objectKind: 'post', objectId: id };
  const change = { before: { untilOn }, after: { untilOn: body.untilOn } };
  await audit(context, { unitId, unitLft, subjectId: post.memberId, ...act, ...change });
  await tell(context, platform, post);
  await tellOnItsDays(context, platform, { ...post, untilOn: body.untilOn });
  return { done: true };
};
