import pg from 'pg';
import type { AppProcess } from '../app-process.ts';
import { withDemoApp } from '../demo-folder.ts';
import type { Figure } from '../figures.ts';
import { runInProcess } from '../load/in-process.ts';
import { type Inside, lookInside } from '../people.ts';
import { type EveningCell, prepareEvening } from './evening-cells.ts';
import type { EveningOrder, EveningResult } from './evening-load.ts';

/** All cells of the demo within ten minutes; in small the same rate for a short while. */
const SIZES = {
  whole: { cells: 577, withinMs: 600_000 },
  small: { cells: 20, withinMs: 20_000 },
};

const sealedOf = async ({ adminUrl }: Inside, cells: readonly EveningCell[]): Promise<number> => {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const { rows } = await admin.query<{ count: number }>(
    `select count(*)::int as count from meetings where id = any ($1) and state = 'sealed'`,
    [cells.map(({ meetingId }) => meetingId)],
  );
  await admin.end();
  return rows[0]?.count ?? 0;
};

const measure = async (app: AppProcess, dataDir: string, small: boolean): Promise<Figure[]> => {
  const { cells: count, withinMs } = small ? SIZES.small : SIZES.whole;
  const inside = lookInside(dataDir, app.url);
  // Each meeting takes half of the time, the last begins in the middle: then all others are under way.
  const lastsMs = withinMs / 2;
  const startMs = (index: number): number => (index / count) * (withinMs - lastsMs);
  const cells = await prepareEvening(inside, count, startMs);
  const order: EveningOrder = {
    url: app.url,
    cells,
    startsMs: cells.map((_, index) => startMs(index)),
    lastsMs,
  };
  const seen = (await runInProcess(new URL('evening-load.ts', import.meta.url), order)) as EveningResult;
  const refused = Object.values(seen.refused).reduce((sum, times) => sum + times, 0);
  for (const [what, times] of Object.entries(seen.refused)) console.error(`${what}: ${times} times`);
  const [slowest] = seen.slowest;
  return [
    {
      what: `an evening of ${cells.length} cells, 95 of 100 requests within`,
      value: seen.p95,
      unit: 'ms',
      target: { atMost: 150 },
    },
    { what: 'answers other than 200', value: refused, unit: '', target: { atMost: 0 } },
    {
      what: 'meetings led to the seal',
      value: await sealedOf(inside, cells),
      unit: '',
      target: { atLeast: count },
    },
    { what: 'half within', value: seen.p50, unit: 'ms' },
    { what: '99 of 100 within', value: seen.p99, unit: 'ms' },
    { what: `slowest: ${slowest?.name ?? ''}, 95 of 100 within`, value: slowest?.p95 ?? 0, unit: 'ms' },
    { what: 'requests', value: seen.perSecond, unit: '/s' },
    { what: 'memory of the app at most', value: app.peakMemoryMB(), unit: 'MB', target: { atMost: 500 } },
    { what: 'limit: an answer without database, 95 of 100', value: seen.bareP95, unit: 'ms' },
  ];
};

/** Cells that all meet in one evening: roll-call, every step, three votes, conclusion, signed and sealed minutes, over HTTP. */
export const evening = (small: boolean): Promise<Figure[]> =>
  withDemoApp((app, dataDir) => measure(app, dataDir, small));
