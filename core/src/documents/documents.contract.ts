import { defineContract } from '../kernel/contract.ts';
import { Done, Id, Int, List, Made, Nullable, Obj, OneOf, Text, Type } from '../kernel/schema.ts';
import { documentStates } from './document.rules.ts';
import { attachmentsContract } from './attachments.contract.ts';
import { internalContract } from './internal.contract.ts';
import {
  Kind,
  Level,
  LibraryDocument,
  LibraryRow,
  OfficeRow,
  Page,
  VersionFacts,
  written,
} from './documents.schema.ts';
import { linksContract } from './links.contract.ts';
import { keptContract } from './kept.contract.ts';
import { numbersContract } from './numbers.contract.ts';
import { savedContract } from './saved.contract.ts';
import { intakeContract } from './intake.contract.ts';

const UNIT = '/api/units/:unitId/documents';
const ONE = `${UNIT}/:documentId` as const;
const unit = Obj({ unitId: Id() });
const one = Obj({ unitId: Id(), documentId: Id() });
const read = { permission: 'documents.read' } as const;
const write = { permission: 'documents.write' } as const;

/** A file for others to read. Whoever puts it in says that they looked, and that it bears no mark of secrecy (domain §2.6). */
const Declared = Obj({ fileId: Id(), declared: Type.Literal(true) });

/** The library: what the bodies above, the own unit and its offices have filed, and the office that files it. */
export const documentsContract = defineContract({
  ...linksContract,
  ...internalContract,
  ...savedContract,
  ...numbersContract,
  ...attachmentsContract,
  /** Filed documents that the reader may see, newest first, 30 at a time; `after` is the `next` of the page before. */
  list: {
    method: 'GET',
    path: '/api/documents',
    summary: 'Documents of the library, newest first',
    access: read,
    query: Obj({
      level: Type.Optional(Level),
      kind: Type.Optional(Kind),
      year: Type.Optional(Int(1900, 2200)),
      issuer: Type.Optional(Text(200, 1)),
      force: Type.Optional(OneOf('yes', 'no')),
      after: Type.Optional(Text(200, 1)),
    }),
    response: Obj({ documents: List(LibraryRow, 30), next: Nullable(Text(200)) }),
  },
  /** The values to filter by: only those that the reader's own documents have. */
  filters: {
    method: 'GET',
    path: '/api/documents/filters',
    summary: 'Kinds, years and issuers among the documents one may read',
    access: read,
    response: Obj({
      kinds: List(Kind, 30),
      years: List(Int(1900, 2200), 100),
      issuers: List(Text(200), 100),
    }),
  },
  ...keptContract,
  one: {
    method: 'GET',
    path: ONE,
    summary: 'One document of the library',
    access: read,
    params: one,
    response: LibraryDocument,
  },
  /** The text, 20 pages from the page asked for on. That of an internal paper is read by `internalPages`. */
  pages: {
    method: 'GET',
    path: `${ONE}/pages`,
    summary: 'The text of a document, page by page',
    access: read,
    params: one,
    query: Obj({ from: Int(1, 99_999) }),
    response: Obj({ pages: List(Page, 20), next: Nullable(Int(1)) }),
    errors: ['documents/internal'],
  },
  /** The file itself, always as an attachment; never that of an internal paper. */
  file: {
    method: 'GET',
    path: `${ONE}/file`,
    summary: 'The file of a document',
    access: read,
    params: one,
    response: 'file',
    errors: ['documents/internal'],
  },
  /** What the office works on, by state, last changed first; 100 at the most. */
  office: {
    method: 'GET',
    path: UNIT,
    summary: 'Documents of a unit for those who file them',
    access: write,
    params: unit,
    query: Obj({ state: OneOf(...documentStates) }),
    response: Obj({ unitName: Text(200), documents: List(OfficeRow, 100) }),
  },
  /** Begins a document from a PDF, a Word file, an ODT, a plain text or a photograph that the person has just put into the unit; its text is read in a job. */
  add: {
    method: 'POST',
    path: UNIT,
    summary: 'Begin a document from an uploaded file',
    access: write,
    params: unit,
    body: Declared,
    response: Made,
    errors: ['documents/no-such-file', 'documents/twice'],
  },
  /** One document on the desk of its office: what is written, and what was recognised. */
  desk: {
    method: 'GET',
    path: `${ONE}/desk`,
    summary: 'One document with its reading, for those who file it',
    access: write,
    params: one,
    response: Obj({
      id: Id(),
      unitName: Text(200),
      state: OneOf(...documentStates),
      revision: Int(1),
      /** The version readers have; 0 before the first. */
      filedVersion: Int(),
      ...written,
      isInternal: Type.Boolean(),
      /** The document that it is attached to: what is written follows that one. */
      mainId: Nullable(Id()),
      /** Whether this person may see who opened it. */
      maySeeOpenings: Type.Boolean(),
      latest: VersionFacts,
      /** The beginning of the text, to correct by. */
      beginning: Text(4_000),
    }),
  },
  /** Saves what is written, of a draft or a filed document; readers see it at once where it is filed. */
  save: {
    method: 'PUT',
    path: `${ONE}/desk`,
    summary: 'Correct the fields of a document',
    access: write,
    params: one,
    body: Obj({ ...written, revision: Int(1) }),
    response: Obj({ revision: Int(1) }),
    errors: [
      'documents/changed-meanwhile',
      'documents/not-now',
      'documents/incomplete',
      'documents/is-attachment',
    ],
  },
  /** Puts the newest version into the library, once its text is read or could not be. */
  shelve: {
    method: 'POST',
    path: `${ONE}/filing`,
    summary: 'File a document into the library',
    access: write,
    params: one,
    response: Done,
    errors: ['documents/not-now', 'documents/incomplete'],
  },
  /** A new version from another file; readers keep the one there is until it is filed. */
  addVersion: {
    method: 'POST',
    path: `${ONE}/versions`,
    summary: 'Add a new version of a document',
    access: write,
    params: one,
    body: Declared,
    response: Obj({ version: Int(1) }),
    errors: ['documents/no-such-file', 'documents/twice', 'documents/not-now'],
  },
  /** Reads the text of the newest version again, where it failed. */
  readAgain: {
    method: 'POST',
    path: `${ONE}/reading`,
    summary: 'Read the text of a document again',
    access: write,
    params: one,
    response: Done,
    errors: ['documents/not-now'],
  },
  /** Takes it out of the library; it can be put back. */
  trash: {
    method: 'POST',
    path: `${ONE}/trash`,
    summary: 'Put a document into the trash',
    access: write,
    params: one,
    response: Done,
    errors: ['documents/not-now'],
  },
  /** Puts it back where it was. */
  restore: {
    method: 'POST',
    path: `${ONE}/restoration`,
    summary: 'Put a document back from the trash',
    access: write,
    params: one,
    response: Done,
    errors: ['documents/not-now'],
  },
  ...intakeContract,
});
