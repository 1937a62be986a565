import { Id, Int, List, Obj, Text } from '../kernel/schema.ts';

/** So many documents are asked about at once. */
export const ASKED_AT_ONCE = 30;

/** What a device asks about the documents that it keeps for reading without network (ADR 48). */
export const keptContract = {
  /**
   * How documents stand now, of those asked for that the reader may still see: what is left out is to leave the device. `of` holds
   * `unitId/documentId`, parted by commas, 30 at the most; `mark` is the same as long as nothing of the document and of what is attached
   * to it has changed; `bytes` is the text of all that.
   */
  marks: {
    method: 'GET',
    path: '/api/documents/marks',
    summary: 'Whether documents kept on a device are there still, and unchanged',
    access: { permission: 'documents.read' },
    query: Obj({ of: Text(2_300, 73) }),
    response: Obj({
      documents: List(Obj({ unitId: Id(), id: Id(), mark: Text(100), bytes: Int() }), ASKED_AT_ONCE),
    }),
  },
} as const;
