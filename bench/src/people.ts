import { join } from 'node:path';
import type { Interval } from '@sotay/core/kernel/scope.ts';
import pg from 'pg';
import type { Config } from '../../server/src/platform/config.ts';
import { readSecret } from '../../server/src/platform/config.ts';
import { runningDatabase } from '../../server/src/platform/database.ts';
import { openPools } from '../../server/src/platform/db/pool.ts';
import { authTransaction } from '../../server/src/platform/db/transaction.ts';
import { openSession } from '../../server/src/platform/identity/sessions.ts';
import { type Keys, deriveKeys } from '../../server/src/platform/keys.ts';

/** A running installation, seen by somebody who may open its data folder. */
export type Inside = { adminUrl: string; config: Config; keys: Keys };

export const lookInside = (dataDir: string, url: string): Inside => {
  const config: Config = {
    port: 0,
    dataDir,
    databaseUrl: undefined,
    demo: true,
    role: 'all',
    origin: url,
    metricsToken: undefined,
    metricsPort: undefined,
    oidc: undefined,
    witnessDir: join(dataDir, 'witness'),
    pushTrustedOrigin: undefined,
    gateways: { sms: undefined, mail: undefined },
    bucket: undefined,
  };
  const adminUrl = runningDatabase(config);
  if (adminUrl === undefined) throw new Error('The installation has no database that runs.');
  return { adminUrl, config, keys: deriveKeys(readSecret(dataDir)) };
};

/** Signs so many members in who use the handbook, everywhere or at these places, and gives their cookies. */
export const signMembersIn = async (
  { adminUrl, keys }: Inside,
  count: number,
  { lo, hi }: Interval = { lo: 0, hi: Number.MAX_SAFE_INTEGER },
): Promise<string[]> => {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const pools = openPools(adminUrl, keys, () => undefined);
  try {
    const { rows } = await admin.query<{ id: string }>(
      `select a.id from accounts a join members m on m.id = a.member_id
        where m.activated_at is not null and m.unit_lft between $2 and $3 order by md5(m.id::text) limit $1`,
      [count, lo, hi],
    );
    return await authTransaction(pools.auth, 'read write', async (tx) => {
      const cookies: string[] = [];
      for (const { id: accountId } of rows) {
        const session = { accountId, postId: null, isStrong: false, device: 'bench', now: new Date() };
        cookies.push(`sotay=${(await openSession(tx, session)).token}`);
      }
      return cookies;
    });
  } finally {
    await pools.end();
    await admin.end();
  }
};
