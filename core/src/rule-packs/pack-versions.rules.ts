import { addDays, type Day } from '../calendar/day.ts';
import type { RulePack } from './rule-pack.ts';

/** Where a version stands on a day. */
type VersionState = 'past' | 'in-force' | 'coming';

/** Versions by their first day, each ending the day before the next: the order in which they hold. */
export function inOrder(packs: readonly RulePack[]): RulePack[] {
  const sorted = packs.toSorted((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom));
  return sorted.map((pack, index) => {
    const next = sorted[index + 1];
    return next ? { ...pack, effectiveTo: addDays(next.effectiveFrom, -1) } : pack;
  });
}

export function versionState({ effectiveFrom, effectiveTo }: RulePack, today: Day): VersionState {
  if (effectiveFrom > today) return 'coming';
  return effectiveTo !== null && effectiveTo < today ? 'past' : 'in-force';
}

/** The code a version gets: its first day, with a number where one of that day was withdrawn before. */
export function versionCode(effectiveFrom: Day, taken: readonly string[]): string {
  const again = taken.filter((code) => code === effectiveFrom || code.startsWith(`${effectiveFrom}-`)).length;
  return again === 0 ? effectiveFrom : `${effectiveFrom}-${String(again + 1)}`;
}
