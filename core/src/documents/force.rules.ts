/** Whether a document holds: it does, it does but for what was amended, it does no longer, or not yet. */
export type ForceState = 'in-force' | 'partly' | 'ended' | 'not-yet';

/**
 * The days on which the force of a document changes, each the first day of the new state; null where there is none. Days instead of a
 * state: what is kept on a phone tells the truth on a later day too, and nothing has to run at midnight.
 */
export type Force = {
  readonly effectiveFrom: string | null;
  readonly amendedOn: string | null;
  readonly endedOn: string | null;
};

/** What a document is from a day on (`YYYY-MM-DD`). One that was ended before it came into force has ended. */
export const forceOn = (day: string, { effectiveFrom, amendedOn, endedOn }: Force): ForceState => {
  if (endedOn !== null && endedOn <= day) return 'ended';
  if (effectiveFrom !== null && effectiveFrom > day) return 'not-yet';
  return amendedOn !== null && amendedOn <= day ? 'partly' : 'in-force';
};

/** Whether a document is to be followed on a day: amended ones are, in what was left of them. */
export const isInForce = (day: string, force: Force): boolean => {
  const state = forceOn(day, force);
  return state === 'in-force' || state === 'partly';
};
