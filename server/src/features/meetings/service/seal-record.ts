import { createHash } from 'node:crypto';
import { canonicalJson } from '@sotay/core/papers/canonical.ts';
import type { MeetingRecord } from '@sotay/core/papers/meeting-record.ts';
import type { Context } from '../../../platform/context.ts';
import type { DocumentKind, IssuedDocument } from '../meetings.types.ts';
import { changeDocument } from '../repository/documents.repository.ts';
import { json } from '../repository/meeting.repository.ts';

/** The record that a document is sealed with, and the SHA-256 of its canonical text (with `sealHash` null). */
export const sealOf = (
  kind: DocumentKind,
  record: MeetingRecord,
): { record: MeetingRecord; hash: string } => {
  // The minutes stand by themselves: a resolution issued later must not alter what was sealed in them.
  const kept = kind === 'minutes' ? { ...record, resolution: null } : record;
  return { record: kept, hash: createHash('sha256').update(canonicalJson(kept)).digest('hex') };
};

/** Keeps the record of a document for good; answers the hash. */
export const sealRecord = async (
  { tx, now }: Context,
  document: IssuedDocument,
  record: MeetingRecord,
): Promise<string> => {
  const sealed = sealOf(document.kind, record);
  await changeDocument(tx, document, { record: json(sealed.record), hash: sealed.hash, sealedAt: now });
  return sealed.hash;
};
