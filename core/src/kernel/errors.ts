/** Errors that any endpoint may answer: code → HTTP status. */
export const kernelErrors = {
  'kernel/unknown': 500,
  'kernel/unavailable': 503,
  /** The store of files does not answer: everything else goes on. */
  'kernel/store-unavailable': 503,
  'kernel/not-found': 404,
  'kernel/signed-out': 401,
  'kernel/step-up-needed': 403,
  /** The post in use asks for more strong ways to sign in; fact `missing` says how many. */
  'kernel/strong-ways-missing': 403,
  'kernel/cross-site': 403,
  'kernel/malformed': 400,
  'kernel/invalid': 400,
  'kernel/too-large': 413,
  'kernel/unsupported-type': 415,
  'kernel/too-many': 429,
  'kernel/no-room': 507,
  'kernel/conflict': 409,
  'kernel/key-missing': 400,
  'kernel/key-reused': 409,
} as const;

/** One field that was refused: where (JSON pointer) and which rule of the schema. */
export type FieldFault = { at: string; rule: string };
