/** Errors of the room `units`: code → HTTP status. */
export const unitsErrors = {
  /** A unit of this kind cannot stand under that one. */
  'units/kind-misplaced': 409,
  /** Another unit carries this code. */
  'units/code-taken': 409,
  /** A code is letters, digits, dots and dashes. */
  'units/code-malformed': 400,
  'units/name-empty': 400,
  /** The part of the tree that one governs has no numbers left for new units; the level above has to add it. */
  'units/no-room': 409,
  /** The unit has ended: nothing new comes into it. */
  'units/closed': 409,
  /** Units are on their way to another place in portions; nothing else changes the tree until they have arrived. */
  'units/tree-moving': 409,
  /** Somebody else changed the unit since it was read. */
  'units/changed-meanwhile': 409,
} as const;
