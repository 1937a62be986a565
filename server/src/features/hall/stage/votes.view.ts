import type { Stage } from '@sotay/core/hall/hall.schema.ts';
import { type Meeting, type RollEntry, type Vote, voteRow } from '../../meetings/index.ts';

type Votes = Pick<Stage, 'vote' | 'lastResult'>;

/** The question that is open, without a count, and the last one that was counted. */
export const votesView = (meeting: Meeting, votes: readonly Vote[], roll: readonly RollEntry[]): Votes => {
  const open = votes.find(({ closedAt }) => closedAt === null);
  const counted = votes.findLast(({ closedAt }) => closedAt !== null);
  return {
    vote: open ? openVote(meeting, open, roll) : null,
    lastResult: counted ? result(meeting, counted, roll) : null,
  };
};

const openVote = (meeting: Meeting, vote: Vote, roll: readonly RollEntry[]): Votes['vote'] => {
  const row = voteRow(meeting, vote, roll);
  const { id, title, form, threshold, base, needed, present, baseWords, neededWords } = row;
  return { id, title, form, threshold, base, needed, present, baseWords, neededWords };
};

const result = (meeting: Meeting, vote: Vote, roll: readonly RollEntry[]): Votes['lastResult'] => {
  const { title, passed, for: inFavour, base, needed, resultWords } = voteRow(meeting, vote, roll);
  return { title, passed: passed ?? false, for: inFavour ?? 0, base, needed, resultWords };
};
