import { appUrl } from '../../../server/src/platform/db/pool.ts';
import type { AppProcess } from '../app-process.ts';
import { withDemoApp } from '../demo-folder.ts';
import { type Bench, type Figure, median } from '../figures.ts';
import type { BareOrder } from '../load/bare-pg.ts';
import type { HttpOrder } from '../load/http-load.ts';
import { runInProcess } from '../load/in-process.ts';
import type { LoadResult } from '../load/latencies.ts';
import { recordRequests } from '../load/record-requests.ts';
import { lookInside, signMembersIn } from '../people.ts';

const PATH = '/api/home';
const CONNECTIONS = 32;
/** As many as the application's own pool has. */
const POOL = 16;
const MEMBERS = 200;

/** The two take turns, so that a busy moment of the machine does not hit only one of them. */
const inTurns = async (
  rounds: number,
  http: HttpOrder,
  bare: BareOrder,
): Promise<{ app: LoadResult[]; driver: LoadResult[] }> => {
  const app: LoadResult[] = [];
  const driver: LoadResult[] = [];
  for (let round = 0; round < rounds; round += 1) {
    app.push(await runInProcess(new URL('../load/http-load.ts', import.meta.url), http));
    driver.push(await runInProcess(new URL('../load/bare-pg.ts', import.meta.url), bare));
  }
  return { app, driver };
};

const figuresOf = ({ app, driver }: { app: LoadResult[]; driver: LoadResult[] }): Figure[] => {
  const mid = (results: LoadResult[], key: keyof LoadResult) => median(results.map((result) => result[key]));
  const rate = mid(app, 'perSecond');
  const bareRate = mid(driver, 'perSecond');
  return [
    { what: 'home, 95 of 100 within', value: mid(app, 'p95'), unit: 'ms', target: { atMost: 40 } },
    { what: 'rate beside a bare pg client', value: rate / bareRate, unit: '×', target: { atLeast: 0.4 } },
    { what: 'home, half within', value: mid(app, 'p50'), unit: 'ms' },
    { what: 'home, 99 of 100 within', value: mid(app, 'p99'), unit: 'ms' },
    { what: 'answers', value: rate, unit: '/s' },
    { what: 'limit: the same SQL by a bare pg client', value: bareRate, unit: '/s' },
    { what: 'limit: the same, 95 of 100 within', value: mid(driver, 'p95'), unit: 'ms' },
  ];
};

const measure = async (app: AppProcess, dataDir: string, small: boolean): Promise<Figure[]> => {
  const inside = lookInside(dataDir, app.url);
  const cookies = await signMembersIn(inside, MEMBERS);
  const requests = await recordRequests(inside.adminUrl, inside, PATH, cookies);
  const times = small ? { warmMs: 1_000, measureMs: 2_000 } : { warmMs: 2_000, measureMs: 6_000 };
  const http = { url: app.url, paths: [PATH], cookies, connections: CONNECTIONS, times };
  const connectionString = appUrl(inside.adminUrl, inside.keys);
  const bare = { connectionString, connections: POOL, lanes: CONNECTIONS, requests, times };
  return figuresOf(await inTurns(small ? 1 : 3, http, bare));
};

/** The first screen of members, 32 connections, the demo organisation, row-level security on. */
export const home: Bench = {
  name: 'home',
  run: ({ small }) => withDemoApp((app, dataDir) => measure(app, dataDir, small)),
};
