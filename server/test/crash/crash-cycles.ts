import { randomUUID } from 'node:crypto';
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
import { plantVoter } from '../polls.ts';
import { type Random, randomFrom } from '../security/random-people.ts';
import { type CrashingApp, startCrashingApp } from './crashing-app.ts';
import {
  type Asked,
  type MeetingPath,
  type People,
  askInHall,
  callOffInHall,
  castInHall,
  openHall,
} from './crash-hall.ts';
import { type Write, send, startLoad } from './write-load.ts';

const HANDS = 8;
const VOTERS = 12;
/** Every so many acts a ballot: those of all voters are spread over a hundred. */
const BALLOT_EVERY = 4;
/** The kill comes after so many confirmed acts: anywhere between a few and many. */
const FEWEST = 20;
const MOST = 250;

export type CrashResult = {
  cycles: number;
  confirmed: number;
  /** Of them hands and secret slips. */
  ballots: number;
  uncertain: number;
  lost: string[];
  doubled: string[];
};

/** `off` is the control: it confirms before it is on disk, and must be seen to lose. */
export type CrashOptions = { cycles: number; synchronousCommit: 'on' | 'off' };

const withAdmin = async <T>(app: CrashingApp, work: (admin: pg.Client) => Promise<T>): Promise<T> => {
  const admin = new pg.Client({ connectionString: app.adminUrl() });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
};

/** Those who write, with sessions that outlive the crashes. */
const plantPeople = (app: CrashingApp, dataDir: string): Promise<People> =>
  withAdmin(app, async (admin) => {
    const organisation = await plantOrganisation(admin);
    const { accountId, postId } = organisation.people.secretary;
    const pools = openPools(app.adminUrl(), deriveKeys(readSecret(dataDir)), () => undefined);
    const now = () => new Date();
    try {
      const { token: secretary } = await authTransaction(pools.auth, 'read write', (tx) =>
        openSession(tx, { accountId, postId, isStrong: true, device: 'crash', now: now() }),
      );
      const voters: People['voters'][number][] = [];
      while (voters.length < VOTERS)
        voters.push(await plantVoter({ admin, organisation, platform: { pools, now } }));
      return { organisation, secretary, voters };
    } finally {
      await pools.end();
    }
  });

const confirmEarly = (app: CrashingApp): Promise<void> =>
  withAdmin(app, async (admin) => {
    for (const role of ['sotay_app', 'sotay_vote'])
      await admin.query(`alter role ${role} set synchronous_commit = off`);
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
const sendAgain = async (url: string, writes: readonly Write[]): Promise<void> => {
  for (const write of writes) {
    for (let tries = 0; !(await send(url, write)); tries += 1)
      if (tries > 1_000) throw new Error('The server does not take a repeat.');
  }
};

/** Tasks without end, and every few of them a hand or a secret slip while there are any. */
const mixed = (people: People, cycle: number, ballots: readonly Write[]): (() => Write) => {
  const waiting = [...ballots];
  const path = `/api/units/${people.organisation.units['north-a'].id}/tasks`;
  let act = 0;
  return () => {
    act += 1;
    const ballot = act % BALLOT_EVERY === 0 ? waiting.pop() : undefined;
    if (ballot) return ballot;
    const content = `${cycle}-${act}`;
    const body = { content, basis: '', memberIds: [], dueDate: null };
    return { name: content, method: 'POST', path, body, by: { token: people.secretary, key: randomUUID() } };
  };
};

/** How often each act of the cycle is on the disk, by its name. */
const countWritten = (evening: Evening, app: CrashingApp, cycle: number, asked: Asked) =>
  withAdmin(app, async (admin) => {
    const tasks = await admin.query<{ name: string }>(
      'select content as name from tasks where content like $1',
      [`${cycle}-%`],
    );
    const names = [
      ...tasks.rows.map(({ name }) => name),
      ...(await castInHall(admin, evening.dataDir, asked)),
    ];
    return Map.groupBy(names, (name) => name);
  });

type Evening = { people: People; hall: MeetingPath; dataDir: string };

const oneCycle = async (
  app: CrashingApp,
  evening: Evening,
  { cycle, kind }: { cycle: number; kind: (typeof kinds)[number] },
  random: Random,
  result: CrashResult,
): Promise<CrashingApp> => {
  const { people, hall, dataDir } = evening;
  const asked = await askInHall(app.url, people, hall);
  // On the disk before the load, in the control too: there is nothing to vote in without it.
  await withAdmin(app, (admin) => admin.query('checkpoint'));
  const load = startLoad(app.url, mixed(people, cycle, asked.writes), HANDS);
  await load.confirmed(FEWEST + random(MOST - FEWEST));
  const after = await crash(app, kind, dataDir);
  const { confirmed, uncertain } = await load.end();
  const written = await countWritten(evening, after, cycle, asked);
  result.lost.push(...confirmed.map(({ name }) => name).filter((name) => !written.has(name)));
  await sendAgain(after.url, [...uncertain, ...confirmed.slice(-HANDS)]);
  for (const [name, times] of await countWritten(evening, after, cycle, asked))
    if (times.length > 1) result.doubled.push(name);
  await sendAgain(after.url, callOffInHall(people, asked));
  // A meeting of two hundred polls is not what is shown here.
  await withAdmin(after, (admin) => admin.query('delete from polls'));
  const ballots = new Set(asked.writes);
  result.cycles += 1;
  result.confirmed += confirmed.length;
  result.ballots += confirmed.filter((write) => ballots.has(write)).length;
  result.uncertain += uncertain.length;
  return after;
};

const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

/** Kills app, database, or both under load, again and again, and compares what was confirmed with what is there. */
export const runCrashCycles = async ({ cycles, synchronousCommit }: CrashOptions): Promise<CrashResult> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'sotay-crash-'));
  const result: CrashResult = { cycles: 0, confirmed: 0, ballots: 0, uncertain: 0, lost: [], doubled: [] };
  const random = randomFrom(13);
  try {
    let app = await startCrashingApp(dataDir);
    try {
      const people = await plantPeople(app, dataDir);
      const evening = { people, hall: await openHall(app.url, people), dataDir };
      if (synchronousCommit === 'off') await confirmEarly(app);
      for (let cycle = 0; cycle < cycles; cycle += 1) {
        // The control only kills both: what a database that lives on has confirmed is not lost.
        const kind = synchronousCommit === 'off' ? 'both' : (kinds[cycle % kinds.length] ?? 'both');
        app = await oneCycle(app, evening, { cycle, kind }, random, result);
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
