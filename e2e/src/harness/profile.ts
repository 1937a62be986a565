import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { type BrowserContext, chromium } from 'playwright-core';
import { browserArguments } from './browser.ts';
import { phone } from './looks.ts';

/** A phone whose browser keeps its profile on disk, through restarts. */
export type Profile = {
  readonly start: () => Promise<BrowserContext>;
  /** How many of these texts stand in the files of the profile. Asked while the browser is shut. */
  readonly find: (texts: readonly string[]) => number;
  readonly remove: () => void;
};

export const makeProfile = (baseURL: string): Profile => {
  const folder = mkdtempSync(join(tmpdir(), 'sotay-profile-'));
  return {
    start: async () => {
      const context = await chromium.launchPersistentContext(folder, {
        executablePath: await sparticuz.executablePath(),
        args: [...browserArguments],
        headless: true,
        baseURL,
        viewport: { width: phone.width, height: phone.height },
        locale: 'vi-VN',
        timezoneId: 'Asia/Ho_Chi_Minh',
      });
      context.setDefaultTimeout(20_000);
      return context;
    },
    find: (texts) => {
      const files = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => readFileSync(join(parentPath, name)));
      const stands = (text: string): boolean =>
        files.some((file) => (['latin1', 'utf16le'] as const).some((as) => file.includes(text, 0, as)));
      return texts.filter(stands).length;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
