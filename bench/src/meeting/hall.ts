import { withDemoApp } from '../demo-folder.ts';
import type { Figure } from '../figures.ts';
import { runInProcess } from '../load/in-process.ts';
import { lookInside } from '../people.ts';
import type { HallOrder, HallResult } from './hall-load.ts';
import { prepareHall } from './one-hall.ts';

const PHONES = { whole: 600, small: 60 };

/** One meeting with many phones: each has an open stream and follows every step of the chair. */
export const hall = (small: boolean): Promise<Figure[]> =>
  withDemoApp(async (app, dataDir) => {
    const phones = small ? PHONES.small : PHONES.whole;
    const order: HallOrder = {
      url: app.url,
      hall: await prepareHall(lookInside(dataDir, app.url), phones),
    };
    const seen = (await runInProcess(new URL('hall-load.ts', import.meta.url), order)) as HallResult;
    return [
      {
        what: `${phones} phones follow a step, 95 of 100 within`,
        value: seen.p95,
        unit: 'ms',
        target: { atMost: 1_000 },
      },
      { what: 'memory of the app at most', value: app.peakMemoryMB(), unit: 'MB', target: { atMost: 500 } },
      { what: 'half within', value: seen.p50, unit: 'ms' },
      { what: '99 of 100 within', value: seen.p99, unit: 'ms' },
      { what: 'steps gone through', value: seen.steps, unit: '' },
      { what: 'the stage', value: seen.stageBytes, unit: 'bytes' },
      { what: 'limit: the same streams from a bare server, 95 of 100', value: seen.bareP95, unit: 'ms' },
    ];
  });
