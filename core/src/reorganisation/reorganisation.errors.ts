/** Errors of the room `reorganisation`: code → HTTP status. */
export const reorganisationErrors = {
  /** Only a post above the unit may change it: one's own unit is a matter for those above. */
  'reorganisation/not-above': 409,
  /** The other unit is not one that the post in use governs, or it is closed. */
  'reorganisation/target-unknown': 409,
  /** A unit of this kind cannot stand there or go on there. */
  'reorganisation/target-misplaced': 409,
  /** It stands there already, or is called so already. */
  'reorganisation/nothing-changes': 409,
  /** The unit was closed. */
  'reorganisation/closed': 409,
  /** The day lies in the future. */
  'reorganisation/day-wrong': 400,
  'reorganisation/basis-missing': 400,
  'reorganisation/name-empty': 400,
  /** Members or units are still there, and nothing was said of where they go. */
  'reorganisation/not-empty': 409,
  /** A meeting is being held, or waits for its signatures. */
  'reorganisation/meeting-open': 409,
  /** Somebody chosen is no member of the unit today. */
  'reorganisation/not-a-member': 409,
  /** All of them were chosen: then it is another name, no split. */
  'reorganisation/everybody': 409,
} as const;
