/** Errors of the room `hall`: code → HTTP status. */
export const hallErrors = {
  /** Not the code of this door at this moment: mistyped, of another meeting, or shown too long ago. */
  'hall/code-wrong': 422,
  'hall/too-many-tries': 429,
  'hall/speaker-missing': 422,
  /** Who was to be called, put in order or taken from the list does not wait any more. */
  'hall/not-waiting': 409,
  'hall/nobody-speaks': 409,
  'hall/poll-still-open': 409,
  'hall/poll-closed': 409,
  'hall/answer-unknown': 422,
} as const;
