import { wordsOf } from '../search/word.rules.ts';

/** The units with all that was typed in their names, each typed word at the beginning of one: without marks, as the search folds words (ADR 40). */
export const unitsNamed = <U extends { readonly name: string }>(units: readonly U[], typed: string): U[] => {
  const asked = wordsOf(typed);
  return units.filter(({ name }) => {
    const words = wordsOf(name);
    return asked.every(({ folded }) => words.some((word) => word.folded.startsWith(folded)));
  });
};
