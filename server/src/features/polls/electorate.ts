import { mayReceive } from '@sotay/core/polls/polls.rules.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { RollEntry } from '../meetings/index.ts';
import type { PollKey } from './polls.types.ts';
import { slipsBesides } from './slips.repository.ts';

/**
 * How many slips the count may expect: one of everybody who may receive one now, and one of everybody who received theirs and went.
 * Who went without a slip is not counted.
 */
export const electorate = async (tx: Tx, poll: PollKey, roll: readonly RollEntry[]): Promise<number> => {
  const here = roll.filter(mayReceive).map(({ memberId }) => memberId);
  return here.length + (await slipsBesides(tx, poll, here));
};
