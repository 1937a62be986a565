/** Why a file is not taken. The words that say so, and where such papers belong, are the client's. */
export const filesErrors = {
  /** Nothing arrived. */
  'files/empty': 422,
  /** Not a PDF, picture, Word document, sheet, ODT or plain text by its content, whatever its name says. */
  'files/kind-refused': 415,
  /** HEIC: pictures as some phones keep them; the phone can send them as JPEG. */
  'files/heic-refused': 415,
  /** Word and Excel as they were saved before 2007 (.doc, .xls): cannot be looked into. */
  'files/old-office': 415,
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
  /** A picture, recording or video that is still on its way or being made ready hangs on what is to be published. */
  'files/media-not-ready': 409,
  /** A picture, recording or video beyond the largest size; fact `maxBytes`. */
  'files/too-large': 413,
  /** A document beyond what can be looked into: 25 MiB. */
  'files/document-too-large': 413,
  /** So many uploads of one person are on their way at once; fact `most`. */
  'files/too-many-on-the-way': 429,
  /** The bytes begin elsewhere than where the last ones ended: ask how far it is, and go on from there. */
  'files/other-offset': 409,
  /** All of it has arrived already, or it is being looked at. */
  'files/not-receiving': 409,
  /** It is said to be whole, and part of it is missing. */
  'files/not-all-there': 409,
  /** Captions stand beside a video or a recording that is ready, and beside nothing else. */
  'files/no-captions-here': 409,
  /** Not a file of captions (WebVTT or SRT), or one without a caption. */
  'files/captions-none': 422,
  /** A line without the times that were due there; fact `line`. */
  'files/captions-time': 422,
  /** A caption that ends before it begins, or begins before the one above it; fact `line`. */
  'files/captions-order': 422,
  /** Markup that is none of captions; fact `line`. */
  'files/captions-markup': 422,
  /** A line, or a whole file, longer than anybody speaks; fact `line`. */
  'files/captions-long': 422,
} as const;
