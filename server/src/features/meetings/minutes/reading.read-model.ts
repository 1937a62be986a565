import type { Block } from '@sotay/core/papers/paper.ts';
import { type Context, demand } from '../../../platform/context.ts';
import type { Input, Output } from '../meetings.types.ts';
import { addendaOf } from '../repository/documents.repository.ts';
import { findMeeting } from '../repository/meeting.repository.ts';
import { paperOf, recordFor } from '../service/documents.ts';

type BlockView = Output<'reading'>['blocks'][number];

const EMPTY: BlockView = {
  ...{ kind: 'paragraph', level: 0, text: '' },
  ...{ items: [], facts: [], columns: [], rows: [] },
};

const blockView = (block: Block): BlockView =>
  block.kind === 'table'
    ? { ...EMPTY, kind: 'table', columns: block.columns.map(({ title }) => title), rows: block.rows }
    : { ...EMPTY, ...block };

/** A paper as it would be printed now: what is read back is what is signed. */
export const readPaper = async (
  context: Context,
  { params }: Input<'reading'>,
): Promise<Output<'reading'>> => {
  const meeting = demand(context, await findMeeting(context.tx, params.unitId, params.meetingId));
  const record = await recordFor(context, meeting, params.document);
  const paper = paperOf(record, params.document, await addendaOf(context.tx, meeting));
  return {
    title: paper.title,
    subject: paper.subject,
    number: paper.head.number,
    blocks: paper.blocks.map(blockView),
  };
};
