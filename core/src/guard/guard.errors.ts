/** Errors of the room `guard`: code → HTTP status. */
export const guardErrors = {
  /** It was released or destroyed already, or its bytes are just being locked away. */
  'guard/not-now': 409,
  /** Whoever put a file in does not decide about it. */
  'guard/own-file': 403,
  /** One who has spoken already, or whose side has: the second word comes from the other role. */
  'guard/other-role': 409,
  /** Fewer than five letters stand in nearly every paper. */
  'guard/word-too-short': 422,
  'guard/word-known': 409,
  /** A unit names a hundred words at the most. */
  'guard/words-full': 409,
} as const;
