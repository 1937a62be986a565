import type { Platform } from '../../platform/platform.ts';
import { voteTransaction } from '../../platform/db/transaction.ts';
import { pollsWithBox } from './boxes.repository.ts';
import { destroyPollKeys, keysOnDisk } from './poll-keys.ts';

/** Younger keys may be those of a poll that is being asked at this moment: its box comes with its commit. */
const YOUNG_MS = 3_600_000;

/** Destroys the keys of polls that have no box any more, or never got one: what a process left that died between the two. */
export const sweepPollKeys = async (
  platform: Pick<Platform, 'config' | 'keys' | 'pools' | 'now'>,
): Promise<void> => {
  const bornBefore = platform.now().getTime() - YOUNG_MS;
  const keys = (await keysOnDisk(platform)).filter(({ madeAt }) => madeAt.getTime() < bornBefore);
  if (keys.length === 0) return;
  const open = new Set(await voteTransaction(platform.pools.vote, 'read only', pollsWithBox));
  for (const { pollId } of keys) if (!open.has(pollId)) await destroyPollKeys(platform, pollId);
};
