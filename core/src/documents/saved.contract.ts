import { defineContract } from '../kernel/contract.ts';
import { Done, Id, Int, List, Obj, Text, Type } from '../kernel/schema.ts';
import { LibraryRow } from './documents.schema.ts';

const ONE = '/api/units/:unitId/documents/:documentId/saved';
const one = Obj({ unitId: Id(), documentId: Id() });
const read = { permission: 'documents.read' } as const;

/** So many documents one person saves. */
export const SAVED_MOST = 200;
/** So many pages of one document a person marks. */
export const MARKS_MOST = 50;

/** A page that somebody marked, with a few words of their own. It stays where it is when a new version comes. */
const Mark = Obj({ page: Int(1, 99_999), note: Text(200) });

/** What a person saved for themselves: nobody else sees it. */
export const savedContract = defineContract({
  /** All that is saved and may still be read, first what changed since one looked, then the last saved. */
  saved: {
    method: 'GET',
    path: '/api/documents/saved',
    summary: 'Documents that the person saved',
    access: read,
    response: Obj({
      documents: List(
        Obj({
          ...LibraryRow.properties,
          marks: List(Mark, MARKS_MOST),
          /** Its force changed since the person saved it or looked at it last. */
          isNews: Type.Boolean(),
        }),
        SAVED_MOST,
      ),
    }),
  },
  /** Saves a document, with the pages that are marked in it in place of those before; what had changed is seen by it. */
  keep: {
    method: 'PUT',
    path: ONE,
    summary: 'Save a document and mark its pages',
    access: read,
    params: one,
    body: Obj({ marks: List(Mark, MARKS_MOST) }),
    response: Done,
    errors: ['documents/saved-full'],
  },
  /** Forgets it with its marks. */
  unkeep: {
    method: 'DELETE',
    path: ONE,
    summary: 'Save a document no longer',
    access: read,
    params: one,
    response: Done,
  },
});
