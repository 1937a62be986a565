import { addMonths, type Day } from '../calendar/day.ts';

/** From this day of a month on, the next month's meeting should be in preparation. Our own choice, no regulation. */
const LOOK_AHEAD_FROM = 20;

/** The months whose meeting should exist by today, the earliest first: this one and, late in it, the next. First days of months. */
export const monthsDue = (today: Day): Day[] => {
  const thisMonth = `${today.slice(0, 8)}01`;
  return Number(today.slice(8)) < LOOK_AHEAD_FROM ? [thisMonth] : [thisMonth, addMonths(thisMonth, 1)];
};
