/** Wrong tries are forgotten after this time without another, in hours. */
export const GUESSES_FORGOTTEN_HOURS = 24;

const FIRST_WAIT_SECONDS = 5;
const STRANGER = { free: 3, most: 900 };
const KNOWN = { free: 5, most: 60 };

/**
 * How many seconds the next try has to wait after `misses` wrong ones in a row: none at first, then doubling.
 * A device on which this person has signed in before keeps a count of its own and waits a minute at most, so that nobody can
 * lock a secretary out before a meeting (security §2 "Guessing", *read*). The figures are ours.
 */
export function waitSeconds(misses: number, onKnownDevice: boolean): number {
  const { free, most } = onKnownDevice ? KNOWN : STRANGER;
  if (misses < free) return 0;
  return Math.min(most, FIRST_WAIT_SECONDS * 2 ** Math.min(misses - free, 20));
}
