import { startScratchPostgres } from '../../../server/src/platform/postgres/scratch-postgres.ts';
import { inDataFolder, startApp } from '../app-process.ts';
import { type Bench, type Figure, median } from '../figures.ts';

const readyAfter = async (dataDir: string, demo: boolean): Promise<number> => {
  const app = await startApp(dataDir, { demo });
  await app.stop();
  return app.readyAfterMs / 1_000;
};

/** A first start, then `later` more of them on the same data. */
const startsOn = (demo: boolean, later: number): Promise<{ first: number; later: number }> =>
  inDataFolder(async (dataDir) => {
    const first = await readyAfter(dataDir, demo);
    const again: number[] = [];
    for (let run = 0; run < later; run += 1) again.push(await readyAfter(dataDir, demo));
    return { first, later: median(again) };
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
    const empty = await startsOn(false, small ? 1 : 3);
    const demo = await startsOn(true, small ? 1 : 3);
    return [
      seconds('empty installation, first start', empty.first, 4),
      seconds('demo organisation, first start', demo.first, 30),
      seconds('demo organisation, later start', demo.later, 3),
      seconds('empty installation, later start', empty.later),
      seconds('limit: a new cluster and a bare PostgreSQL', limit),
    ];
  },
};
