import type { Page } from 'playwright-core';
import { vi } from 'vitest';

/** Everything that pages of the app have left in the browser's stores, as text; the app's own files and display settings aside. */
export const keptOnPhone = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const whole = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('IndexedDB'));
      });
    const kept: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await whole(indexedDB.open(name ?? ''));
      for (const store of database.objectStoreNames) {
        const rows: unknown[] = await whole(database.transaction(store).objectStore(store).getAll());
        kept.push(...rows);
      }
      database.close();
    }
    for (const name of await caches.keys()) if (!name.startsWith('shell-')) kept.push(name);
    for (const [key, value] of [...Object.entries(localStorage), ...Object.entries(sessionStorage)])
      if (key !== 'display') kept.push(key, value);
    return kept.length === 0 ? '' : JSON.stringify(kept);
  });

/** Waits until the phone has written down an answer of this endpoint, so that it can be read without network. */
export const untilKept = (page: Page, endpoint: string): Promise<void> =>
  vi.waitFor(
    async () => {
      if (!(await keptOnPhone(page)).includes(`"${endpoint}"`)) throw new Error(`${endpoint} is not kept.`);
    },
    { timeout: 15_000, interval: 200 },
  );
