import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { readLogKey } from '../../../server/src/platform/audit/log-key.ts';
import { sealInto, verifyHere, writeEvents } from '../../../server/test/audit-log.ts';
import { randomFrom } from '../../../server/test/security/random-people.ts';
import { isLocated, tamperings } from '../../../server/test/tamperings.ts';
import type { Figure } from '../figures.ts';
import { PLACE, withScratch } from './scratch.ts';

const PER_HEAD = 60;
const HEADS = 9;
const SIZE = PER_HEAD * HEADS;
const HOUR_MS = 3_600_000;

/** S18 in large: a superuser lays hands on the log a thousand times, in every way there is; each is found and located. */
export const tampering = (small: boolean): Promise<Figure[]> =>
  withScratch(async ({ adminUrl }) => {
    const admin = new pg.Client({ connectionString: adminUrl });
    await admin.connect();
    const at = { admin, dataDir: mkdtempSync(join(tmpdir(), 'sotay-bench-log-')), now: new Date() };
    try {
      const start = at.now.getTime() - 100 * HOUR_MS;
      for (let head = 0; head < HEADS; head += 1) {
        const from = start + head * 3 * HOUR_MS;
        await writeEvents(
          admin,
          PLACE,
          Array.from({ length: PER_HEAD }, (_, minute) => new Date(from + minute * 60_000)),
        );
        await sealInto(at, new Date(from + HOUR_MS));
      }
      const log = { admin, key: readLogKey(at.dataDir), size: SIZE, perHead: PER_HEAD };
      const random = randomFrom(2_026);
      const times = small ? 2 : Math.ceil(1_000 / tamperings.length);
      let missed = 0;
      for (let time = 0; time < times; time += 1) {
        for (const { run } of tamperings) {
          await admin.query('begin');
          const trace = await run(log, random);
          if (!isLocated(await verifyHere(at), trace)) missed += 1;
          await admin.query('rollback');
        }
      }
      return [
        {
          what: `of ${times * tamperings.length} tamperings, not found and located`,
          value: missed,
          unit: '',
          target: { atMost: 0 },
        },
      ];
    } finally {
      rmSync(at.dataDir, { recursive: true, force: true });
      await admin.end();
    }
  });
