import { defineContract } from '../kernel/contract.ts';
import { Day, Done, Id, List, Made, Nullable, Obj, OneOf, Text, Type } from '../kernel/schema.ts';
import { ForceDays, Kind } from './documents.schema.ts';
import { linkRelations } from './link.rules.ts';
import { MOST_LINKS } from './links-in-text.rules.ts';

const ONE = '/api/units/:unitId/documents/:documentId';
const one = Obj({ unitId: Id(), documentId: Id() });
const write = { permission: 'documents.write' } as const;

/** So many links of one document are shown. */
export const LINKS_SHOWN = 100;
/** So many documents of one chain are shown, the newest. */
export const CHAIN_SHOWN = 20;

const Relation = OneOf(...linkRelations);

/** A document that another speaks of, as far as it is needed to go there. */
const LinkedDocument = Obj({
  unitId: Id(),
  id: Id(),
  kind: Kind,
  symbol: Text(40),
  subject: Text(500),
  issuedOn: Day(),
  force: ForceDays,
});

/** How a document is called by another; the day where it is told. */
const called = { relation: Relation, symbol: Text(60), issuedOn: Nullable(Day()) };

/** Links between documents: told by the office of the document that speaks of others, shown to those who may read both. */
export const linksContract = defineContract({
  /**
   * What a document speaks of and what speaks of it, as far as the reader may read those too; what the document itself names and the library
   * has not, by its number alone. `chain`: all that replaced or amended one another with it, the newest first; empty where it stands alone.
   */
  related: {
    method: 'GET',
    path: `${ONE}/related`,
    summary: 'Documents linked with a document of the library',
    access: { permission: 'documents.read' },
    params: one,
    response: Obj({
      links: List(
        Obj({ ...called, isFromHere: Type.Boolean(), document: Nullable(LinkedDocument) }),
        LINKS_SHOWN,
      ),
      chain: List(LinkedDocument, CHAIN_SHOWN),
      steps: List(Obj({ fromId: Id(), toId: Id(), relation: Relation }), LINKS_SHOWN),
    }),
  },
  /** The links that the office has told, and what the text seems to say beyond them. */
  links: {
    method: 'GET',
    path: `${ONE}/links`,
    summary: 'Links of a document, for those who file it',
    access: write,
    params: one,
    response: Obj({
      links: List(Obj({ id: Id(), ...called, document: Nullable(LinkedDocument) }), LINKS_SHOWN),
      proposals: List(Obj({ ...called, document: Nullable(LinkedDocument) }), MOST_LINKS),
    }),
  },
  /**
   * Tells what a document replaces, amends, guides or rests on, by its number. Of the documents that the office may read the own unit's is
   * meant, then the newest; one that is not in the library yet is found when it comes. To replace or amend is told of the own unit's alone.
   */
  addLink: {
    method: 'POST',
    path: `${ONE}/links`,
    summary: 'Link a document to another one by its number',
    access: write,
    params: one,
    body: Obj({
      relation: Relation,
      symbol: Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' }),
      issuedOn: Nullable(Day()),
    }),
    response: Made,
    errors: [
      'documents/not-now',
      'documents/linked-already',
      'documents/not-yours-to-change',
      'documents/circle',
      'documents/too-many-links',
      'documents/is-attachment',
    ],
  },
  /** Takes a link back; what it replaced or amended holds again. */
  removeLink: {
    method: 'DELETE',
    path: `${ONE}/links/:linkId`,
    summary: 'Take back a link of a document',
    access: write,
    params: Obj({ unitId: Id(), documentId: Id(), linkId: Id() }),
    response: Done,
    errors: ['documents/not-now', 'documents/is-attachment'],
  },
});
