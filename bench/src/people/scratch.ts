import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../../../server/src/platform/db/migrate.ts';
import { type Keys, deriveKeys } from '../../../server/src/platform/keys.ts';
import { createLog } from '../../../server/src/platform/log.ts';
import { startEmbeddedPostgres } from '../../../server/src/platform/postgres/embedded-postgres.ts';
import { inDataFolder } from '../app-process.ts';

/** The one unit in which such a database has its rows. */
export const PLACE = { id: randomUUID(), lft: 1_000 } as const;

/** A migrated database with one unit, on a server that writes as durably as the real one; gone afterwards. */
export const withScratch = <T>(work: (at: { adminUrl: string; keys: Keys }) => Promise<T>): Promise<T> =>
  inDataFolder(async (dataDir) => {
    const server = await startEmbeddedPostgres({
      dataDir,
      log: createLog('silent'),
      onGiveUp: (error) => {
        throw error;
      },
    });
    try {
      const { adminUrl } = server;
      const keys = deriveKeys(Buffer.from('a secret of the bench that opens nothing else'));
      await migrate(adminUrl, keys);
      const admin = new pg.Client({ connectionString: adminUrl });
      await admin.connect();
      await admin.query(
        `insert into units (id, kind, name, symbol, lft, rgt) values ($1, 'cell', 'Chi bộ đo', 'CB', $2, $2::bigint + 1)`,
        [PLACE.id, PLACE.lft],
      );
      await admin.end();
      return await work({ adminUrl, keys });
    } finally {
      await server.stop();
    }
  });
