import { existsSync } from 'node:fs';
import pg from 'pg';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import { clusterFiles } from './postgres/cluster.ts';
import { runningAdminUrl, startEmbeddedPostgres } from './postgres/embedded-postgres.ts';

/** Where the owner of the installation connects to migrate; `stop` ends a server that we started. */
export type Database = { adminUrl: string; stop: () => Promise<void> };

const NAME = 'sotay';

const databaseOf = (serverUrl: string): string => {
  const url = new URL(serverUrl);
  url.pathname = `/${NAME}`;
  return url.href;
};

const ensureDatabase = async (serverUrl: string): Promise<string> => {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [NAME]);
    if (rowCount === 0) await client.query(`create database ${NAME}`);
  } finally {
    await client.end();
  }
  return databaseOf(serverUrl);
};

/** The database of the installation that runs already, for a second program; undefined where none runs. */
export const runningDatabase = ({
  databaseUrl,
  dataDir,
}: Pick<Config, 'databaseUrl' | 'dataDir'>): string | undefined => {
  if (databaseUrl) return databaseUrl;
  return existsSync(clusterFiles(dataDir).port) ? databaseOf(runningAdminUrl(dataDir)) : undefined;
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
