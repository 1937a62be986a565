import pg from 'pg';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import { startEmbeddedPostgres } from './postgres/embedded-postgres.ts';

/** Where the owner of the installation connects to migrate; `stop` ends a server that we started. */
export type Database = { adminUrl: string; stop: () => Promise<void> };

const NAME = 'sotay';

const ensureDatabase = async (serverUrl: string): Promise<string> => {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [NAME]);
    if (rowCount === 0) await client.query(`create database ${NAME}`);
  } finally {
    await client.end();
  }
  const url = new URL(serverUrl);
  url.pathname = `/${NAME}`;
  return url.href;
};

/** The database that `DATABASE_URL` names, or the embedded server in the data folder. */
export const openDatabase = async (
  config: Config,
  log: Log,
  onGiveUp: (error: Error) => void,
): Promise<Database> => {
  if (config.databaseUrl) return { adminUrl: config.databaseUrl, stop: async () => undefined };
  const server = await startEmbeddedPostgres({ dataDir: config.dataDir, log, onGiveUp });
  return { adminUrl: await ensureDatabase(server.adminUrl), stop: () => server.stop() };
};
