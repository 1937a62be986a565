import { clear, del, entries, get, keys, set, update } from 'idb-keyval';
import type { UseStore } from 'idb-keyval';
import { recallClock } from './clock.ts';
import type { DeviceClock } from './clock.ts';
import { durableStore } from './durable-store.ts';
import type { Contact } from './lease.ts';
import { makeKey, seal, unseal } from './sealing.ts';
import type { Sealed } from './sealing.ts';

/** The key of one account on this device, with nothing about the person but the account's random number. */
type Vault = Contact & {
  readonly accountId: string;
  readonly key: CryptoKey;
  /** When this device began to keep something (milliseconds). */
  readonly since: number;
  /** A random number for this device and account, and how many acts were put into its outbox so far. */
  readonly deviceId: string;
  readonly turn: number;
  readonly clock?: DeviceClock | undefined;
};

/** Something kept, by the size of its sealed bytes. */
type KeptSize = { readonly name: string; readonly bytes: number };

const VAULT = 'vault';
let handle: UseStore | undefined;
let vault: Vault | undefined;
let lastWrite = Promise.resolve(true);
const store = (): UseStore => (handle ??= durableStore('sotay', 'sealed'));

const kept = (name: string): Promise<unknown> => get<unknown>(name, store()).catch(() => undefined);

/** The vault that stands on this device, opened; nothing when there is none. */
export async function findVault(): Promise<Vault | undefined> {
  vault ??= (await kept(VAULT)) as Vault | undefined;
  recallClock(vault?.clock);
  return vault;
}

/** Forgets the key in memory; it is found again on the device. */
export function closeVault(): void {
  vault = undefined;
}

/** When the server last spoke to any window of the app on this device. */
export const lastContact = async (): Promise<Contact | undefined> => (await kept(VAULT)) as Vault | undefined;

/**
 * Opens the vault of an account, or makes one. Another account's is wiped first. Where the platform cannot seal (plain http, no
 * storage) there is none, and nothing is kept.
 */
export async function openVault(accountId: string, contact: Contact): Promise<void> {
  const there = await findVault();
  if (there?.accountId === accountId) return;
  if (there) await forgetEverything();
  try {
    const made: Vault = {
      ...{ accountId, key: await makeKey(), since: contact.contactAt },
      ...{ deviceId: crypto.randomUUID(), turn: 0 },
      ...contact,
    };
    // Another window may have been faster: then its key holds.
    await update<Vault>(VAULT, (old) => (old?.accountId === accountId ? old : made), store());
    vault = (await kept(VAULT)) as Vault | undefined;
  } catch {
    vault = undefined;
  }
}

/** Changes the vault on the device, over all windows; what another window wiped meanwhile stays wiped. */
async function changeVault(change: (old: Vault) => Vault): Promise<Vault | undefined> {
  const mine = vault;
  if (!mine) return undefined;
  let changed: Vault | undefined;
  return update<Vault>(
    VAULT,
    (old) => {
      if (old?.accountId !== mine.accountId) throw new Error('wiped');
      return (changed = change(old));
    },
    store(),
  ).then(
    () => changed,
    () => undefined,
  );
}

/** The server has spoken: the lease runs from now on. */
export async function noteContact(contact: Contact & Pick<Vault, 'clock'>): Promise<void> {
  if (vault) vault = { ...vault, ...contact };
  await changeVault((old) => ({ ...old, ...contact }));
}

/** The next turn in the order of this device's acts, over all windows, with the device and its clock; nothing where nothing is kept. */
export const nextTurn = (): Promise<Pick<Vault, 'deviceId' | 'turn' | 'clock'> | undefined> =>
  changeVault((old) => ({ ...old, turn: old.turn + 1 }));

/** What is kept on this device under a name; nothing when it was never kept, or does not open. */
export async function readKept(name: string): Promise<unknown> {
  const found = (await kept(name)) as Sealed | undefined;
  if (!found || !vault) return undefined;
  return unseal(vault.key, name, found).catch(() => undefined);
}

/** Keeps a value, sealed; gives false when the device cannot (no space, private mode), so that nobody promises too much. */
export function keep(name: string, value: unknown): Promise<boolean> {
  const mine = vault?.key;
  // One after the other, or an older value could be sealed later than a newer one.
  lastWrite = lastWrite.then(async () => {
    if (!mine) return false;
    try {
      const sealed = await seal(mine, name, value);
      // Wiped meanwhile: what was wiped does not come back.
      if (vault?.key !== mine) return false;
      await set(name, sealed, store());
      return true;
    } catch {
      return false;
    }
  });
  return lastWrite;
}

export function forget(name: string): Promise<boolean> {
  lastWrite = lastWrite.then(() =>
    del(name, store()).then(
      () => true,
      () => false,
    ),
  );
  return lastWrite;
}

/** Names of everything that is kept. */
export const keptNames = (): Promise<string[]> => keys<string>(store()).catch(() => []);

/** Names and sizes of everything that is kept. */
export async function listKept(): Promise<KeptSize[]> {
  const all = await entries<string, Sealed | Vault | true>(store()).catch(() => []);
  return all.flatMap(([name, value]) =>
    value !== true && 'sealed' in value ? [{ name, bytes: value.sealed.byteLength }] : [],
  );
}

/** A mark that says nothing about anybody and outlives the wipe. */
export const setMark = (name: string): Promise<void> => set(name, true, store()).catch(() => undefined);

export const hasMark = async (name: string): Promise<boolean> => (await kept(name)) === true;

/** Wipes everything that belongs to the person: the key first, what it sealed, and caches other than the app itself. */
export async function forgetEverything(): Promise<void> {
  vault = undefined;
  await clear(store()).catch(() => undefined);
  sessionStorage.clear();
  if (!('caches' in globalThis)) return;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => !name.startsWith('shell-')).map((name) => caches.delete(name)));
}
