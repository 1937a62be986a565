import type { MeetingRecord } from '@sotay/core/papers/meeting-record.ts';
import type { Annex, Block } from '@sotay/core/papers/paper.ts';
import { formatDocumentNumber } from '@sotay/core/meetings/numbering.rules.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { DocumentKind } from '../meetings.types.ts';
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

const addendaByMeeting = async (tx: Tx, unitId: string, meetingIds: readonly string[]) => {
  const addenda = await tx
    .selectFrom('addenda')
    .selectAll()
    .where('unitId', '=', unitId)
    .where('meetingId', 'in', meetingIds)
    .orderBy('id')
    .execute();
  return Map.groupBy(addenda, ({ meetingId }) => meetingId);
};

/** The words of sealed papers of meetings with their addenda, and how they are called; nothing of what is not sealed. */
export const sealedPapers = async (
  tx: Tx,
  kind: DocumentKind,
  unitId: string,
  meetingIds: readonly string[],
) => {
  const documents = await tx
    .selectFrom('issuedDocuments')
    .select(['meetingId', 'record', 'number', 'symbol', 'issuedOn', 'closedCircle'])
    .where('unitId', '=', unitId)
    .where('meetingId', 'in', meetingIds)
    .where('kind', '=', kind)
    .where('sealedAt', 'is not', null)
    .execute();
  const addenda = await addendaByMeeting(tx, unitId, meetingIds);
  const [short, name] = NAMES[kind];
  return documents.map(({ meetingId, record, number, symbol, issuedOn, closedCircle }) => {
    const paper = paperOf(record as unknown as MeetingRecord, kind, addenda.get(meetingId) ?? []);
    return {
      ...{ meetingId, issuedOn, closedCircle },
      title: `${name} ${paper.subject}`,
      symbol: formatDocumentNumber({ number, symbol: short, issuer: symbol }),
      text: [...paper.blocks.flatMap(linesOf), ...paper.annexes.flatMap(annexLines)].join('\n'),
    };
  });
};
