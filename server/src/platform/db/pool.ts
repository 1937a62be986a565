import pg from 'pg';
import { type Keys, rolePassword } from '../keys.ts';
import { gatherWrites } from './gather-writes.ts';
import { roles } from './roles.ts';

// int8 (counts, lft) stays far below 2^53; days stay the text they are.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/**
 * The doors to the database: `app` for everything under row-level security, `auth` for signing people in, `audit` for the sealed log,
 * `vote` for the boxes of secret polls.
 */
export type Pools = { app: pg.Pool; auth: pg.Pool; audit: pg.Pool; vote: pg.Pool; end: () => Promise<void> };

const urlFor = (adminUrl: string, role: string, keys: Keys): string => {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = rolePassword(keys, role);
  return url.href;
};

/** Connection string of the application role: what jobs and realtime listen with. */
export const appUrl = (adminUrl: string, keys: Keys): string => urlFor(adminUrl, roles.app, keys);

/** Connection string of the role that signs people in: what the demo's accounts are written with. */
export const authUrl = (adminUrl: string, keys: Keys): string => urlFor(adminUrl, roles.auth, keys);

const limits = '-c statement_timeout=5000 -c idle_in_transaction_session_timeout=10000 -c timezone=UTC';

const pool = (connectionString: string, max: number, onError: (error: Error) => void): pg.Pool => {
  // Statements that are asked for together travel together (`pipeline`): a meeting is read by twenty small ones.
  const made = new pg.Pool({
    ...{ connectionString, max, options: limits, pipeline: true },
    connectionTimeoutMillis: 4_000,
  });
  made.on('error', onError);
  // The pool hears only the connections that lie idle. One that dies in the hands of a transaction, between two of its statements,
  // would end the whole process; it fails that transaction at its next statement, and is not given out again.
  made.on('connect', (client) => {
    client.on('error', onError);
    if (client instanceof pg.Client) gatherWrites(client.connection.stream);
  });
  return made;
};

export const openPools = (adminUrl: string, keys: Keys, onError: (error: Error) => void): Pools => {
  const app = pool(urlFor(adminUrl, roles.app, keys), 16, onError);
  const auth = pool(urlFor(adminUrl, roles.auth, keys), 4, onError);
  const audit = pool(urlFor(adminUrl, roles.audit, keys), 1, onError);
  const vote = pool(urlFor(adminUrl, roles.vote, keys), 2, onError);
  return {
    app,
    auth,
    audit,
    vote,
    end: async () => {
      await Promise.all([app.end(), auth.end(), audit.end(), vote.end()]);
    },
  };
};
