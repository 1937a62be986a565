import { statfs } from 'node:fs/promises';
import type { Config } from '../config.ts';
import { Refusal } from '../errors.ts';

/** What the database and the other rooms need to go on working. */
const KEPT_FREE_BYTES = 500_000_000;

/** Refuses, before a byte flows, what the disk of the data folder has no room for. */
export const demandFreeSpace = async ({ dataDir }: Pick<Config, 'dataDir'>, bytes: number): Promise<void> => {
  const { bavail, bsize } = await statfs(dataDir);
  if (bavail * bsize < bytes + KEPT_FREE_BYTES) throw new Refusal('kernel/no-room');
};
