import { Refusal, found } from '../../../platform/errors.ts';
import type { Context } from '../../../platform/context.ts';
import type { Meeting, Vote } from '../meetings.types.ts';
import { passVote } from '../repository/ballots.repository.ts';
import { findVote } from '../repository/votes.repository.ts';

/** A vote of the meeting, held so that no hand comes in until this transaction ends. */
export const voteAlone = async ({ tx }: Context, meeting: Meeting, voteId: string): Promise<Vote> => {
  await passVote(tx, voteId, 'alone');
  return found(await findVote(tx, meeting, voteId));
};

/** Refuses hands by name where there are none: at a secret ballot, and once it is counted. */
export const demandHands = ({ form, isCounted }: { form: Vote['form']; isCounted: boolean }): void => {
  if (form !== 'show-of-cards') throw new Refusal('meetings/vote-hand-not-allowed');
  if (isCounted) throw new Refusal('meetings/vote-already-counted');
};
