export const oversightErrors = {
  /** No unit stands above to receive a report. */
  'oversight/nothing-above': 409,
  /** The month has not begun. */
  'oversight/month-ahead': 422,
  /** A newer version was sent since this one was read; facts: `version`. */
  'oversight/changed-meanwhile': 409,
  /** A cell that held no meeting says why. */
  'oversight/reason-missing': 422,
  /** Figures and words are those of the version that was sent. */
  'oversight/nothing-new': 409,
} as const;
