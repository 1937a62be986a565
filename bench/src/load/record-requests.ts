import type pg from 'pg';
import { createApp, makeRooms } from '../../../server/src/app.ts';
import type { Config } from '../../../server/src/platform/config.ts';
import type { Keys } from '../../../server/src/platform/keys.ts';
import { createLog } from '../../../server/src/platform/log.ts';
import { openPlatform } from '../../../server/src/platform/open-platform.ts';
import type { Statement } from './bare-pg.ts';

const statementOf = ([query, values]: readonly unknown[]): Statement => {
  if (typeof query === 'string') return { text: query, values: Array.isArray(values) ? values : [] };
  const { name, text, values: own } = query as pg.QueryConfig;
  return { ...(name === undefined ? {} : { name }), text, values: own ?? [] };
};

/** What the application sends to the database for a request of each of these people: overheard on its own connections. */
export const recordRequests = async (
  adminUrl: string,
  { config, keys }: { config: Config; keys: Keys },
  path: string,
  cookies: readonly string[],
): Promise<Statement[][]> => {
  const log = createLog('silent');
  const { platform, close } = await openPlatform(adminUrl, { config, keys, log, now: () => new Date() });
  const heard: Statement[] = [];
  platform.pools.app.on('connect', (client: pg.PoolClient) => {
    const query = client.query.bind(client) as (...given: unknown[]) => unknown;
    const overhear = (...given: unknown[]): unknown => {
      heard.push(statementOf(given));
      return query(...given);
    };
    client.query = overhear as pg.PoolClient['query'];
  });
  const app = await createApp(platform, makeRooms(platform));
  try {
    const requests: Statement[][] = [];
    for (const cookie of cookies) {
      heard.length = 0;
      const { statusCode } = await app.inject({ method: 'GET', url: path, headers: { cookie } });
      if (statusCode !== 200) throw new Error(`${path} answered ${statusCode}.`);
      requests.push([...heard]);
    }
    return requests;
  } finally {
    await app.close();
    await close();
  }
};
