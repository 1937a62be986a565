/** Errors of the room `polls`: code → HTTP status. */
export const pollsErrors = {
  // Asking.
  'polls/answers-do-not-fit': 422,
  'polls/answers-too-few': 422,
  'polls/answers-alike': 422,
  /** An answer names somebody of the roll: that would be an election. */
  'polls/answer-names-person': 422,
  /** Facts: `eligible`. */
  'polls/too-few-voters': 409,
  'polls/paper-book-only': 409,
  'polls/already-asking': 409,
  // Receiving a slip.
  /** Also what anybody hears who casts into a box that is closed or was never there. */
  'polls/not-open': 409,
  'polls/not-eligible': 409,
  'polls/has-paper-slip': 409,
  'polls/has-slip': 409,
  /** The phone asks for another slip than the one it was given. */
  'polls/slip-given-before': 409,
  'polls/slip-malformed': 422,
  'polls/paper-leaves-too-few': 409,
  // Casting.
  'polls/slip-refused': 422,
  'polls/cast-otherwise': 409,
  /** The slip came with a session: it would name its voter. */
  'polls/cast-names-voter': 400,
  'polls/answer-unknown': 422,
  // Counting.
  'polls/paper-count-wrong': 422,
  /** The key of the box is gone (the machine that held it was lost): the poll can only be called off and asked anew. */
  'polls/key-lost': 409,
} as const;
