import { randomUUIDv7 } from 'node:crypto';
import type { Context } from '../../../platform/context.ts';
import { Refusal, notFound } from '../../../platform/errors.ts';
import { attachableFile } from '../../files/index.ts';
import type { Input, Output } from '../meetings.types.ts';
import { insertPaper, removePaperOf } from '../repository/papers.repository.ts';
import { meetingToLead, trace } from './act.ts';

/** Attaches a paper of the unit for everybody to read. */
export const addPaper = async (
  context: Context,
  { params, body }: Input<'addPaper'>,
): Promise<Output<'addPaper'>> => {
  const meeting = await meetingToLead(context, params, 'attach-paper');
  const file = await attachableFile(context.tx, meeting.unitId, body.fileId);
  if (!file) throw new Refusal('meetings/paper-not-attachable');
  const id = randomUUIDv7();
  await insertPaper(context.tx, {
    unitId: meeting.unitId,
    id,
    unitLft: meeting.unitLft,
    meetingId: meeting.id,
    fileId: body.fileId,
    title: body.title,
    pages: file.pages,
    addedAt: context.now,
  });
  await trace(context, meeting, {
    action: 'add-paper',
    object: { kind: 'meeting-paper', id },
    after: { fileId: body.fileId },
  });
  return { id };
};

export const removePaper = async (
  context: Context,
  { params }: Input<'removePaper'>,
): Promise<Output<'removePaper'>> => {
  const meeting = await meetingToLead(context, params, 'attach-paper');
  if (!(await removePaperOf(context.tx, meeting, params.paperId))) throw notFound();
  await trace(context, meeting, {
    action: 'remove-paper',
    object: { kind: 'meeting-paper', id: params.paperId },
  });
  return { done: true };
};
