import { OPENING_HOURS } from '@sotay/core/documents/internal.rules.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import { findDocument } from '../documents.repository.ts';
import type { Input, Output } from '../documents.types.ts';
import { pagesFrom } from '../library.read-model.ts';
import { demandInternal } from './open.ts';
import { countOpenings, latestOpenings, openingsOf } from './openings.repository.ts';

const LISTED = 200;
const HOUR_MS = 3_600_000;

/** Without an opening on record nothing of the text is shown. */
export const readInternalPages = async (
  context: Context,
  { params, query }: Input<'internalPages'>,
): Promise<Output<'internalPages'>> => {
  const { version } = await demandInternal(context, params);
  const own = await openingsOf(context.tx, params, context.actor.memberId);
  if (!own || context.now.getTime() - own.lastAt.getTime() > OPENING_HOURS * HOUR_MS)
    throw new Refusal('documents/not-opened');
  return pagesFrom(context.tx, version, query.from);
};

/** Who opened it: whatever has become of the document meanwhile. */
export const readOpenings = async (
  context: Context,
  { params }: Input<'openings'>,
): Promise<Output<'openings'>> => {
  const { tx } = context;
  const { unitId, documentId } = params;
  demand(context, await findDocument(tx, { unitId, id: documentId }));
  const latest = await latestOpenings(tx, params, LISTED);
  return {
    ...(await countOpenings(tx, params)),
    latest: latest.map((row) => ({ ...row, openedAt: row.openedAt.toISOString() })),
  };
};
