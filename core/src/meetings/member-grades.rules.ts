import type { Grade } from '../rule-packs/rule-pack.ts';

/** The grades members may give a meeting in one tap, the best first. */
export const memberGrades = ['good', 'fair', 'average', 'poor'] as const satisfies readonly Grade[];

export type GradeCounts = Readonly<Record<Grade, number>>;

/** Below so many nothing is shown: with fewer one could guess who said what (ours, as for opinion polls in security §4). */
export const FEWEST_GRADES = 5;

/** What members gave, or null while too few did. */
export function shownGrades(counts: GradeCounts): GradeCounts | null {
  return gradesGiven(counts) < FEWEST_GRADES ? null : counts;
}

/** How many members gave a grade. */
export function gradesGiven(counts: GradeCounts): number {
  return memberGrades.reduce((sum, grade) => sum + counts[grade], 0);
}
