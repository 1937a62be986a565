import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Device, keepEvidence, openDevice } from './device.ts';
import { launchBrowser } from './browser.ts';
import type { Look } from './looks.ts';

/** Opens one more device of the journey, on the server at this address. */
export type OpenDevice = (url: string, look: Look, name: string) => Promise<Device>;

/** A trace shows every step of a failure, and makes each of them slower: `TRACE=1`. */
const isTraced = Boolean(process.env['TRACE']);

let browser: Browser;

/** One browser for the journeys of a file, started with what they need more. Call once at its top; gives the way to it. */
export const useBrowser = (more: readonly string[] = []): (() => Browser) => {
  beforeAll(async () => {
    browser = await launchBrowser(more);
  });
  afterAll(() => browser.close());
  return () => browser;
};

/**
 * A journey of people with their devices. It fails also when a page met an error, a call broke or the security policy had to refuse
 * something; the screens as they stood stay in `e2e/artifacts/failed`.
 */
export const journey = (name: string, run: (open: OpenDevice) => Promise<void>): void => {
  test(name, async ({ task }) => {
    const devices: Device[] = [];
    const open: OpenDevice = async (url, look, who) => {
      const device = await openDevice(browser, url, look, who);
      if (isTraced) await device.context.tracing.start({ snapshots: true, screenshots: false });
      devices.push(device);
      return device;
    };
    try {
      await run(open);
      for (const { name: who, watch } of devices) expect(watch.faults, `unnoticed on ${who}`).toEqual([]);
    } catch (failure) {
      const title = task.name.replaceAll(/[^\p{L}\d]+/gu, '-').toLowerCase();
      for (const device of devices) await keepEvidence(device, title, isTraced);
      throw failure;
    } finally {
      for (const { context } of devices) await context.close();
    }
  });
};
