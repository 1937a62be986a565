import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { demoOrganisation } from '@sotay/core/demo/demo.ts';
import type pg from 'pg';
import { appUrl, authUrl } from '../platform/db/pool.ts';
import { roles } from '../platform/db/roles.ts';
import { asSystem, withClient } from './as-system.ts';
import { seedAccounts } from './seed-accounts.ts';
import { type Installation, seedOrganisation } from './seed-organisation.ts';

/** Number of the advisory lock that keeps two starting processes from seeding at once. */
const LOCK = 7_305_122;
/** Code of the demo's root unit: no real unit can have it, for 999 is no province. */
const ROOT_CODE = '999';

/** The instant at which the demo in this database was made; null where there is none. Everything in it follows from that. */
export const demoMadeAt = (app: pg.Client): Promise<Date | null> =>
  asSystem(app, async () => {
    const { rows } = await app.query<{ created_at: Date }>('select created_at from units where code = $1', [
      ROOT_CODE,
    ]);
    return rows[0]?.created_at ?? null;
  });

const isEmpty = (app: pg.Client): Promise<boolean> =>
  asSystem(app, async () => (await app.query('select 1 from units limit 1')).rowCount === 0);

/** Lets the planner know the new tables; the database would find out by itself within minutes. */
const analyse = (adminUrl: string): Promise<void> =>
  withClient(adminUrl, async (admin) => {
    await admin.query(`set role ${roles.owner}`);
    await admin.query('analyze');
  });

/**
 * Fills an empty installation with the demo organisation and its 24 months: 82 base organisations, 547 cells, 7,500 members,
 * all made up. Leaves any other installation alone.
 *
 * Organisation and activity are one transaction, accounts another, because no role may write both. Either is there or not:
 * a start that was killed between them is finished by the next one, which makes the same people again from the same day.
 */
export const seedDemo = async (adminUrl: string, installation: Installation): Promise<void> => {
  const { keys, now, say } = installation;
  await withClient(appUrl(adminUrl, keys), async (app) => {
    await app.query('select pg_advisory_lock($1)', [LOCK]);
    if (await isEmpty(app)) {
      say('Lần chạy đầu: đang dựng tổ chức mẫu (mọi người trong đó đều không có thật)…');
      await seedOrganisation(app, demoOrganisation(dayOfInstant(now.toISOString())), installation);
    }
    const madeAt = await demoMadeAt(app);
    if (madeAt === null) return;
    await withClient(authUrl(adminUrl, keys), async (auth) => {
      if ((await auth.query('select 1 from accounts limit 1')).rowCount !== 0) return;
      await seedAccounts(auth, demoOrganisation(dayOfInstant(madeAt.toISOString())), keys, madeAt);
      await analyse(adminUrl);
      say('Xem tài khoản dùng thử bằng: npm run demo:accounts');
    });
  });
};
