import { type Material, type Parts, recordOf, sealOf } from '../../features/meetings/index.ts';
import type { Writer } from '../insert-rows.ts';

type Document = Parts['documents'][number];

/** The documents of a meeting as they are sealed: with the record that they are printed from. */
const sealedDocuments = ({ meeting, parts, ...material }: Material): Document[] => {
  const { openedAt, sealedAt } = meeting;
  if (openedAt === null) throw new RangeError('demo/not-held');
  const record = recordOf({ meeting, parts, ...material }, openedAt);
  return parts.documents.map((document) => ({ ...document, ...sealOf(document.kind, record), sealedAt }));
};

/** The record of minutes is that of their resolution without it: the database need not be sent the same again. */
const MINUTES_FROM_RESOLUTION = `
  insert into issued_documents
    (unit_id, id, unit_lft, meeting_id, kind, term_on, number, symbol, issued_on, record, hash, sealed_at)
  select r.unit_id, m.id, r.unit_lft, r.meeting_id, 'minutes', r.term_on, m.number, r.symbol, r.issued_on,
         r.record || '{"resolution": null}', m.hash, r.sealed_at
    from json_to_recordset($1::json) as m ("unitId" uuid, "meetingId" uuid, id uuid, number int, hash text)
    join issued_documents r on r.unit_id = m."unitId" and r.meeting_id = m."meetingId" and r.kind = 'resolution'`;

/** Writes the sealed papers of held meetings: minutes, and the resolution where it was voted through. */
export const seedDocuments = async (writer: Writer, materials: readonly Material[]): Promise<void> => {
  const whole: Document[] = [];
  const derived: Pick<Document, 'unitId' | 'meetingId' | 'id' | 'number' | 'hash'>[] = [];
  for (const documents of materials.map(sealedDocuments)) {
    const resolution = documents.find((document) => document.kind === 'resolution');
    if (resolution === undefined) whole.push(...documents);
    else {
      whole.push(resolution);
      for (const { kind, unitId, meetingId, id, number, hash } of documents)
        if (kind === 'minutes') derived.push({ unitId, meetingId, id, number, hash });
    }
  }
  await writer.insert('issuedDocuments', whole);
  await writer.send(MINUTES_FROM_RESOLUTION, [JSON.stringify(derived)]);
};
