/** Errors of the room `documents`: code → HTTP status. */
export const documentsErrors = {
  /** No PDF, Word file or picture of the person's own under this id. */
  'documents/no-such-file': 400,
  /** The same bytes are among the unit's documents already; fact `documentId` says where. */
  'documents/twice': 409,
  /** Where the document stands, this is not possible (any more). */
  'documents/not-now': 409,
  /** Somebody saved it meanwhile. */
  'documents/changed-meanwhile': 409,
  /** Level, kind, date, issuer and subject are needed to file it. */
  'documents/incomplete': 400,
  /** The document says the same of that one already. */
  'documents/linked-already': 409,
  /** Another unit filed it: that unit alone tells what ends or changes it. */
  'documents/not-yours-to-change': 403,
  /** By one or more steps a document would replace or amend itself. */
  'documents/circle': 409,
  'documents/too-many-links': 409,
  /** An internal paper: its text is read by opening it, its file is not handed out. */
  'documents/internal': 403,
  /** It is no internal paper (any more). */
  'documents/not-internal': 409,
  /** An internal paper is opened first, and that is written down. */
  'documents/not-opened': 409,
  /** More than 300 pages are not printed. */
  'documents/too-long-to-print': 422,
  'documents/saved-full': 409,
  /** It is attached to another document, whose fields are its own. */
  'documents/is-attachment': 409,
  'documents/too-many-attachments': 409,
  /** Papers of this kind are not numbered: it has no abbreviation. */
  'documents/no-number': 409,
  /** Why the text could not be read. */
  'documents/no-text': 422,
  'documents/too-long': 422,
  'documents/unreadable': 422,
  /** The guard holds the file until two roles release it; there is nothing of it here meanwhile. */
  'documents/held': 422,
} as const;

/** Why a text could not be read, as the screens say it; the file itself can be filed all the same. */
export const readingFaults = [
  'documents/no-text',
  'documents/too-long',
  'documents/unreadable',
  'documents/held',
] as const satisfies readonly (keyof typeof documentsErrors)[];
export type ReadingFault = (typeof readingFaults)[number];
