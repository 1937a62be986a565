import type { MeetingRecord } from '@sotay/core/papers/meeting-record.ts';
import { assembleMinutes } from '@sotay/core/papers/minutes.ts';
import type { Paper } from '@sotay/core/papers/paper.ts';
import { assembleResolution } from '@sotay/core/papers/resolution.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { FileAnswer } from '../../../platform/http/room.ts';
import { PAPER_TYPES } from '../../../platform/papers/paper-types.ts';
import type { Press } from '../../../platform/papers/press.ts';
import type { Addendum, DocumentKind, Input, Meeting } from '../meetings.types.ts';
import { readMaterial } from '../read/material.read-model.ts';
import { recordOf } from '../record.ts';
import { addendaOf, documentsOf } from '../repository/documents.repository.ts';
import { findMeeting } from '../repository/meeting.repository.ts';

const NAMES = { minutes: 'Bien ban', resolution: 'Nghi quyet' } as const;

/** The sealed record as it was sealed; else the meeting as it stands now. */
export const recordFor = async (
  context: Context,
  meeting: Meeting,
  kind: DocumentKind,
): Promise<MeetingRecord> => {
  const document = (await documentsOf(context.tx, meeting)).find((entry) => entry.kind === kind);
  if (document?.record) return { ...(document.record as unknown as MeetingRecord), sealHash: document.hash };
  if (meeting.openedAt === null) throw new Refusal('meetings/not-open');
  return recordOf(await readMaterial(context, meeting), meeting.openedAt);
};

export const paperOf = (record: MeetingRecord, kind: DocumentKind, addenda: readonly Addendum[]): Paper => {
  if (kind === 'minutes') {
    const lines = addenda.map(({ name, at, body }) => ({ name, at: at.toISOString(), text: body }));
    return assembleMinutes(record, lines);
  }
  if (record.resolution === null) throw new Error('A record of a resolution without one.');
  return assembleResolution(record, record.resolution);
};

/** Minutes or resolution in the official layout: assembled from the meeting while it moves, from the sealed record for good. */
export const printDocument = async (
  press: Press,
  context: Context,
  { params }: Input<'document'>,
): Promise<FileAnswer> => {
  const meeting = demand(context, await findMeeting(context.tx, params.unitId, params.meetingId));
  const { document, format } = params;
  const record = await recordFor(context, meeting, document);
  const paper = paperOf(record, document, await addendaOf(context.tx, meeting));
  return {
    bytes: await press[format](paper),
    type: PAPER_TYPES[format],
    name: `${NAMES[document]} ${meeting.month.slice(0, 7)}.${format}`,
  };
};
