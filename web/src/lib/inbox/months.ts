import { dayOfInstant } from '@sotay/core/calendar/day.ts';

type Dated = { readonly versionAt: string };

/** Items in their order, parted by the month in which their newest version came (`2026-11`). */
export function byMonth<I extends Dated>(items: readonly I[]): { month: string; items: I[] }[] {
  const months: { month: string; items: I[] }[] = [];
  for (const item of items) {
    const month = dayOfInstant(item.versionAt).slice(0, 7);
    const last = months.at(-1);
    if (last?.month === month) last.items.push(item);
    else months.push({ month, items: [item] });
  }
  return months;
}
