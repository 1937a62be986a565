import type { AnswerSet, FixedAnswer } from './polls.ts';
import { fixedAnswers } from './polls.ts';

/** The fixed answers as papers print them, in small letters. */
const WORDS: Readonly<Record<FixedAnswer, string>> = {
  for: 'đồng ý',
  against: 'không đồng ý',
  other: 'ý kiến khác',
  high: 'tín nhiệm cao',
  enough: 'tín nhiệm',
  low: 'tín nhiệm thấp',
};

/** The answers on the slip in Vietnamese, in their order. */
export function answerWords(answerSet: AnswerSet, ownAnswers: readonly string[]): readonly string[] {
  return answerSet === 'own' ? ownAnswers : fixedAnswers[answerSet].map((answer) => WORDS[answer]);
}
