/** A concluded meeting on the line of its own cell. */
export type TrendPoint = { total: number | null };

/** How the last meeting stands against the one before it, among those that have points. */
export type Trend = 'up' | 'down' | 'level' | 'too-few';

/** The direction from the meeting before to the last one; meetings without points are left out. Own cell only, no ranking (features M16). */
export function trendOf(oldestFirst: readonly TrendPoint[]): Trend {
  const totals = oldestFirst.flatMap(({ total }) => (total === null ? [] : [total]));
  const [last, before] = [totals.at(-1), totals.at(-2)];
  if (last === undefined || before === undefined) return 'too-few';
  if (last === before) return 'level';
  return last > before ? 'up' : 'down';
}
