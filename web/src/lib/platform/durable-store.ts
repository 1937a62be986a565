import type { UseStore } from 'idb-keyval';

const opened = (dbName: string, storeName: string): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(dbName);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('indexedDB'));
  });

/**
 * A store whose writes are on the disk before they count as written (`strict`; browsers leave it to the system else): what a screen
 * has confirmed outlives a battery that runs out.
 */
export function durableStore(dbName: string, storeName: string): UseStore {
  let database: Promise<IDBDatabase> | undefined;
  const open = (): Promise<IDBDatabase> =>
    (database ??= opened(dbName, storeName).then((db) => {
      db.onclose = () => (database = undefined);
      return db;
    }));
  return async (mode, callback) => {
    const db = await open().catch((failed: unknown) => {
      database = undefined;
      throw failed;
    });
    return callback(db.transaction(storeName, mode, { durability: 'strict' }).objectStore(storeName));
  };
}
