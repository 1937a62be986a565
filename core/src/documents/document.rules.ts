import type { DocumentKind, DocumentLevel } from './document-kinds.ts';

/** Who reads a document of a unit: all of it and below, its own members, or those who hold a post in it. */
export const documentSights = ['below', 'unit', 'officers'] as const;
export type DocumentSight = (typeof documentSights)[number];

/** Drafts and what was thrown away are the office's alone. */
export const documentStates = ['draft', 'filed', 'trashed'] as const;
export type DocumentState = (typeof documentStates)[number];

/** How far the text of a version is read. What failed can be filed all the same: the file is there. */
export const readingStates = ['waiting', 'reading', 'read', 'failed'] as const;
export type ReadingState = (typeof readingStates)[number];

/** The most pages whose text is kept. */
export const MAX_PAGES = 3_000;

/** The file kinds a document comes as; photographs of a paper are pictures. */
export const DOCUMENT_MIMES: readonly string[] = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'image/jpeg',
  'image/webp',
  'application/vnd.oasis.opendocument.text',
  'text/plain',
];

/** The same by the ends of their names; PNG becomes WebP. */
export const DOCUMENT_ENDS = ['.pdf', '.docx', '.odt', '.txt', '.jpg', '.jpeg', '.png', '.webp'];

type Written = {
  readonly level: DocumentLevel | null;
  readonly kind: DocumentKind | null;
  readonly issuedOn: string | null;
  readonly issuer: string;
  readonly subject: string;
};

/** The fields that are still missing before a document can be filed. */
export const missingToFile = (document: Written): (keyof Written)[] =>
  (['level', 'kind', 'issuedOn', 'issuer', 'subject'] as const).filter(
    (field) => (document[field] ?? '').trim() === '',
  );

/** Whether a reading has ended, well or not. */
export const isReadingOver = (state: ReadingState): boolean => state === 'read' || state === 'failed';
