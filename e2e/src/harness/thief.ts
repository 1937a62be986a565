import type { Page } from 'playwright-core';

/**
 * Everything that whoever holds the unlocked device gets out of the browser's stores from a page of this site: every key found there
 * tried on everything sealed. As text; empty when there is nothing. The app's own files, display settings, how far
 * pages were scrolled (the framework's, written whenever the page is hidden: numbers alone), what is empty and bare marks are left out.
 */
export const lootOf = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    type Row = { name: string; value: unknown };
    const whole = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('IndexedDB'));
      });
    const rows: Row[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await whole(indexedDB.open(name ?? ''));
      for (const store of database.objectStoreNames) {
        const table = database.transaction(store).objectStore(store);
        const names = (await whole(table.getAllKeys())) as string[];
        const values = (await whole(table.getAll())) as unknown[];
        rows.push(...values.map((value, index) => ({ name: names[index] ?? '', value })));
      }
      database.close();
    }
    const keys = rows.flatMap(({ value }) =>
      typeof value === 'object' && value !== null
        ? Object.values(value).filter((part) => part instanceof CryptoKey)
        : [],
    );
    const unsealed = async ({ name, value }: Row): Promise<string[]> => {
      if (typeof value !== 'object' || value === null || !('sealed' in value)) return [];
      const { iv, sealed } = value as { iv: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer };
      const cipher = { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(name) };
      const opened = await Promise.all(
        keys.map((key) =>
          crypto.subtle.decrypt(cipher, key, sealed).then(
            (bytes) => [new TextDecoder().decode(bytes)],
            () => [],
          ),
        ),
      );
      return opened.flat();
    };
    const loot: string[] = [];
    for (const row of rows)
      if (row.value !== true) loot.push(row.name, JSON.stringify(row.value), ...(await unsealed(row)));
    for (const name of await caches.keys()) if (!name.startsWith('shell-')) loot.push(name);
    const texts = [localStorage, sessionStorage].flatMap(
      (storage) => Object.entries(storage) as [string, string][],
    );
    const bare = ['display', 'sveltekit:history-info'];
    for (const [key, value] of texts) if (!bare.includes(key) && value !== '{}') loot.push(key, value);
    return loot.join('\n');
  });
