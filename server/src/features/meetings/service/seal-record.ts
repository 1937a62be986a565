import { createHash } from 'node:crypto';
import { canonicalJson } from '@sotay/core/papers/canonical.ts';
import type { MeetingRecord } from '@sotay/core/papers/meeting-record.ts';
import type { Context } from '../../../platform/context.ts';
import type { IssuedDocument } from '../meetings.types.ts';
import { changeDocument } from '../repository/documents.repository.ts';
import { json } from '../repository/meeting.repository.ts';

/** Keeps the record of a document for good, under the SHA-256 of its canonical text (with `sealHash` null); answers the hash. */
export const sealRecord = async (
  { tx, now }: Context,
  document: IssuedDocument,
  record: MeetingRecord,
): Promise<string> => {
  // The minutes stand by themselves: a resolution issued later must not alter what was sealed in them.
  const kept = document.kind === 'minutes' ? { ...record, resolution: null } : record;
  const hash = createHash('sha256').update(canonicalJson(kept)).digest('hex');
  await changeDocument(tx, document, { record: json(kept), hash, sealedAt: now });
  return hash;
};
