import type { MeetingMember } from '../meetings/roll-call.ts';
import { mayVote } from '../meetings/roll-call.ts';
import { normalizeText } from '../members/name.rules.ts';
import type { AskedPoll } from './polls.ts';
import { FEWEST, MOST_ANSWERS, fixedAnswers } from './polls.ts';

/** By which hand somebody has received the one slip. */
export type Hand = 'phone' | 'paper';

export type AskFault =
  | 'polls/answers-do-not-fit'
  | 'polls/answers-too-few'
  | 'polls/answers-alike'
  | 'polls/answer-names-person'
  | 'polls/too-few-voters';

/** Who receives a slip: whoever may vote and is in the room at that moment; who went home early receives none. */
export const mayReceive = (member: MeetingMember): boolean =>
  mayVote(member) && member.presence === 'present' && !member.leftAt;

/**
 * When a poll that nobody has counted is called off. A meeting lasts hours; the key of a box that is forgotten must not lie about for
 * longer (ours, ADR 30).
 */
export const HOURS_TO_COUNT = 24;

/** How many answers stand on the slip. */
export const answerCount = ({ answerSet, ownAnswers }: AskedPoll): number =>
  answerSet === 'own' ? ownAnswers.length : fixedAnswers[answerSet].length;

const folded = (text: string): string => normalizeText(text).toLowerCase();

/** Whether an answer is, or holds, the name of somebody on the roll: then the poll would elect. */
const namesOneOf = (answer: string, names: readonly string[]): boolean => {
  const words = ` ${folded(answer)} `;
  return names.some((name) => name.trim() !== '' && words.includes(` ${folded(name)} `));
};

const ownFault = (answers: readonly string[], names: readonly string[]): AskFault | undefined => {
  if (answers.some((answer) => answer.trim() === '') || answers.length < 2) return 'polls/answers-too-few';
  if (new Set(answers.map(folded)).size < answers.length) return 'polls/answers-alike';
  return answers.some((answer) => namesOneOf(answer, names)) ? 'polls/answer-names-person' : undefined;
};

/** Why a poll is not opened: answers that do not fit its kind, that name a person of the roll, or too few who may vote. */
export function askFault(
  poll: AskedPoll,
  { eligible, names }: { eligible: number; names: readonly string[] },
): AskFault | undefined {
  const { kind, answerSet, ownAnswers } = poll;
  if ((kind === 'confidence') !== (answerSet === 'confidence')) return 'polls/answers-do-not-fit';
  if (answerSet !== 'own' && ownAnswers.length > 0) return 'polls/answers-do-not-fit';
  if (ownAnswers.length > MOST_ANSWERS) return 'polls/answers-do-not-fit';
  const own = answerSet === 'own' ? ownFault(ownAnswers, names) : undefined;
  if (own) return own;
  return eligible < FEWEST ? 'polls/too-few-voters' : undefined;
}

/**
 * Whether one more paper slip may be given: so many must be left for the box in the app that its share cannot be found by taking the
 * paper slips, which somebody counts, from the sum.
 */
export const leavesEnough = (eligible: number, paperSlips: number): boolean =>
  eligible - paperSlips - 1 >= FEWEST;

/** How many have voted, told in fives while the poll is open: a single slip falls unseen. */
export const castInFives = (cast: number): number => cast - (cast % 5);

/** Why the count of the paper slips is refused: one number for each answer, and no more slips than were given. */
export function paperFault(
  paper: readonly number[],
  { answers, slips }: { answers: number; slips: number },
): 'polls/paper-count-wrong' | undefined {
  const sum = paper.reduce((total, count) => total + count, 0);
  return paper.length !== answers || sum > slips ? 'polls/paper-count-wrong' : undefined;
}

/**
 * The counted poll, paper slips added; null where fewer than five lie in the box of the app: then nothing is told, and nothing kept.
 */
export function resultOf(box: readonly number[], paper: readonly number[]): number[] | null {
  const cast = box.reduce((total, count) => total + count, 0);
  return cast < FEWEST ? null : box.map((count, answer) => count + (paper[answer] ?? 0));
}

/** The public key of a poll as eight digits, which people in the hall can hold against each other's phones. */
export const boxCode = (publicKey: string): string => {
  const digits = String(BigInt(`0x${publicKey}`) % 100_000_000n).padStart(8, '0');
  return `${digits.slice(0, 4)} ${digits.slice(4)}`;
};
