import { setTimeout as delay } from 'node:timers/promises';
import { type PushDevice, type PushService, openPushService } from '../../../server/test/push-service.ts';
import { appUrl } from '../../../server/src/platform/db/pool.ts';
import { openJobs } from '../../../server/src/platform/jobs/jobs.ts';
import { createLog } from '../../../server/src/platform/log.ts';
import type { AppProcess } from '../app-process.ts';
import { withDemoApp } from '../demo-folder.ts';
import { type Bench, type Figure, elapsed } from '../figures.ts';
import { type Inside, lookInside } from '../people.ts';
import { layForEverybody, subscribeAll } from '../push/subscribe-all.ts';

const ALL = 7_500;
/** Of so many devices one answers "later" the first time, and of so many one is gone. */
const ONE_LATER = 20;
const ONE_GONE = 100;
const PATIENCE_MS = 180_000;
const BY_DAY = new URL('../push/by-day.ts', import.meta.url);

const isGone = (index: number): boolean => index % ONE_GONE === 7;

/** Gives some devices a moment in which their push service does not take the notice. */
const makeTrouble = (devices: readonly PushDevice[]): void => {
  for (const [index, device] of devices.entries()) {
    if (isGone(index)) device.refusals.push(410);
    else if (index % ONE_LATER === 3) device.refusals.push(index % 2 === 0 ? 503 : 429);
  }
};

const tellAll = async ({ adminUrl, keys }: Inside): Promise<void> => {
  const jobs = await openJobs(appUrl(adminUrl, keys), createLog('silent'));
  await jobs.goOn('notifications.morning', {}, 0);
  await jobs.stop();
};

const measure = async (
  app: AppProcess,
  dataDir: string,
  { service, count }: { service: PushService; count: number },
): Promise<Figure[]> => {
  const inside = lookInside(dataDir, app.url);
  const devices = await subscribeAll(inside, service, count);
  makeTrouble(devices);
  await layForEverybody(inside);
  const wanted = devices.filter((_, index) => !isGone(index));
  const before = app.peakMemoryMB();
  const ms = await elapsed(async () => {
    await tellAll(inside);
    const isCalled = () => wanted.every(({ received }) => received.length > 0);
    const gaveUp = new AbortController();
    const tooLong = delay(PATIENCE_MS, undefined, { signal: gaveUp.signal, ref: false }).then(() => {
      throw new Error(`Not every device was called within ${PATIENCE_MS / 1_000} s.`);
    });
    await Promise.race([service.until(isCalled), tooLong]);
    gaveUp.abort();
  });
  const twice = devices.filter(({ received }) => received.length > 1).length;
  const lengths = new Set(wanted.flatMap(({ received }) => received.map(({ bytes }) => bytes)));
  return [
    {
      what: `${devices.length} devices called, retries included`,
      value: ms / 1_000,
      unit: 's',
      target: { atMost: 60 },
    },
    { what: 'memory of the server at most', value: app.peakMemoryMB(), unit: 'MB', target: { atMost: 300 } },
    { what: 'the same before', value: before, unit: 'MB' },
    { what: 'devices called twice', value: twice, unit: '', target: { atMost: 0 } },
    { what: 'lengths of messages', value: lengths.size, unit: '', target: { atMost: 1 } },
  ];
};

/** A notice to every member of the demo organisation, at a push service that decrypts each message as a device would. */
export const push: Bench = {
  name: 'push',
  run: async ({ small }) => {
    const service = await openPushService();
    try {
      return await withDemoApp(
        (app, dataDir) => measure(app, dataDir, { service, count: small ? 500 : ALL }),
        { PUSH_TRUSTED_ORIGIN: service.origin, NODE_OPTIONS: `--import ${BY_DAY.href}` },
      );
    } finally {
      await service.close();
    }
  },
};
