import { voteTransaction } from '../../platform/db/transaction.ts';
import { Refusal } from '../../platform/errors.ts';
import type { Platform } from '../../platform/platform.ts';
import { tellThrough } from '../../platform/realtime/hub.ts';
import { castInFives } from '@sotay/core/polls/polls.rules.ts';
import { type Ballot, countOf, openBox, withBallot } from './box.ts';
import { findBox, lockBox, saveBox } from './boxes.repository.ts';
import type { PollKey } from './polls.types.ts';

type Pools = Pick<Platform, 'pools'>;

/** Puts a slip into the box: on the disk when it returns, once for each slip, and never another answer in its place. */
export const putIntoBox = ({ pools }: Pools, poll: PollKey, key: Uint8Array, ballot: Ballot): Promise<void> =>
  voteTransaction(pools.vote, 'read write', async (tx) => {
    const box = await lockBox(tx, poll);
    if (!box || box.shut) throw new Refusal('polls/not-open');
    const { unitLft, closedCircle } = box;
    if (ballot.answer >= box.answers) throw new Refusal('polls/answer-unknown');
    const ballots = openBox(key, box.sealed);
    const there = ballots.find(({ slip }) => slip.equals(ballot.slip));
    if (there && there.answer !== ballot.answer) throw new Refusal('polls/cast-otherwise');
    if (there) return;
    await saveBox(tx, poll, { sealed: withBallot(key, box.sealed, ballots, ballot) });
    // News of each slip would tell when it fell. Of the meeting the box knows nothing: the news names the unit.
    const cast = ballots.length + 1;
    if (castInFives(cast) === cast)
      await tellThrough(tx, { topic: 'polls', unitLft, id: poll.unitId, closedCircle });
  });

/** How many slips lie in the box. */
export const countCast = ({ pools }: Pools, poll: PollKey, key: Uint8Array): Promise<number> =>
  voteTransaction(pools.vote, 'read only', async (tx) => {
    const box = await findBox(tx, poll);
    return box ? openBox(key, box.sealed).length : 0;
  });

/** Shuts the box for good and counts it. Done again, it counts the same. */
export const shutAndCount = ({ pools }: Pools, poll: PollKey, key: Uint8Array): Promise<number[]> =>
  voteTransaction(pools.vote, 'read write', async (tx) => {
    const box = await lockBox(tx, poll);
    if (!box) throw new Refusal('polls/key-lost');
    await saveBox(tx, poll, { shut: true });
    return countOf(openBox(key, box.sealed), box.answers);
  });
