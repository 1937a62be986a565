import type { Context } from '../../../platform/context.ts';
import { makeFindable } from '../../../platform/jobs/make-findable.ts';
import type { Platform } from '../../../platform/platform.ts';
import { changeDocument } from '../documents.repository.ts';
import type { Input, Output } from '../documents.types.ts';
import { followMain } from '../attachments/follow.ts';
import { heldMain } from '../attachments/main.ts';
import { record } from '../service/held.ts';

/** How readers may use it changes at once; its text is taken out of the search, or put into it. */
export const setInternal = async (
  { jobs }: Pick<Platform, 'jobs'>,
  context: Context,
  { params, body }: Input<'setInternal'>,
): Promise<Output<'setInternal'>> => {
  const { tx, now } = context;
  const document = await heldMain(context, params, ['draft', 'filed']);
  const { isInternal } = body;
  if (document.isInternal === isInternal) return { done: true };
  const { unitId, id } = document;
  await changeDocument(tx, document, { isInternal, changedAt: now });
  await followMain(context, jobs, document);
  await makeFindable(jobs, tx, { kind: 'document', unitId, id });
  await record(context, document, isInternal ? 'make-internal' : 'make-ordinary');
  return { done: true };
};
