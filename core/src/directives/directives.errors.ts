/** Errors of the rooms `directives` and `inbox`: code → HTTP status. */
export const directivesErrors = {
  /** Somebody saved it meanwhile; what was typed stays where it was typed. */
  'directives/changed-meanwhile': 409,
  /** Where it stands, this is not possible (any more). */
  'directives/not-now': 409,
  /** The unit wants a second person to look at it first. */
  'directives/review-wanted': 409,
  /** Who wrote it or handed it in does not approve it too. */
  'directives/own-review': 409,
  /** Media, or captions beside them, are not those that were handed in. */
  'directives/media-changed': 409,
  'directives/title-missing': 400,
  'directives/text-missing': 400,
  /** The question at the end has no words, fewer than two answers, or an empty one. */
  'directives/question-incomplete': 400,
  /** A new version says what is different. */
  'directives/changes-missing': 400,
  /** A day or hour that is over. */
  'directives/day-past': 400,
  /** It asks units to act and leaves out those who lead them. */
  'directives/leaders-left-out': 400,
  /** Nobody is in the audience. */
  'directives/nobody': 409,
  /** A chosen unit does not lie below the one that publishes, or is no more. */
  'directives/unit-not-below': 409,
  'directives/reason-missing': 400,
  /** It was taken back meanwhile; fact `day` says when. */
  'directives/withdrawn': 409,
  /** A newer version came meanwhile; fact `version` says which. */
  'directives/newer-version': 409,
  /** It asks nothing of this unit. */
  'directives/no-duty': 409,
  /** A unit passes on and reports what it has received. */
  'directives/not-received': 409,
  'directives/words-missing': 400,
  /** Nobody of the cell gets paper, or nothing of the month is for them. */
  'directives/nothing-on-paper': 409,
  /** What was ticked on an earlier day stands. */
  'directives/tick-stands': 409,
} as const;
