/** What a member can say is wrong; the rest of the handbook's record follows from these. */
export const correctionFields = [
  'name',
  'birthDate',
  'phone',
  'card',
  'status',
  'admittedOn',
  'confirmedOn',
  'flags',
  'posts',
  'other',
] as const;

export type CorrectionField = (typeof correctionFields)[number];

/** How a request ends; `forwarded` waits for the administrator, who alone corrects names, dates and numbers. */
export const correctionOutcomes = ['corrected', 'declined', 'forwarded'] as const;

export type CorrectionState = 'open' | (typeof correctionOutcomes)[number];

/** More than these at once are better told than written. */
export const MOST_OPEN_CORRECTIONS = 5;

/** Who may answer waits: the secretary for what is open, an administrator also for what was forwarded. */
export const awaitsAnswer = (state: CorrectionState, isAdministrator: boolean): boolean =>
  state === 'open' || (state === 'forwarded' && isAdministrator);
