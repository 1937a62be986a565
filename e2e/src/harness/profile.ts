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
  /** Ends the browser as a battery that runs out does: nothing is told, nothing is tidied up. */
  readonly kill: () => void;
  /** How many of these texts stand in the files of the profile. Asked while the browser is shut. */
  readonly find: (texts: readonly string[]) => number;
  readonly remove: () => void;
};

const commandOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8');
  } catch {
    return '';
  }
};

/** The processes of the browser that works in this folder. */
const processesOf = (folder: string): number[] =>
  readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid && commandOf(pid).includes(folder));

/** What all of these begin with. */
const beginningOf = ([first = '', ...others]: readonly string[]): string => {
  let length = first.length;
  while (others.some((text) => !text.startsWith(first.slice(0, length)))) length -= 1;
  return first.slice(0, length);
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
    kill: () => {
      for (const pid of processesOf(folder)) {
        try {
          process.kill(pid, 'SIGKILL');
        } catch {
          // It went with the one killed before it.
        }
      }
    },
    find: (texts) => {
      const files = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => readFileSync(join(parentPath, name)));
      // Where not even their beginning stands none of hundreds does: one look through the profile instead of a thousand.
      const beginning = beginningOf(texts);
      const places = (['latin1', 'utf16le'] as const).flatMap((as) =>
        files.filter((file) => file.includes(beginning, 0, as)).map((file) => ({ file, as })),
      );
      return texts.filter((text) => places.some(({ file, as }) => file.includes(text, 0, as))).length;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
