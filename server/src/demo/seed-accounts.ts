import type { DemoOrganisation } from '@sotay/core/demo/demo.ts';
import type pg from 'pg';
import type { Keys } from '../platform/keys.ts';
import { accountRows } from './account-rows.ts';
import { atOnce } from './as-system.ts';
import { insertRows } from './insert-rows.ts';

/** Writes an account for every member, and the demo password for the cast. */
export const seedAccounts = async (
  auth: pg.Client,
  demo: DemoOrganisation,
  keys: Keys,
  now: Date,
): Promise<void> => {
  const { accounts, logins } = accountRows(demo, keys, now);
  await atOnce(auth, async () => {
    await insertRows(auth, 'accounts', accounts);
    await insertRows(auth, 'account_logins', logins);
  });
};
