import { cpSync } from 'node:fs';
import { startScratchPostgres } from '../../../server/src/platform/postgres/scratch-postgres.ts';
import { inDataFolder, startApp } from '../app-process.ts';
import { freshDemo } from '../demo-folder.ts';
import { type Bench, type Figure, median } from '../figures.ts';

const readyAfter = async (dataDir: string, demo: boolean): Promise<number> => {
  const app = await startApp(dataDir, { demo });
  await app.stop();
  return app.readyAfterMs / 1_000;
};

type Starts = { readonly first: number; readonly later: number };

/** So many starts on the same data. */
const later = async (dataDir: string, demo: boolean, runs: number): Promise<number> => {
  const seen: number[] = [];
  for (let run = 0; run < runs; run += 1) seen.push(await readyAfter(dataDir, demo));
  return median(seen);
};

const emptyStarts = (runs: number): Promise<Starts> =>
  inDataFolder(async (dataDir) => ({
    first: await readyAfter(dataDir, false),
    later: await later(dataDir, false, runs),
  }));

/** Its first start is the one in which the demo of all benches is made: another would take half a minute more. */
const demoStarts = (runs: number): Promise<Starts> =>
  inDataFolder(async (dataDir) => {
    const { folder, readyAfterMs } = await freshDemo();
    cpSync(folder, dataDir, { recursive: true });
    return { first: readyAfterMs / 1_000, later: await later(dataDir, true, runs) };
  });

/** What no start can be faster than: a new cluster and a bare PostgreSQL on it. */
const bareDatabase = async (): Promise<number> => {
  const start = performance.now();
  const server = await startScratchPostgres();
  const elapsedMs = performance.now() - start;
  await server.stop();
  return elapsedMs / 1_000;
};

const seconds = (what: string, value: number, atMost?: number): Figure => ({
  what,
  value,
  unit: 's',
  ...(atMost !== undefined && { target: { atMost } }),
});

/** From the start of the process until it says that it is ready. */
export const start: Bench = {
  name: 'start',
  run: async ({ small }) => {
    const limit = await bareDatabase();
    const runs = small ? 1 : 3;
    const empty = await emptyStarts(runs);
    const demo = await demoStarts(runs);
    return [
      seconds('empty installation, first start', empty.first, 4),
      seconds('demo organisation, first start', demo.first, 30),
      seconds('demo organisation, later start', demo.later, 3),
      seconds('empty installation, later start', empty.later),
      seconds('limit: a new cluster and a bare PostgreSQL', limit),
    ];
  },
};
