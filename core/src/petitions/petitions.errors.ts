/** Errors of the room `petitions`: code → HTTP status. */
export const petitionsErrors = {
  /** It was answered or passed on meanwhile. */
  'petitions/not-waiting': 409,
  'petitions/already-received': 409,
  /** Who asked does not answer too. */
  'petitions/own-question': 409,
  /** There is no body above. */
  'petitions/nobody-above': 409,
  /** The meeting it is said to be answered in is none of this unit, or was not held. */
  'petitions/no-such-meeting': 409,
  /** This proposal was taken on before. */
  'petitions/taken-on-already': 409,
  'petitions/text-missing': 400,
} as const;
