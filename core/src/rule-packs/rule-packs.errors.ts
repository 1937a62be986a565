/** Errors of the room `rule-packs`: code → HTTP status. */
export const rulePacksErrors = {
  /** A version is being written already; there is one draft at a time. */
  'rule-packs/draft-exists': 409,
  /** Somebody else changed the draft since it was read. */
  'rule-packs/changed-meanwhile': 409,
  /** The draft has faults that the preview names. */
  'rule-packs/has-faults': 409,
  /** The draft changes nothing. */
  'rule-packs/nothing-changes': 409,
  /** The version holds already and stays. */
  'rule-packs/in-force': 409,
} as const;
