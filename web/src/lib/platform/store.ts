import { clear, createStore, del, get, set } from 'idb-keyval';

type StoreHandle = ReturnType<typeof createStore>;
let handle: StoreHandle | undefined;
const store = (): StoreHandle => (handle ??= createStore('sotay', 'kept'));

/** What is kept on this phone, under one name each. A browser without storage (private mode) keeps nothing. */
export async function readKept(key: string): Promise<unknown> {
  return get<unknown>(key, store()).catch(() => undefined);
}

/** Keeps a value; gives false when the phone refuses (no space, private mode), so that nobody promises too much. */
export async function keep(key: string, value: unknown): Promise<boolean> {
  return set(key, value, store()).then(
    () => true,
    () => false,
  );
}

export async function forget(key: string): Promise<void> {
  await del(key, store()).catch(() => undefined);
}

/** Wipes everything that belongs to the person: the store, and caches other than the app itself. */
export async function forgetEverything(): Promise<void> {
  await clear(store()).catch(() => undefined);
  sessionStorage.clear();
  if (!('caches' in globalThis)) return;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => !name.startsWith('shell-')).map((name) => caches.delete(name)));
}
