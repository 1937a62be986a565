/** Errors of the room `transfers`: code → HTTP status. */
export const transfersErrors = {
  /** A transfer begins on or after its introduction; a temporary one ends, an official one does not. */
  'transfers/day-wrong': 400,
  /** A temporary stay lasts at least three months. */
  'transfers/too-short': 400,
  /** A temporary stay lasts less than a year, for study two years at the most. */
  'transfers/too-long': 400,
  /** The cell to go to is the own one, or no cell. */
  'transfers/no-such-cell': 409,
  /** Another transfer of this member waits or is agreed. */
  'transfers/open-already': 409,
  /** The member has left, or has gone to another cell. */
  'transfers/member-gone': 409,
  /** The secretary of the cell speaks for it. */
  'transfers/secretary-speaks': 409,
  /** Who asked does not answer too. */
  'transfers/own-question': 409,
  /** It was answered, cancelled or carried out meanwhile. */
  'transfers/not-open': 409,
  'transfers/reason-missing': 400,
} as const;
