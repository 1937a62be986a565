/** Why a file is not taken. The words that say so, and where such papers belong, are the client's. */
export const filesErrors = {
  /** Nothing arrived. */
  'files/empty': 422,
  /** Not a PDF, picture, Word document or sheet by its content, whatever its name says. */
  'files/kind-refused': 415,
  /** HEIC: pictures as some phones keep them; the phone can send them as JPEG. */
  'files/heic-refused': 415,
  /** The content is damaged or is not what its first bytes say. */
  'files/broken': 422,
  /** Locked with a password: nobody could read it, and we could not look inside. */
  'files/encrypted': 422,
  /** Script, embedded files, forms with code or macros. */
  'files/active-content': 422,
  /** A picture with more points than can be decoded safely. */
  'files/too-many-pixels': 422,
  /** The name carries a mark of state secrets: such papers never belong on this system (security §6). */
  'files/looks-classified': 422,
} as const;
