import type { MeetingRecord } from '@sotay/core/papers/meeting-record.ts';
import type { Annex, Block } from '@sotay/core/papers/paper.ts';
import { formatDocumentNumber } from '@sotay/core/meetings/numbering.rules.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { DocumentKind } from '../meetings.types.ts';
import { addendaOf } from '../repository/documents.repository.ts';
import { findMeeting } from '../repository/meeting.repository.ts';
import { paperOf } from '../service/documents.ts';

const NAMES = { minutes: ['BB', 'Biên bản'], resolution: ['NQ', 'Nghị quyết'] } as const;

const linesOf = (block: Block): string[] => {
  if (block.kind === 'list') return block.items;
  if (block.kind === 'facts') return block.facts.map(({ label, value }) => `${label}: ${value}`);
  if (block.kind === 'table') return block.rows.map((row) => row.join(' · '));
  return [block.text];
};

const annexLines = ({ title, subject, note, blocks }: Annex): string[] => [
  ...[title, subject, note].filter((line) => line !== ''),
  ...blocks.flatMap(linesOf),
];

/** The words of a sealed paper of a meeting with its addenda, and how it is called; undefined where it is not sealed. */
export const sealedPaper = async (
  tx: Tx,
  { unitId, meetingId, kind }: { unitId: string; meetingId: string; kind: DocumentKind },
) => {
  const meeting = await findMeeting(tx, unitId, meetingId);
  const document = await tx
    .selectFrom('issuedDocuments')
    .select(['record', 'number', 'symbol', 'issuedOn', 'closedCircle'])
    .where('unitId', '=', unitId)
    .where('meetingId', '=', meetingId)
    .where('kind', '=', kind)
    .where('sealedAt', 'is not', null)
    .executeTakeFirst();
  if (!meeting || !document?.record) return undefined;
  const paper = paperOf(document.record as unknown as MeetingRecord, kind, await addendaOf(tx, meeting));
  const [short, name] = NAMES[kind];
  const { number, symbol, issuedOn, closedCircle } = document;
  return {
    ...{ issuedOn, closedCircle },
    title: `${name} ${paper.subject}`,
    symbol: formatDocumentNumber({ number, symbol: short, issuer: symbol }),
    text: [...paper.blocks.flatMap(linesOf), ...paper.annexes.flatMap(annexLines)].join('\n'),
  };
};
