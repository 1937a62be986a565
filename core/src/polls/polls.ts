/**
 * What a secret poll in the handbook may be about. Never an election of persons, nor discipline: those go by paper ballot and the
 * paper book (294-QĐ/TW and the rules on elections in the Party, second-hand; security design §4).
 */
export const pollKinds = ['opinion', 'confidence'] as const;
export type PollKind = (typeof pollKinds)[number];

/**
 * What may be answered. `confidence` has the three levels of a poll of confidence (96-QĐ/TW of 2023 on lấy phiếu tín nhiệm,
 * second-hand); `own` are two to four texts of the asker.
 */
export const answerSets = ['agreement', 'confidence', 'own'] as const;
export type AnswerSet = (typeof answerSets)[number];

/** The answers of the fixed sets, in their order on the slip. */
export const fixedAnswers = {
  agreement: ['for', 'against', 'other'],
  confidence: ['high', 'enough', 'low'],
} as const satisfies Record<Exclude<AnswerSet, 'own'>, readonly string[]>;

export type FixedAnswer = (typeof fixedAnswers)[keyof typeof fixedAnswers][number];

export const pollStates = ['open', 'closed', 'cancelled'] as const;
export type PollState = (typeof pollStates)[number];

/** Fewer have nothing to hide among (security design §4): so many may vote at opening, and so many slips lie in the box when it is opened. */
export const FEWEST = 5;

/** An answer is kept as its place on the slip: 0 to 3. */
export const MOST_ANSWERS = 4;

export type AskedPoll = { kind: PollKind; answerSet: AnswerSet; ownAnswers: readonly string[] };
