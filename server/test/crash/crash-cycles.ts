import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { readSecret } from '../../src/platform/config.ts';
import { openPools } from '../../src/platform/db/pool.ts';
import { authTransaction } from '../../src/platform/db/transaction.ts';
import { openSession } from '../../src/platform/identity/sessions.ts';
import { deriveKeys } from '../../src/platform/keys.ts';
import { clusterFiles } from '../../src/platform/postgres/cluster.ts';
import { stopLeftoverServer } from '../../src/platform/postgres/leftover-server.ts';
import { plantOrganisation } from '../organisation.ts';
import { type Random, randomFrom } from '../security/random-people.ts';
import { type CrashingApp, startCrashingApp } from './crashing-app.ts';
import { type Target, type Write, send, startLoad } from './write-load.ts';

const HANDS = 8;
/** The kill comes after so many confirmed acts: anywhere between a few and many. */
const FEWEST = 20;
const MOST = 250;

export type CrashResult = {
  cycles: number;
  confirmed: number;
  uncertain: number;
  lost: string[];
  doubled: string[];
};

/** `off` is the control: it confirms before it is on disk, and must be seen to lose. */
export type CrashOptions = { cycles: number; synchronousCommit: 'on' | 'off' };

type Person = Omit<Target, 'url'>;

const withAdmin = async <T>(app: CrashingApp, work: (admin: pg.Client) => Promise<T>): Promise<T> => {
  const admin = new pg.Client({ connectionString: app.adminUrl() });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
};

/** Somebody who may write, with a session that outlives the crashes. */
const plantWriter = async (app: CrashingApp, dataDir: string): Promise<Person> => {
  const organisation = await withAdmin(app, plantOrganisation);
  const { accountId, postId, unitId } = organisation.people.secretary;
  const pools = openPools(app.adminUrl(), deriveKeys(readSecret(dataDir)), () => undefined);
  try {
    const { token } = await authTransaction(pools.auth, 'read write', (tx) =>
      openSession(tx, { accountId, postId, isStrong: true, device: 'crash', now: new Date() }),
    );
    return { token, unitId };
  } finally {
    await pools.end();
  }
};

const confirmEarly = (app: CrashingApp): Promise<void> =>
  withAdmin(app, async (admin) => {
    await admin.query('alter role sotay_app set synchronous_commit = off');
    await admin.query(`alter system set wal_writer_delay = '10s'`);
    await admin.query('select pg_reload_conf()');
  });

const kinds = ['both', 'database', 'app'] as const;

const crash = async (
  app: CrashingApp,
  kind: (typeof kinds)[number],
  dataDir: string,
): Promise<CrashingApp> => {
  if (kind !== 'app') app.killDatabase();
  if (kind !== 'database') await app.killApp();
  if (kind !== 'database') return startCrashingApp(dataDir);
  // The app starts a database that died again by itself.
  await app.untilReady();
  return app;
};

/** What nobody answered is sent again with its key until it is confirmed, as the outbox of a phone does. */
const sendAgain = async (target: Target, writes: readonly Write[]): Promise<void> => {
  for (const write of writes) {
    for (let tries = 0; !(await send(target, write)); tries += 1)
      if (tries > 1_000) throw new Error('The server does not take a repeat.');
  }
};

const countWritten = (app: CrashingApp, cycle: number): Promise<Map<string, number>> =>
  withAdmin(app, async (admin) => {
    const { rows } = await admin.query<{ content: string; times: number }>(
      `select content, count(*)::int as times from tasks where content like $1 group by content`,
      [`${cycle}-%`],
    );
    return new Map(rows.map(({ content, times }) => [content, times]));
  });

const oneCycle = async (
  app: CrashingApp,
  person: Person,
  { cycle, kind, dataDir }: { cycle: number; kind: (typeof kinds)[number]; dataDir: string },
  random: Random,
  result: CrashResult,
): Promise<CrashingApp> => {
  const load = startLoad({ ...person, url: app.url }, String(cycle), HANDS);
  await load.confirmed(FEWEST + random(MOST - FEWEST));
  const after = await crash(app, kind, dataDir);
  const { confirmed, uncertain } = await load.end();
  const written = await countWritten(after, cycle);
  result.lost.push(...confirmed.map(({ content }) => content).filter((content) => !written.has(content)));
  await sendAgain({ ...person, url: after.url }, [...uncertain, ...confirmed.slice(-HANDS)]);
  for (const [content, times] of await countWritten(after, cycle))
    if (times > 1) result.doubled.push(content);
  result.cycles += 1;
  result.confirmed += confirmed.length;
  result.uncertain += uncertain.length;
  return after;
};

const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

/** Kills app, database, or both under load, again and again, and compares what was confirmed with what is there. */
export const runCrashCycles = async ({ cycles, synchronousCommit }: CrashOptions): Promise<CrashResult> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'sotay-crash-'));
  const result: CrashResult = { cycles: 0, confirmed: 0, uncertain: 0, lost: [], doubled: [] };
  const random = randomFrom(13);
  try {
    let app = await startCrashingApp(dataDir);
    try {
      const person = await plantWriter(app, dataDir);
      if (synchronousCommit === 'off') await confirmEarly(app);
      for (let cycle = 0; cycle < cycles; cycle += 1) {
        // The control only kills both: what a database that lives on has confirmed is not lost.
        const kind = synchronousCommit === 'off' ? 'both' : (kinds[cycle % kinds.length] ?? 'both');
        app = await oneCycle(app, person, { cycle, kind, dataDir }, random, result);
      }
    } finally {
      await app.stop();
    }
  } finally {
    const { cluster } = clusterFiles(dataDir);
    if (existsSync(cluster)) await stopLeftoverServer(cluster, SILENT);
    rmSync(dataDir, { recursive: true, force: true });
  }
  return result;
};
