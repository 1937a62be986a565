import type { DemoOrganisation } from '@sotay/core/demo/demo.ts';
import type pg from 'pg';
import { slowHash } from '../platform/identity/slow-hash.ts';
import type { Keys } from '../platform/keys.ts';
import { accountRows } from './account-rows.ts';
import { atOnce } from './as-system.ts';
import { DEMO_PASSWORD, demoCast } from './cast.ts';
import { openWriter } from './insert-rows.ts';

/** Writes an account for every member, and for the cast the demo password: known to all, so hashed once for all of them. */
export const seedAccounts = async (
  auth: pg.Client,
  demo: DemoOrganisation,
  keys: Keys,
  now: Date,
): Promise<void> => {
  const { accountOf, accounts, logins } = accountRows(demo, keys, now);
  const hash = await slowHash(DEMO_PASSWORD);
  const passwords = demoCast(demo).people.map(({ member }) => ({
    accountId: accountOf.get(member.id) ?? '',
    hash,
    setAt: now,
  }));
  await atOnce(auth, async () => {
    const writer = openWriter(auth);
    await writer.insert('accounts', accounts);
    await writer.insert('accountLogins', logins);
    await writer.insert('passwords', passwords);
    await writer.done();
  });
};
