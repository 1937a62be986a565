import { randomUUIDv7 } from 'node:crypto';
import { shortDate, timeWords } from '@sotay/core/calendar/day-words.ts';
import { dayOfInstant, timeOfInstant } from '@sotay/core/calendar/day.ts';
import { type OpeningWay, watermarkOf } from '@sotay/core/documents/internal.rules.ts';
import { audit } from '../../../platform/audit/record.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import { nameOf } from '../../members/index.ts';
import type { Input, Output } from '../documents.types.ts';
import { demandSeen } from '../library.read-model.ts';
import { insertOpening, openingsOf } from './openings.repository.ts';

/** The reader by name; whoever reads in another's stead stands there too. */
const readerOf = async ({ tx, actor }: Context): Promise<{ name: string; cellName: string }> => {
  const own = await nameOf(tx, actor);
  const cell = await tx.selectFrom('units').select('name').where('id', '=', actor.unitId).executeTakeFirst();
  const name = actor.helper ? `${actor.helper.name} (giúp ${own})` : own;
  return { name, cellName: cell?.name ?? '' };
};

/** An internal paper that the person may read. */
export const demandInternal = async (context: Context, path: { unitId: string; documentId: string }) => {
  const seen = await demandSeen(context, path);
  if (!seen.document.isInternal) throw new Refusal('documents/not-internal');
  return seen;
};

/** Writes an opening down, on its own list and in the sealed log; gives the words of the mark. */
export const noteOpening = async (
  context: Context,
  { document, version }: Awaited<ReturnType<typeof demandInternal>>,
  way: OpeningWay,
): Promise<string> => {
  const { tx, actor, now } = context;
  const { unitId, unitLft, id: documentId } = document;
  const reader = await readerOf(context);
  await insertOpening(tx, {
    ...{ unitId, unitLft, id: randomUUIDv7(), documentId, version: version.version, way, openedAt: now },
    ...{ memberId: actor.memberId, memberName: reader.name, cellName: reader.cellName },
  });
  const action = way === 'print' ? 'documents.print-internal' : 'documents.open-internal';
  await audit(context, { unitId, unitLft, action, objectKind: 'document', objectId: documentId });
  const at = now.toISOString();
  return watermarkOf(reader, `${timeWords(timeOfInstant(at))}, ${shortDate(dayOfInstant(at))}`);
};

export const openInternal = async (context: Context, { params }: Input<'open'>): Promise<Output<'open'>> => {
  const seen = await demandInternal(context, params);
  const mark = await noteOpening(context, seen, 'screen');
  const own = await openingsOf(context.tx, params, context.actor.memberId);
  const { openings, firstAt } = own ?? { openings: 1, firstAt: context.now };
  return { openings, firstAt: firstAt.toISOString(), mark };
};
