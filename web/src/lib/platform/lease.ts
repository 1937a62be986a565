const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A device may set its clock right by a little. */
const CLOCK_MS = 5 * 60_000;

/** The server's last word on this device, and whether a post was in use then. */
export type Contact = { readonly contactAt: number; readonly hasPost: boolean };

/** How long what was read stays readable without the server (ADR 12): with a post in use it is about others, else about oneself. */
const leaseMs = (hasPost: boolean): number => (hasPost ? 24 : 72) * HOUR_MS;

/** How long words of one's own that were never sent wait for the server, sealed. */
const OWN_WORDS_MS = 14 * DAY_MS;

/** What the lease lets stay at `now`: everything, only unsent words of one's own, or nothing. A clock set back ends it. */
export function leftByLease({ contactAt, hasPost }: Contact, now: number): 'all' | 'own-words' | 'nothing' {
  const age = now - contactAt;
  if (age >= OWN_WORDS_MS) return 'nothing';
  return age < -CLOCK_MS || age >= leaseMs(hasPost) ? 'own-words' : 'all';
}

/** When the lease ends if the server does not speak again (milliseconds). */
export const leaseEnd = ({ contactAt, hasPost }: Contact): number => contactAt + leaseMs(hasPost);
