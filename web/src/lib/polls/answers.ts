import type { PollRow } from '@sotay/core/polls/polls.contract.ts';
import { fixedAnswers } from '@sotay/core/polls/polls.ts';
import { pollsWords as t } from '../words/polls.ts';

/** The answers on the slip in the language of the screen, in their order. */
export const answersOf = ({ answerSet, ownAnswers }: Pick<PollRow, 'answerSet' | 'ownAnswers'>): string[] =>
  answerSet === 'own' ? [...ownAnswers] : fixedAnswers[answerSet].map((answer) => t.answers[answer]);
