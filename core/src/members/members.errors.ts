/** Errors of the room `members`: code → HTTP status. */
export const membersErrors = {
  'members/name-malformed': 400,
  'members/phone-malformed': 400,
  'members/card-malformed': 400,
  /** A day in the future, or one before what must have come first; fact `field` names it. */
  'members/day-wrong': 400,
  /** The telephone is another member's. */
  'members/phone-taken': 409,
  /** The card number is another member's. */
  'members/card-taken': 409,
  /** The member stands so already on one of these days. */
  'members/standing-overlaps': 409,
  /** What is to end does not hold on that day. */
  'members/standing-not-held': 409,
  /** A temporary stay has a last day. */
  'members/standing-needs-end': 400,
  /** Units of this kind have no members of their own. */
  'members/not-a-cell': 409,
  /** Somebody else changed the member since it was read. */
  'members/changed-meanwhile': 409,
  /** The unit has no such post. */
  'members/post-not-for-unit': 409,
  /** Somebody holds the post of which the unit has one. */
  'members/post-held': 409,
  /** The member holds this very post already. */
  'members/post-twice': 409,
  /** Giving or ending this post is for somebody of a higher level. */
  'members/post-beyond': 403,
  'members/post-ended': 409,
  /** So many requests for corrections wait already. */
  'members/many-corrections': 409,
  'members/correction-answered': 409,
  /** Whoever declines says why. */
  'members/reason-missing': 400,
  /** Somebody who left holds no posts, and stands in no way. */
  'members/left': 409,
  /** There is no leaving to take back. */
  'members/not-left': 409,
  /** The trace of the leaving is no longer kept. */
  'members/too-late': 409,
  /** The record was merged into another: there is no way back. */
  'members/merged': 409,
  'members/merge-itself': 400,
  /** One of the two holds a post beyond one's reach. */
  'members/merge-beyond': 403,
  /** Nobody merges the own record. */
  'members/merge-oneself': 409,
  /** Nobody writes down the own leaving. */
  'members/not-oneself': 409,
} as const;
