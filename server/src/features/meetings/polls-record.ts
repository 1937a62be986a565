import type { PollResult, StrawPollResult } from '@sotay/core/papers/meeting-record.ts';
import { answerWords } from '@sotay/core/polls/answer-words.ts';
import type { PollOfMeeting, StrawPoll } from './meetings.types.ts';

/** Only counted polls are in a record. */
export const pollOf = (poll: PollOfMeeting): PollResult[] => {
  if (poll.isOpen) return [];
  const words = answerWords(poll.answerSet, poll.ownAnswers);
  const counts = poll.result?.map((count, at) => ({ answer: words[at] ?? '', count })) ?? null;
  return [{ question: poll.question, eligible: poll.eligible, cast: poll.castSlips, counts }];
};

/** Only those that the chair wants in the minutes. */
export const strawPollOf = ({ question, answers, counts, inMinutes }: StrawPoll): StrawPollResult[] =>
  inMinutes && counts ? [{ question, answers, counts }] : [];
