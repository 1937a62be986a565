import type { Tx } from '../../../platform/db/transaction.ts';
import type { Platform } from '../../../platform/platform.ts';
import { changePoll, takeBoxAway } from '../polls.repository.ts';
import type { Poll } from '../polls.types.ts';
import { forgetSlips } from '../slips.repository.ts';
import { type Doer, tracePoll } from './poll-to-lead.ts';

/** With the poll go its box and the list of slips, in this transaction; its key as soon as that is on the disk. */
export const clearAway = async ({ jobs }: Pick<Platform, 'jobs'>, tx: Tx, poll: Poll): Promise<void> => {
  await takeBoxAway(tx, poll);
  await forgetSlips(tx, poll);
  await jobs.enqueue(tx, 'polls.destroy-keys', { pollId: poll.id });
};

/** Ends an open poll uncounted: by whoever leads, or by the clock. */
export const callOff = async (
  platform: Platform,
  doer: Doer,
  poll: Poll,
  by: 'cancel' | 'expire',
): Promise<void> => {
  await changePoll(doer.tx, poll, { state: 'cancelled', closedAt: doer.now });
  await clearAway(platform, doer.tx, poll);
  await tracePoll(doer, poll, by);
};
