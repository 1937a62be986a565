import type { DemoOrganisation } from '@sotay/core/demo/demo.ts';
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import type pg from 'pg';
import { slowHash } from '../platform/identity/slow-hash.ts';
import type { Keys } from '../platform/keys.ts';
import { accountRows } from './account-rows.ts';
import { atOnce } from './as-system.ts';
import { type CastMember, DEMO_PASSWORD, demoCast } from './cast.ts';
import { openWriter } from './insert-rows.ts';

/**
 * An ended session with the post of the part somebody plays: a sign-in takes up the post used last, so each of the cast
 * begins in their part although most people hold several posts. Nobody knows its token.
 */
const earlierSession = (accountId: string, { post }: CastMember, now: Date) => ({
  id: randomUUIDv7(),
  accountId,
  tokenDigest: randomBytes(32),
  postId: post?.id ?? null,
  device: 'demo',
  createdAt: now,
  seenAt: now,
  authenticatedAt: now,
  expiresAt: now,
  endedAt: now,
});

/** Writes an account for every member, and for the cast the demo password: known to all, so hashed once for all of them. */
export const seedAccounts = async (
  auth: pg.Client,
  demo: DemoOrganisation,
  keys: Keys,
  now: Date,
): Promise<void> => {
  const { accountOf, accounts, logins } = accountRows(demo, keys, now);
  const hash = await slowHash(keys, DEMO_PASSWORD);
  const cast = demoCast(demo).people.map((person) => ({
    person,
    accountId: accountOf.get(person.member.id) ?? '',
  }));
  // Their password is known to all, so a second factor would protect nothing: the strength rules ask none of these accounts.
  const played = new Set(cast.map(({ accountId }) => accountId));
  const passwords = cast.map(({ accountId }) => ({ accountId, hash, setAt: now }));
  const sessions = cast.map(({ accountId, person }) => earlierSession(accountId, person, now));
  await atOnce(auth, async () => {
    const writer = openWriter(auth);
    await writer.insert(
      'accounts',
      accounts.map((account) => ({ ...account, isDemo: played.has(account.id) })),
    );
    await writer.insert('accountLogins', logins);
    await writer.insert('passwords', passwords);
    await writer.insert('sessions', sessions);
    await writer.done();
  });
};
