/** Errors of the room `meetings`: code → HTTP status. 409 where the meeting's state stands against it, 422 where the input does. */
export const meetingsErrors = {
  // The life of a meeting: too early, or too late.
  'meetings/not-invited': 409,
  'meetings/not-open': 409,
  'meetings/not-concluded': 409,
  'meetings/not-sealed': 409,
  'meetings/already-invited': 409,
  'meetings/already-open': 409,
  'meetings/already-concluded': 409,
  'meetings/already-sealed': 409,
  /** Somebody else has changed it since it was read; facts: `version`, the one that holds. */
  'meetings/changed-meanwhile': 409,
  /** The id that a device gave to what it made belongs to something else. */
  'meetings/id-taken': 409,
  /** No vote of the meeting has this code, or its phone has not sent it yet. */
  'meetings/vote-code-unknown': 409,
  /** Given before the vote was opened, or by a clock that was changed. */
  'meetings/ballot-out-of-time': 409,
  // Preparing.
  'meetings/month-taken': 409,
  'meetings/no-rule-pack': 422,
  'meetings/holds-no-meetings': 409,
  'meetings/not-a-member': 422,
  'meetings/chair-is-minutes-taker': 422,
  'meetings/online-link-not-https': 422,
  'meetings/online-approval-missing': 422,
  'meetings/item-unknown': 422,
  'meetings/paper-not-attachable': 422,
  /** Facts: `missing`, the fields still empty, parted by commas. */
  'meetings/preparation-incomplete': 409,
  'meetings/absence-reason-missing': 422,
  'meetings/proposal-answered': 409,
  // In the room.
  'meetings/not-on-roll': 422,
  'meetings/not-exempt': 422,
  'meetings/not-present': 409,
  'meetings/time-outside-meeting': 422,
  'meetings/left-before-arrived': 422,
  'meetings/step-unknown': 422,
  'meetings/step-already-marked': 409,
  /** Facts: `stepId`, the one whose turn it is. */
  'meetings/step-out-of-order': 409,
  'meetings/step-not-optional': 409,
  'meetings/skip-reason-missing': 422,
  'meetings/paper-book-only': 409,
  'meetings/vote-question-unknown': 422,
  'meetings/vote-form-not-allowed': 422,
  'meetings/vote-not-whole-number': 422,
  'meetings/vote-base-zero': 409,
  /** Facts of the three: `base`, `present`, `votes`. */
  'meetings/votes-above-base': 422,
  'meetings/votes-above-present': 422,
  'meetings/present-above-base': 409,
  'meetings/vote-already-counted': 409,
  /** Facts: `because`, why this person has no vote here and now (`guest`, `absent` …). */
  'meetings/may-not-vote': 409,
  /** Facts: `hand` that was given first, and `at`, when. */
  'meetings/hand-used': 409,
  'meetings/vote-hand-not-allowed': 409,
  /** Facts: `left`, who have not voted by name, and `votes`, the cards and slips counted. */
  'meetings/votes-above-left': 422,
  'meetings/slips-missing': 422,
  /** Facts: `because`, which sum of the tally sheet does not agree. */
  'meetings/slips-disagree': 422,
  'meetings/vote-not-repeatable': 409,
  /** It failed, was put again, and cannot pass any more. */
  'meetings/vote-repeated': 409,
  'meetings/score-unknown': 422,
  /** Facts of the three: `itemId`; of the first also `max`. */
  'meetings/score-above-max': 422,
  'meetings/score-not-applicable': 422,
  'meetings/score-reason-missing': 422,
  // What members think of the meeting.
  'meetings/already-graded': 409,
  // Concluding.
  /** Facts: `count` of the steps missing and the first `stepId`. */
  'meetings/step-missing': 409,
  'meetings/roll-call-incomplete': 409,
  'meetings/vote-still-open': 409,
  'meetings/resolution-not-voted': 409,
  'meetings/minutes-not-read-back': 409,
  /** Facts: `present`. */
  'meetings/read-back-above-present': 422,
  'meetings/end-before-start': 422,
  'meetings/end-in-future': 422,
  // Papers.
  'meetings/resolution-signed': 409,
  'meetings/resolution-not-issued': 409,
  'meetings/clause-already-given': 409,
  'meetings/not-yours-to-sign': 409,
  'meetings/not-yours-to-edit': 409,
  'meetings/minutes-signed': 409,
  'meetings/already-signed': 409,
  'meetings/minutes-taker-signature-missing': 409,
  'meetings/chair-signature-missing': 409,
  'meetings/term-not-later': 409,
  /** Facts: `next`, the number whose turn it is. */
  'documents/number-taken': 409,
  'documents/number-not-positive': 422,
} as const;
