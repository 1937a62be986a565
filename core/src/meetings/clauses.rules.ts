import { shortDate } from '../calendar/day-words.ts';
import type { Day } from '../calendar/day.ts';

/** Part II says what is to be done, part III who sees to it (layout under 42-HD/BTCTW; second-hand). */
export const CLAUSE_PARTS = ['II', 'III'] as const;
export type ClausePart = (typeof CLAUSE_PARTS)[number];

/** Clauses with the number people know them by, `II.2`: parts in order, each counted from one. */
export function numberedClauses<C extends { part: ClausePart }>(
  clauses: readonly C[],
): (C & { number: string })[] {
  return CLAUSE_PARTS.flatMap((part) =>
    clauses
      .filter((clause) => clause.part === part)
      .map((clause, index) => ({ ...clause, number: `${part}.${index + 1}` })),
  );
}

/** The basis of a task that comes from a clause: `Nghị quyết số 07-NQ/CB, ngày 05/12/2026, mục II.2`. */
export function clauseBasis(numberWords: string, issuedOn: Day, number: string): string {
  return `Nghị quyết ${numberWords.replace('Số', 'số')}, ngày ${shortDate(issuedOn)}, mục ${number}`;
}
