/** How often one notice is tried; a push service that stays away so long has lost the device's interest too. Ours. */
export const TRIES_MOST = 5;

/** What a push service said: taken, no such subscription any more, try again, or never will. */
export type PushOutcome = 'taken' | 'gone' | 'later' | 'refused';

/** The meaning of a status of a push service (RFC 8030 §5–7, *read*); 0 is a connection that failed. */
export const outcomeOf = (status: number): PushOutcome => {
  if (status >= 200 && status < 300) return 'taken';
  if (status === 404 || status === 410) return 'gone';
  if (status === 0 || status === 408 || status === 429 || status >= 500) return 'later';
  return 'refused';
};

const FIRST_WAIT_SECONDS = 2;
const WAIT_MOST_SECONDS = 3_600;

/** Seconds until the next try after `tries` of them; what the service asked for (`Retry-After`) where that is longer, an hour at the most. */
export const secondsToWait = (tries: number, asked = 0): number =>
  Math.min(WAIT_MOST_SECONDS, Math.max(asked, FIRST_WAIT_SECONDS * 4 ** Math.max(0, tries - 1)));

/** How often a message to a gateway is tried: over more than half a day, since a provider that is away comes back. Ours. */
export const OUTSIDE_TRIES_MOST = 8;

const OUTSIDE_WAIT_MOST_SECONDS = 6 * 3_600;

/** Seconds until a gateway is tried again after `tries` of them: soon at first, then every six hours. */
export const secondsToGateway = (tries: number): number =>
  Math.min(OUTSIDE_WAIT_MOST_SECONDS, FIRST_WAIT_SECONDS * 8 ** Math.max(0, tries - 1));
