import type { authContract } from '@sotay/core/auth/auth.contract.ts';
import { postLabel } from '@sotay/core/auth/post-label.rules.ts';
import { waysNeeded } from '@sotay/core/auth/strength.rules.ts';
import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { OutputOf } from '@sotay/core/kernel/contract.ts';
import type { Actor } from '../../platform/access/actor.ts';
import { authTransaction } from '../../platform/db/transaction.ts';
import { found } from '../../platform/errors.ts';
import type { Caller } from '../../platform/http/room.ts';
import { sessionEnd } from '../../platform/identity/sessions.ts';
import type { Platform } from '../../platform/platform.ts';
import { postsHeld } from './people.repository.ts';
import { secretariesOf } from './slips.repository.ts';

type Me = OutputOf<(typeof authContract)['me']>;

const readMember = ({ tx, actor }: Caller) =>
  tx
    .selectFrom('members')
    .where('unitId', '=', actor.unitId)
    .where('id', '=', actor.memberId)
    .select(['fullName', 'cardHint'])
    .executeTakeFirst();

const readPath = async ({ tx, actor }: Caller): Promise<string[]> => {
  const rows = tx
    .selectFrom('units')
    .where('lft', 'in', [...actor.homeLfts])
    .orderBy('lft');
  return (await rows.select('name').execute()).map((unit) => unit.name);
};

/** The person behind the session. The cookie is prolonged as the session is, so that nobody is signed out by the calendar. */
export const readMe = async (
  platform: Platform,
  abilitiesOf: (actor: Actor) => string[],
  caller: Caller,
): Promise<Me> => {
  const { tx, actor, now, cookie } = caller;
  const today = dayOfInstant(now.toISOString());
  const member = found(await readMember(caller));
  const unitPath = await readPath(caller);
  const secretary = (await secretariesOf(tx, [actor.unitId], today)).get(actor.unitId);
  const posts = await authTransaction(platform.pools.auth, 'read only', (auth) =>
    postsHeld(auth, [actor.memberId], today),
  );
  if (cookie.token) cookie.set(cookie.token, sessionEnd(now));
  return {
    accountId: actor.accountId,
    memberId: actor.memberId,
    name: member.fullName,
    cardHint: member.cardHint,
    unitId: actor.unitId,
    unitName: unitPath.at(-1) ?? '',
    unitPath,
    posts: posts.slice(0, 50).map(({ id, kind, unitId, unitName, unitKind }) => ({
      id,
      kind,
      unitId,
      unitName,
      label: postLabel(kind, unitKind, unitName),
    })),
    postId: actor.post?.id ?? null,
    abilities: abilitiesOf(actor),
    secretary: secretary ? { name: secretary.name, phone: secretary.phone } : null,
    needsStrongWay: actor.strength.strongWays < waysNeeded(actor.strength.held, actor.strength.isDemo),
    provedAt: actor.authenticatedAt.toISOString(),
  };
};
