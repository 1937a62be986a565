import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Addenda, IssuedDocuments, Signatures, Terms } from '../../../platform/db/schema.generated.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import { papersNumbered } from '../../numbers/index.ts';
import type { Addendum, DocumentKind, IssuedDocument, Meeting, Signature } from '../meetings.types.ts';

const toDocument = (row: Selectable<IssuedDocuments>): IssuedDocument => ({
  ...row,
  kind: row.kind as DocumentKind,
});

export const documentsOf = async (tx: Tx, meeting: Meeting): Promise<IssuedDocument[]> => {
  const rows = await tx
    .selectFrom('issuedDocuments')
    .selectAll()
    .where('unitId', '=', meeting.unitId)
    .where('meetingId', '=', meeting.id)
    .execute();
  return rows.map(toDocument);
};

/**
 * Numbers of one kind that other papers of the unit bear in a term, those of its library too. `isGiven`: by a meeting, or taken in the
 * library; the others are read off papers, among which may be a copy of the meeting's own.
 */
export const usedNumbers = async (
  tx: Tx,
  { unitId, id }: Meeting,
  kind: DocumentKind,
  termOn: string,
): Promise<{ number: number; isGiven: boolean }[]> => {
  const papers = await papersNumbered(tx, unitId, { termOn, kind });
  return papers
    .filter((paper) => paper.id !== id)
    .map(({ number, standing, isTaken }) => ({ number, isGiven: isTaken || standing === 'meeting' }));
};

export const insertTerm = async (tx: Tx, term: Insertable<Terms>): Promise<void> => {
  await tx.insertInto('terms').values(term).execute();
};

export const insertDocument = async (tx: Tx, document: Insertable<IssuedDocuments>): Promise<void> => {
  await tx.insertInto('issuedDocuments').values(document).execute();
};

export const changeDocument = async (
  tx: Tx,
  document: IssuedDocument,
  patch: Updateable<IssuedDocuments>,
): Promise<void> => {
  await tx
    .updateTable('issuedDocuments')
    .set(patch)
    .where('unitId', '=', document.unitId)
    .where('id', '=', document.id)
    .execute();
};

export const signaturesOf = async (tx: Tx, meeting: Meeting): Promise<Signature[]> => {
  const rows = await tx
    .selectFrom('signatures')
    .selectAll()
    .where('unitId', '=', meeting.unitId)
    .where('meetingId', '=', meeting.id)
    .orderBy('signedAt')
    .execute();
  return rows.map((row) => ({
    ...row,
    document: row.document as DocumentKind,
    role: row.role as Signature['role'],
  }));
};

export const insertSignature = async (tx: Tx, signature: Insertable<Signatures>): Promise<void> => {
  await tx.insertInto('signatures').values(signature).execute();
};

export const addendaOf = (tx: Tx, meeting: Meeting): Promise<Addendum[]> =>
  tx
    .selectFrom('addenda')
    .selectAll()
    .where('unitId', '=', meeting.unitId)
    .where('meetingId', '=', meeting.id)
    .orderBy('id')
    .execute();

export const insertAddendum = async (tx: Tx, addendum: Insertable<Addenda>): Promise<void> => {
  await tx.insertInto('addenda').values(addendum).execute();
};
