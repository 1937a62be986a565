import { availableParallelism } from 'node:os';

/** Slow hashes at the same time: each takes 19 MiB and a core (security §2: at most four). */
const AT_ONCE = Math.min(4, availableParallelism());

/** Who would wait longer than about ten seconds is told to come again instead. */
const WAITING_AT_MOST = 128;

const waiting: (() => void)[] = [];
let working = 0;

const next = (): void => {
  const start = waiting.shift();
  if (start) start();
  else working -= 1;
};

/** Waits for a turn and gives the function that ends it; null when too many wait already. Urgent ones go to the front. */
export const takeTurn = async (urgent: boolean): Promise<(() => void) | null> => {
  if (working < AT_ONCE) {
    working += 1;
    return next;
  }
  if (waiting.length >= WAITING_AT_MOST) return null;
  await new Promise<void>((resolve) => (urgent ? waiting.unshift(resolve) : waiting.push(resolve)));
  return next;
};
