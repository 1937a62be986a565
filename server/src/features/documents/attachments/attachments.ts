import { randomUUIDv7 } from 'node:crypto';
import { ATTACHMENTS_MOST } from '@sotay/core/documents/attachments.contract.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import { makeFindable } from '../../../platform/jobs/make-findable.ts';
import type { Platform } from '../../../platform/platform.ts';
import { changeDocument, insertDocument } from '../documents.repository.ts';
import type { Input, Output } from '../documents.types.ts';
import { record } from '../service/held.ts';
import { beginVersion, takenFile } from '../service/intake.ts';
import { attachmentsOf } from './attachments.repository.ts';
import { factsOfMain } from './follow.ts';
import { heldMain } from './main.ts';

/** Somebody wrote in it already: what is recognised in its text does not go into its fields. */
const WRITTEN = 2;

export const attach = async (
  platform: Pick<Platform, 'jobs'>,
  context: Context,
  { params, body }: Input<'attach'>,
): Promise<Output<'attach'>> => {
  const { tx, now } = context;
  const main = await heldMain(context, params, ['draft', 'filed']);
  const { unitId, unitLft, id: mainId } = main;
  const subject = body.subject.trim();
  if (subject === '') throw new Refusal('documents/incomplete');
  const others = await attachmentsOf(tx, main);
  if (others.length >= ATTACHMENTS_MOST) throw new Refusal('documents/too-many-attachments');
  const file = await takenFile(context, unitId, body.fileId);
  const id = randomUUIDv7();
  await insertDocument(tx, {
    ...{ unitId, unitLft, id, mainId, place: others.length + 1, subject },
    ...{ ...factsOfMain(main), revision: WRITTEN, createdAt: now, changedAt: now },
  });
  await beginVersion(platform, context, { unitId, unitLft, documentId: id, version: 1 }, file);
  await record(context, main, 'attach', { id, declared: body.declared });
  return { id };
};

export const arrangeAttachments = async (
  { jobs }: Pick<Platform, 'jobs'>,
  context: Context,
  { params, body }: Input<'arrangeAttachments'>,
): Promise<Output<'arrangeAttachments'>> => {
  const { tx, now } = context;
  const main = await heldMain(context, params, ['draft', 'filed']);
  const before = await attachmentsOf(tx, main);
  const asked = body.attachments.map(({ id }) => id);
  if (
    asked.toSorted().join() !==
    before
      .map(({ id }) => id)
      .toSorted()
      .join()
  )
    throw new Refusal('documents/changed-meanwhile');
  for (const [at, { id, subject }] of body.attachments.entries()) {
    const { unitId } = main;
    await changeDocument(tx, { unitId, id }, { place: at + 1, subject: subject.trim(), changedAt: now });
    await makeFindable(jobs, tx, { kind: 'document', unitId, id });
  }
  await record(context, main, 'arrange-attachments');
  return { done: true };
};
