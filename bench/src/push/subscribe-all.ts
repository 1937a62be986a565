import { randomUUIDv7 } from 'node:crypto';
import pg from 'pg';
import type { PushDevice, PushService } from '../../../server/test/push-service.ts';
import { openPools } from '../../../server/src/platform/db/pool.ts';
import { authTransaction } from '../../../server/src/platform/db/transaction.ts';
import { openSession } from '../../../server/src/platform/identity/sessions.ts';
import { keepDevice } from '../../../server/src/features/notifications/devices.repository.ts';
import type { Inside } from '../people.ts';

type Row = { account_id: string; member_id: string; unit_id: string; unit_lft: number };

/** Signs every member in on a device of their own that takes notices. */
export const subscribeAll = async (
  { adminUrl, keys }: Inside,
  service: PushService,
  count: number,
): Promise<PushDevice[]> => {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const pools = openPools(adminUrl, keys, () => undefined);
  const now = new Date();
  try {
    const { rows } = await admin.query<Row>(
      `select a.id as account_id, m.id as member_id, m.unit_id, m.unit_lft::float8 as unit_lft
         from accounts a join members m on m.id = a.member_id where m.left_on is null order by m.unit_lft, m.id limit $1`,
      [count],
    );
    return await authTransaction(pools.auth, 'read write', async (tx) => {
      const devices: PushDevice[] = [];
      for (const row of rows) {
        const account = { accountId: row.account_id, postId: null, isStrong: false, device: 'bench', now };
        const { id: sessionId } = await openSession(tx, account);
        const device = service.addDevice();
        const { endpoint, p256dh, auth } = device;
        const place = { unitId: row.unit_id, unitLft: row.unit_lft, memberId: row.member_id, sessionId };
        await keepDevice(tx, keys, { place, target: { endpoint, p256dh, auth }, id: randomUUIDv7(), now });
        devices.push(device);
      }
      return devices;
    });
  } finally {
    await pools.end();
    await admin.end();
  }
};

/** Lays one notice for everybody by that is due now, as after quiet hours, so that the hour of the bench does not matter. */
export const layForEverybody = async ({ adminUrl }: Inside): Promise<void> => {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query(
      `insert into waiting_notices (unit_id, id, unit_lft, topic, item_id, version, audience, due_at)
       select u.id, gen_random_uuid(), u.lft, 'directive', gen_random_uuid(), 1,
              jsonb_build_object('unitIds', jsonb_build_array(u.id), 'posts', '[]'::jsonb, 'statuses', '[]'::jsonb), now()
         from units u where u.parent_id is null`,
    );
  } finally {
    await admin.end();
  }
};
