import { defineContract } from '../kernel/contract.ts';
import { Done, Id, Int, List, Made, Nullable, Obj, OneOf, Text, Type } from '../kernel/schema.ts';
import { documentStates, readingStates } from './document.rules.ts';
import { readingFaults } from './documents.errors.ts';
import { Kind } from './documents.schema.ts';

const ONE = '/api/units/:unitId/documents/:documentId';
const one = Obj({ unitId: Id(), documentId: Id() });
const read = { permission: 'documents.read' } as const;
const write = { permission: 'documents.write' } as const;

/** So many attachments hang on one document. */
export const ATTACHMENTS_MOST = 30;

/** How an attachment is called: "Phụ lục 1. Danh sách đơn vị". */
const Subject = Text(500, 1);

/**
 * Annexes and letters that go with a document (phụ lục, tờ trình kèm theo). Each is a document by itself, with its own file, text, versions
 * and reading, which has level, kind, day, issuer, sight and whether it is internal from its main document, and its place in the library too.
 */
export const attachmentsContract = defineContract({
  /** A document with what is attached to it, in order, as far as it is filed; the same for each of its attachments. */
  whole: {
    method: 'GET',
    path: `${ONE}/whole`,
    summary: 'A main document with its attachments',
    access: read,
    params: one,
    response: Obj({
      main: Obj({ id: Id(), kind: Kind, symbol: Text(40), subject: Text(500) }),
      attachments: List(Obj({ id: Id(), subject: Text(500), pages: Int() }), ATTACHMENTS_MOST),
    }),
  },
  /** The attachments on the desk of the office, in order, with those thrown away. */
  attachments: {
    method: 'GET',
    path: `${ONE}/attachments`,
    summary: 'The attachments of a document for those who file it',
    access: write,
    params: one,
    response: Obj({
      attachments: List(
        Obj({
          id: Id(),
          subject: Text(500),
          state: OneOf(...documentStates),
          fileName: Text(200),
          reading: OneOf(...readingStates),
          fault: Nullable(OneOf(...readingFaults)),
          /** Whether readers have the newest version. */
          isCurrent: Type.Boolean(),
        }),
        ATTACHMENTS_MOST,
      ),
    }),
  },
  /** Attaches a file that the person has just put into the unit, after the others. It goes into the library with its document, once its text is read. */
  attach: {
    method: 'POST',
    path: `${ONE}/attachments`,
    summary: 'Attach an uploaded file to a document',
    access: write,
    params: one,
    body: Obj({ fileId: Id(), declared: Type.Literal(true), subject: Subject }),
    response: Made,
    errors: [
      'documents/no-such-file',
      'documents/twice',
      'documents/not-now',
      'documents/incomplete',
      'documents/is-attachment',
      'documents/too-many-attachments',
    ],
  },
  /** Names and orders the attachments: all of them, in their new order. */
  arrangeAttachments: {
    method: 'PUT',
    path: `${ONE}/attachments`,
    summary: 'Name and order the attachments of a document',
    access: write,
    params: one,
    body: Obj({
      attachments: Type.Array(Obj({ id: Id(), subject: Subject }), { maxItems: ATTACHMENTS_MOST }),
    }),
    response: Done,
    errors: ['documents/not-now', 'documents/changed-meanwhile', 'documents/is-attachment'],
  },
});
