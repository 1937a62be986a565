/** Errors of the room `dispatches`: code → HTTP status. */
export const dispatchesErrors = {
  /** Only what is in the unit's library is sent. */
  'dispatches/not-filed': 409,
  /** Among the units is one that this unit does not write to. */
  'dispatches/not-addressed': 400,
  /** What is answered did not arrive at this unit. */
  'dispatches/no-such-paper': 400,
  /** Taken back by its sender. */
  'dispatches/withdrawn': 409,
  /** Received already, or in the library already. */
  'dispatches/done-already': 409,
  /** Everybody has received it: nothing is left to take back. */
  'dispatches/all-received': 409,
  /** An internal paper is put into the library and read there; its file is not handed out. */
  'dispatches/internal': 403,
} as const;
