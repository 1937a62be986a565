/** Errors of the room `helpers`: code → HTTP status. */
export const helpersErrors = {
  'helpers/not-oneself': 400,
  /** A helper belongs to the same unit. */
  'helpers/not-of-the-unit': 409,
  /** Whoever writes down the helper in person does not write down oneself. */
  'helpers/secretary-is-helper': 409,
  'helpers/already-helps': 409,
  /** So many helpers are named already. */
  'helpers/many-helpers': 409,
} as const;
