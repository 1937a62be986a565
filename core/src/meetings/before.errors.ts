/** Errors of what is done before a meeting: code → HTTP status. */
export const beforeErrors = {
  /** The bureau meets before the meeting it prepares, and not in the future. */
  'meetings/bureau-day-wrong': 422,
  'meetings/bureau-time-wrong': 422,
  /** Every seat of the bureau is there, or absent with a reason; nobody else is named. */
  'meetings/bureau-seats-wrong': 422,
  'meetings/bureau-officers-absent': 422,
  'meetings/bureau-not-written': 409,
  /** Short minutes that somebody has signed stay as they are. */
  'meetings/bureau-signed': 409,
  'meetings/kinds-missing': 400,
  /** Only deputies and members of the bureau prepare drafts. */
  'meetings/not-of-bureau': 422,
  /** Somebody else was named to prepare the drafts, or the meeting has begun. */
  'meetings/not-yours-to-draft': 409,
  'meetings/not-an-overseer': 422,
  'meetings/guest-unknown': 422,
  'meetings/unit-not-below': 422,
  /** A paper handed down was taken back before. */
  'meetings/already-withdrawn': 409,
} as const;
