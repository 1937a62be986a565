import type { Page } from 'playwright-core';
import { vi } from 'vitest';
import { lootOf } from './thief.ts';

/** Waits until the phone has written this down, so that it is there without network. */
export const untilKept = (page: Page, ...texts: string[]): Promise<void> =>
  vi.waitFor(
    async () => {
      const kept = await lootOf(page);
      const missing = texts.filter((text) => !kept.includes(text));
      if (missing.length > 0) throw new Error(`${missing.length} things are not kept.`);
    },
    { timeout: 15_000, interval: 200 },
  );
