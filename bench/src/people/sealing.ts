import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { readLogKey } from '../../../server/src/platform/audit/log-key.ts';
import { sealRows } from '../../../server/src/platform/audit/seal.ts';
import { verifyLog } from '../../../server/src/platform/audit/verify/verify-log.ts';
import { type Figure, elapsed } from '../figures.ts';
import { PLACE, withScratch } from './scratch.ts';

/** Rows as acts write them, in transactions of 500. */
const plant = async (admin: pg.Client, count: number): Promise<void> => {
  for (let done = 0; done < count; done += 500)
    await admin.query(
      `insert into audit_events (unit_id, id, unit_lft, at, member_id, action, object_kind, object_id, subject_id, before, after, request_id)
       select $1, gen_random_uuid(), $2, now(), gen_random_uuid(), 'members.care', 'member', gen_random_uuid(), gen_random_uuid(),
              '{"phone": "0999000001", "exempt": false}', '{"phone": "0999000002", "exempt": true}', gen_random_uuid()::text
         from generate_series(1, 500)`,
      [PLACE.id, PLACE.lft],
    );
};

async function* nobody(): AsyncGenerator<never> {
  // No witness: the log alone is measured.
}

/** Sealing and verifying a log, as the sealer and `npm run audit -- verify` do it, on a server that is durable. */
export const sealing = (small: boolean): Promise<Figure[]> =>
  withScratch(async ({ adminUrl }) => {
    const admin = new pg.Client({ connectionString: adminUrl });
    await admin.connect();
    const dataDir = mkdtempSync(join(tmpdir(), 'sotay-bench-log-'));
    try {
      const count = small ? 10_000 : 200_000;
      const key = readLogKey(dataDir);
      await plant(admin, count);
      const sealMs = await elapsed(() => sealRows(admin, key, new Date()));
      await admin.query('begin');
      const against = { publicKey: key.publicKey, now: new Date(), witness: nobody() };
      const verifyMs = await elapsed(async () => {
        const { leaves, count: faults } = await verifyLog(admin, against);
        if (leaves !== count || faults > 0) throw new Error('The log does not verify.');
      });
      await admin.query('rollback');
      return [
        {
          what: `sealing ${count} rows`,
          value: count / (sealMs / 1_000),
          unit: '/s',
          target: { atLeast: 20_000 },
        },
        { what: 'verifying them', value: count / (verifyMs / 1_000), unit: '/s' },
      ];
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
      await admin.end();
    }
  });
