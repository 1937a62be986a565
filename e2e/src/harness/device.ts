import type { Browser, BrowserContext, Page } from 'playwright-core';
import { artifact } from './artifacts.ts';
import { darkPhone, desk, largePhone, type Look } from './looks.ts';
import { untilStill } from './screen.ts';
import { type Watch, watch } from './watch.ts';

/** Somebody's phone or computer: own storage, own cookies, own display settings, one page in view. */
export type Device = {
  readonly name: string;
  readonly look: Look;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly watch: Watch;
};

const languageOf = 'vi-VN';

/** Runs before the first paint, as if somebody had chosen it on this device on an earlier day. */
const chooseDisplay = (chosen: { size?: string }): void => {
  if (location.protocol === 'about:' || localStorage.getItem('display') !== null) return;
  localStorage.setItem('display', JSON.stringify(chosen));
};

export const openDevice = async (
  browser: Browser,
  baseURL: string,
  look: Look,
  name: string,
): Promise<Device> => {
  const isPhone = look.width < 600;
  const context = await browser.newContext({
    baseURL,
    viewport: { width: look.width, height: look.height },
    deviceScaleFactor: isPhone ? 2 : 1,
    isMobile: isPhone,
    hasTouch: isPhone,
    locale: languageOf,
    timezoneId: 'Asia/Ho_Chi_Minh',
    colorScheme: look.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    acceptDownloads: true,
    // The identity provider of the journeys vouches for itself.
    ignoreHTTPSErrors: true,
  });
  context.setDefaultTimeout(20_000);
  if (look.large) await context.addInitScript(chooseDisplay, { size: 'large' });
  const watching = await watch(context);
  return { name, look, context, page: await context.newPage(), watch: watching };
};

/** Keeps a picture of the whole screen under `e2e/artifacts`: as if the glass were as long as the page, so that bars stay at its end. */
const shoot = async ({ page, look }: Pick<Device, 'page' | 'look'>, name: string): Promise<void> => {
  const { width, height } = look;
  await page.evaluate(() => window.scrollTo(0, 0));
  // The wall of the hall lies over the page and scrolls by itself; what only decorates is as large as the glass is.
  const whole = () =>
    page.evaluate(() =>
      Math.max(
        ...[document.documentElement, ...document.querySelectorAll('main > :not([aria-hidden])')].map(
          ({ scrollHeight }) => scrollHeight,
        ),
      ),
    );
  // Twice: what was still loading may have made the page longer.
  for (let time = 0; time < 2; time += 1)
    await page.setViewportSize({ width, height: Math.max(height, await whole()) });
  await page.screenshot({ path: artifact(`${name}.png`) });
  await page.setViewportSize({ width, height });
};

/** A picture for people who look at them: `PICTURES=1`. Without, journeys take a fifth less time. */
export const picture = async (device: Pick<Device, 'page' | 'look'>, name: string): Promise<void> => {
  if (process.env['PICTURES']) await shoot(device, name);
};

/** The same in all looks, without leaving the screen: what stands there cannot be reached anew. */
export const pictureInLooks = async (device: Pick<Device, 'page' | 'look'>, name: string): Promise<void> => {
  const { page } = device;
  const choose = async (size: string, theme: string): Promise<void> => {
    await page.evaluate(
      (chosen) => {
        Object.assign(document.documentElement.dataset, chosen);
      },
      { size, theme },
    );
    await untilStill(page);
  };
  if (!process.env['PICTURES']) return;
  await picture(device, name);
  for (const look of [darkPhone, largePhone, desk]) {
    await choose(look.large ? 'large' : 'normal', look.dark ? 'dark' : 'light');
    await picture({ page, look }, `${name}-${look.name}`);
  }
  await choose('normal', 'auto');
  await page.setViewportSize({ width: device.look.width, height: device.look.height });
};

/** What somebody needs who looks into a failure: the screen as it stood, and the trace if there is one. */
export const keepEvidence = async (device: Device, journey: string, isTraced: boolean): Promise<void> => {
  const name = `failed/${journey}-${device.name}`;
  await shoot(device, name).catch(() => undefined);
  if (isTraced) await device.context.tracing.stop({ path: artifact(`${name}.zip`) });
};
