import type { Problem } from '../platform/problem.ts';

/** The sentence of a problem, to stand beside the field it is about. */
export async function sentenceOf(problem: Problem): Promise<string> {
  const { errorSentence } = await import('../words/errors/index.ts');
  return errorSentence(problem);
}
