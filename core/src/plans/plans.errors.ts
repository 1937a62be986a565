/** Errors of the room `plans`: code → HTTP status. */
export const plansErrors = {
  /** The year has its plan already. */
  'plans/exists': 409,
  /** Only cells plan the year of their members' meetings. */
  'plans/not-a-cell': 409,
  /** The day lies in another month. */
  'plans/day-of-another-month': 400,
  /** Who is to prepare the theme is no member of the cell. */
  'plans/not-a-member': 409,
  /** Somebody else changed the month since it was read. */
  'plans/changed-meanwhile': 409,
} as const;
