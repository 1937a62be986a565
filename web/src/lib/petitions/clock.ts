import { petitionsWords as t } from '../words/petitions.ts';

/** How the clock stands in words: days left, the last day, or how late. */
export const clockWords = (daysLeft: number): string => {
  if (daysLeft < 0) return t.late(-daysLeft);
  return daysLeft === 0 ? t.lastDay : t.daysLeft(daysLeft);
};

/** From so few working days on the clock is shown in the colour of what is pressing. */
const PRESSING = 5;

export const isPressing = (daysLeft: number): boolean => daysLeft <= PRESSING;
