/** Answers of the straw poll that is asked with one tap. */
export const USUAL_ANSWERS = ['Đồng ý', 'Không đồng ý', 'Ý kiến khác'] as const;

/** How often each answer was given, in the order of the answers, from what was counted. */
export const countsOf = (
  answers: readonly string[],
  counted: readonly { answer: number; times: number }[],
): number[] => answers.map((_, index) => counted.find(({ answer }) => answer === index)?.times ?? 0);

/**
 * The line the minutes carry where the chair wants it: `Họp vào tối thứ Sáu? Đồng ý 8; Không đồng ý 2; Ý kiến khác 0`. A straw poll
 * is no vote: it has no base and no threshold, and nothing passes by it.
 */
export const strawPollWords = (
  question: string,
  answers: readonly string[],
  counts: readonly number[],
): string => {
  const said = /[.?!]$/u.test(question) ? question : `${question}:`;
  return `${said} ${answers.map((answer, index) => `${answer} ${counts[index] ?? 0}`).join('; ')}`;
};
