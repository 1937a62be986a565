/** Errors of the room `exports`: code → HTTP status. */
export const exportsErrors = {
  /** One export at a time for each person; wait for it, or cancel it. */
  'exports/busy': 409,
  /** A part that the asker may not read in this unit. */
  'exports/not-yours': 422,
  /** The file is still being made. */
  'exports/not-ready': 409,
  /** The file was cleared away, or never came to be. */
  'exports/gone': 410,
} as const;
