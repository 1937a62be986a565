import { join } from 'node:path';
import type { PoolClient } from 'pg';
import type { Platform } from '../platform.ts';
import { readLogKey } from './log-key.ts';
import { dropExpired } from './retention.ts';
import { sealRows } from './seal.ts';
import { WITNESS_FILE, tellWitness } from './witness.ts';

const EVERY_MS = 30_000;

export type Sealer = {
  /** Seals what is new, tells the witness, drops what has expired. What fails is logged and tried again the next time. */
  readonly pass: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Seals the audit log every half minute, in processes that work. */
export const keepSealing = ({
  pools,
  config,
  now,
  log,
}: Pick<Platform, 'pools' | 'config' | 'now' | 'log'>): Sealer => {
  const key = readLogKey(config.dataDir);
  const witness = join(config.witnessDir, WITNESS_FILE);
  let running = Promise.resolve();

  const seal = async (client: PoolClient): Promise<void> => {
    await sealRows(client, key, now());
    await tellWitness(client, witness);
    await dropExpired(client, now());
  };

  const once = async (): Promise<void> => {
    try {
      const client = await pools.audit.connect();
      try {
        await seal(client);
      } finally {
        client.release();
      }
    } catch (error) {
      log.error({ err: error }, 'the audit log could not be sealed');
    }
  };

  const pass = (): Promise<void> => (running = running.then(once));
  const timer = setInterval(() => void pass(), EVERY_MS).unref();
  return {
    pass,
    stop: () => {
      clearInterval(timer);
      return pass();
    },
  };
};
