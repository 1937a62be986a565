import { isDay } from '@sotay/core/calendar/day.ts';
import type { Day } from '@sotay/core/calendar/day.ts';

const PARTS = /^(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{4})$/;
const DIGITS = /^(\d{2})(\d{2})(\d{4})$/;

/** A day as people type it: `19/5/1968`, `19-05-1968`, `19 05 1968`, `19051968`; undefined when it is none. */
export function readTypedDay(typed: string): Day | undefined {
  const text = typed.trim();
  const [, day, month, year] = PARTS.exec(text) ?? DIGITS.exec(text) ?? [];
  if (!day || !month || !year) return undefined;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : undefined;
}
