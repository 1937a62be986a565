import { keepDraft, readDraft } from '../platform/drafts.ts';
import { outbox } from '../platform/outbox.svelte.ts';

const keyOf = (voteId: string): string => `hall-vote:${voteId}`;

/** Other phones may vote under the code of a vote that the server does not know yet; secret ballots never. */
export const mayBeHallVote = (vote: { id: string; form: string }): boolean =>
  vote.form === 'show-of-cards' &&
  outbox.waiting.some(
    ({ name, input }) => name === 'meetings.openVote' && (input.body as { id?: string }).id === vote.id,
  );

/** The code was shown: the count waits for the phones, through a killed tab too. */
export const letPhonesVote = (voteId: string): void => keepDraft(keyOf(voteId), 'shown');

export const isHallVote = (voteId: string): boolean => readDraft(keyOf(voteId)) !== undefined;
