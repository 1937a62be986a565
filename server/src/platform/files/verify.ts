import { Counter, Gauge } from 'prom-client';
import type { Config } from '../config.ts';
import type { Platform } from '../platform.ts';
import { ShelfUnreachable } from './shelf.ts';
import { type FileStore, fileStore, openBytes } from './store.ts';

/** A day and a quarter for all 256 portions of the store: slow enough to be felt by nobody. */
const EVERY_MS = 7 * 60_000;
export const PORTIONS = 256;

/** For machines that watch: what is registered where figures are shown. */
export const damagedFiles = new Gauge({
  name: 'stored_files_damaged',
  help: 'Stored files of which the last look said that they are not what was put there',
  registers: [],
});
export const lookedAtFiles = new Counter({
  name: 'stored_files_looked_at_total',
  help: 'Stored files that were read again and hashed anew',
  registers: [],
});

/** What a look at a portion said: the names that are there, and those of them that are damaged. */
export type Looked = {
  readonly portion: number;
  readonly names: readonly string[];
  readonly damaged: readonly string[];
};

const portionName = (portion: number): string => portion.toString(16).padStart(2, '0');

/** Whether a file opens piece by piece and has, as a whole, the hash that it is named by. */
export const isWhole = async (store: FileStore, name: string): Promise<boolean> => {
  try {
    const bytes = await openBytes(store, Buffer.from(name, 'hex'));
    for await (const _piece of bytes);
    return true;
  } catch (error) {
    // Nothing was learnt of the file.
    if (error instanceof ShelfUnreachable) throw error;
    return false;
  }
};

/** Reads all files of one portion (0 to 255) again, one after the other; gives the names of those that are damaged. */
export const verifyPortion = async (store: FileStore, portion: number): Promise<Looked> => {
  const names = await store.shelf.names(portionName(portion));
  const damaged: string[] = [];
  for (const name of names) if (!(await isWhole(store, name))) damaged.push(name);
  return { portion, names, damaged };
};

type Verified = Pick<Platform, 'keys' | 'log'> & { config: Pick<Config, 'dataDir'> };

/** Looks after stored files all the time, a portion every few minutes, in processes that work. Damage is counted, logged and told to `heed`, and
 * stops nothing. */
export const keepVerifying = ({ log, ...rest }: Verified, heed: (looked: Looked) => Promise<void>) => {
  const store = fileStore(rest);
  const damagedIn = new Map<number, number>();
  let next = 0;
  let running = Promise.resolve();

  const once = async (): Promise<void> => {
    const portion = next;
    next = (next + 1) % PORTIONS;
    const looked = await verifyPortion(store, portion);
    const { names, damaged } = looked;
    lookedAtFiles.inc(names.length);
    damagedIn.set(portion, damaged.length);
    damagedFiles.set([...damagedIn.values()].reduce((sum, count) => sum + count, 0));
    if (damaged.length > 0)
      log.error({ portion: portionName(portion), count: damaged.length }, 'stored files are damaged');
    await heed(looked);
  };
  /** Nothing was learnt of this portion; the next time round it is looked at again. */
  const later = (error: unknown): void => log.error({ err: error }, 'stored files could not be looked at');
  const pass = (): Promise<void> => (running = running.then(once).catch(later));
  const timer = setInterval(() => void pass(), EVERY_MS).unref();
  return {
    pass,
    /** What is being read is left: it changes nothing. */
    stop: (): void => clearInterval(timer),
  };
};
