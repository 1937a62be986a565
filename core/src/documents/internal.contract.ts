import { defineContract } from '../kernel/contract.ts';
import { Done, Id, Instant, Int, List, Nullable, Obj, OneOf, Text, Type } from '../kernel/schema.ts';
import { Page } from './documents.schema.ts';
import { openingWays } from './internal.rules.ts';

const ONE = '/api/units/:unitId/documents/:documentId';
const one = Obj({ unitId: Id(), documentId: Id() });
const read = { permission: 'documents.read' } as const;

/** Internal papers: read on the screen under a mark that names the reader, every opening written down, nothing handed out as a file. */
export const internalContract = defineContract({
  /** The office says whether a document is an internal paper; of one that is no file is handed out and its text is not found by searching. */
  setInternal: {
    method: 'PUT',
    path: `${ONE}/internal`,
    summary: 'Make a document an internal paper, or an ordinary one again',
    access: { permission: 'documents.write' },
    params: one,
    body: Obj({ isInternal: Type.Boolean() }),
    response: Done,
    errors: ['documents/not-now', 'documents/is-attachment'],
  },
  /** Writes an opening down and tells the reader so: how often they opened it with this, since when, and the words of the mark. */
  open: {
    method: 'POST',
    path: `${ONE}/openings`,
    summary: 'Open an internal paper; this is written down',
    access: read,
    params: one,
    response: Obj({ openings: Int(1), firstAt: Instant(), mark: Text(500, 1) }),
    errors: ['documents/not-internal'],
  },
  /** The text, 20 pages from the page asked for on; only within 24 hours of an opening of one's own. */
  internalPages: {
    method: 'GET',
    path: `${ONE}/internal-pages`,
    summary: 'The text of an internal paper that one has opened, page by page',
    access: read,
    params: one,
    query: Obj({ from: Int(1, 99_999) }),
    response: Obj({ pages: List(Page, 20), next: Nullable(Int(1)) }),
    errors: ['documents/not-internal', 'documents/not-opened'],
  },
  /** The text as PDF with who prints it and when across every page; an opening of its own. 300 pages at the most. */
  print: {
    method: 'GET',
    path: `${ONE}/print`,
    summary: 'An internal paper for printing, marked with its reader (PDF)',
    access: read,
    recorded: true,
    params: one,
    response: 'file',
    errors: ['documents/not-internal', 'documents/no-text', 'documents/too-long-to-print'],
  },
  /** Who opened it and when, the latest first, 200 at the most, with the number of all openings and people. */
  openings: {
    method: 'GET',
    path: `${ONE}/openings`,
    summary: 'Who opened an internal paper and when',
    access: { permission: 'documents.openings' },
    params: one,
    response: Obj({
      people: Int(),
      openings: Int(),
      latest: List(
        Obj({
          id: Id(),
          memberName: Text(200),
          cellName: Text(200),
          way: OneOf(...openingWays),
          openedAt: Instant(),
        }),
        200,
      ),
    }),
  },
});
