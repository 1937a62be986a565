import { mayHelp } from '@sotay/core/auth/help.rules.ts';
import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { Actor } from '../../../platform/access/actor.ts';
import { authTransaction } from '../../../platform/db/transaction.ts';
import { notFound } from '../../../platform/errors.ts';
import type { Platform } from '../../../platform/platform.ts';
import { postsHeld } from '../people.repository.ts';

/**
 * Which of the members the actor may give a code, by the posts they hold anywhere: the role that signs people in sees all posts,
 * the actor only some.
 */
export const helpable = async (
  platform: Platform,
  { post }: Actor,
  memberIds: readonly string[],
  now: Date,
): Promise<(memberId: string) => boolean> => {
  if (!post) throw notFound();
  const posts = await authTransaction(platform.pools.auth, 'read only', (tx) =>
    postsHeld(tx, memberIds, dayOfInstant(now.toISOString())),
  );
  const barred = new Set(posts.filter((held) => !mayHelp(post, [held])).map((held) => held.memberId));
  return (memberId) => !barred.has(memberId);
};
