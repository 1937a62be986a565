import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sparticuz from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const artifacts = fileURLToPath(new URL('../../artifacts/', import.meta.url));

/** Chromium from the npm package, with the sandboxing of sites left on: journeys also watch what a page may not do. */
export const launchBrowser = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--font-render-hinting=none',
      '--disable-background-networking',
      '--disable-component-update',
    ],
    headless: true,
  });

export type Look = { width: number; height: number; large?: boolean; dark?: boolean };

export const phone: Look = { width: 360, height: 800 };
export const largePhone: Look = { ...phone, large: true };
export const darkPhone: Look = { ...phone, dark: true };
export const desk: Look = { width: 1280, height: 800 };

/** A fresh device: own storage, own cookies, the display settings somebody chose. */
export const openDevice = async (browser: Browser, baseURL: string, look: Look): Promise<BrowserContext> => {
  const context = await browser.newContext({
    baseURL,
    viewport: { width: look.width, height: look.height },
    deviceScaleFactor: 2,
    isMobile: look.width < 600,
    hasTouch: look.width < 600,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    colorScheme: look.dark ? 'dark' : 'light',
  });
  context.setDefaultTimeout(20_000);
  return context;
};

/** Keeps a picture of the whole screen under `e2e/artifacts`. */
export const picture = async (page: Page, name: string): Promise<void> => {
  mkdirSync(artifacts, { recursive: true });
  await page.screenshot({ path: `${artifacts}${name}.png`, fullPage: true });
};
