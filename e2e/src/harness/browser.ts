import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** The sandboxing of sites is left on: journeys also watch what a page may not do. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--font-render-hinting=none',
  '--disable-background-networking',
  '--disable-component-update',
] as const;

/** A microphone and a camera that the browser itself plays, for journeys in which somebody records. */
export const playedDevices = [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
] as const;

/** Chromium from the npm package. */
export const launchBrowser = async (more: readonly string[] = []): Promise<Browser> =>
  chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: [...browserArguments, ...more],
    headless: true,
    // Where the machine has no locale, the browser cannot write a Vietnamese name down: what it downloads is then called "download".
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
