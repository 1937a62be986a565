import { DEMO_PASSWORD } from '../../../server/src/demo/cast.ts';
import { slowHash } from '../../../server/src/platform/identity/slow-hash.ts';
import pg from 'pg';
import type { AppProcess } from '../app-process.ts';
import { type Figure, elapsed } from '../figures.ts';
import type { ArrivalsOrder } from '../load/arrivals.ts';
import { runInProcess } from '../load/in-process.ts';
import { type Inside, lookInside } from '../people.ts';

const PER_SECOND = 20;
const SECONDS = { small: 3, whole: 30 };
/** So many hashes one after the other in two lanes, for the limit. */
const ALONE = 40;

/** Gives so many members without a post the password of the demo, and says with which number they sign in. */
const givePasswords = async ({ adminUrl, keys }: Inside, count: number): Promise<string[]> => {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const { rows } = await admin.query<{ id: string; phone: string }>(
      `select a.id, m.phone from accounts a join members m on m.id = a.member_id
        where m.activated_at is not null and m.phone is not null and not a.is_demo
          and not exists (select from posts p where p.member_id = m.id)
        order by md5(m.id::text) limit $1`,
      [count],
    );
    await admin.query(
      `insert into passwords (account_id, hash, set_at) select unnest($1::uuid[]), $2, now()
         on conflict (account_id) do update set hash = excluded.hash`,
      [rows.map(({ id }) => id), await slowHash(keys, DEMO_PASSWORD)],
    );
    return rows.map(({ phone }) => phone);
  } finally {
    await admin.end();
  }
};

/** How many of the slow hashes two cores make a second with nothing else to do. */
const hashesAlone = async ({ keys }: Inside): Promise<number> => {
  const lane = async () => {
    for (let turn = 0; turn < ALONE / 2; turn += 1) await slowHash(keys, `mật khẩu thứ ${turn}`);
  };
  return ALONE / ((await elapsed(() => Promise.all([lane(), lane()]))) / 1_000);
};

/** Members who come at twenty a second, each on a device nobody knows yet, and sign in with number and password. */
export const signingIn = async (app: AppProcess, dataDir: string, small: boolean): Promise<Figure[]> => {
  const inside = lookInside(dataDir, app.url);
  const seconds = small ? SECONDS.small : SECONDS.whole;
  const logins = await givePasswords(inside, PER_SECOND * seconds);
  const order: ArrivalsOrder = {
    url: app.url,
    path: '/api/auth/sign-in',
    bodies: logins.map((login) => ({ login, password: DEMO_PASSWORD })),
    perSecond: PER_SECOND,
  };
  const { p50, p95 } = await runInProcess(new URL('../load/arrivals.ts', import.meta.url), order);
  return [
    {
      what: `sign-in at ${PER_SECOND} a second, 95 of 100 within`,
      value: p95,
      unit: 'ms',
      target: { atMost: 300 },
    },
    { what: 'sign-in, half within', value: p50, unit: 'ms' },
    { what: 'limit: its slow hash alone', value: await hashesAlone(inside), unit: '/s' },
  ];
};
