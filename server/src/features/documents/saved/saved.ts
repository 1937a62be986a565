import { randomUUIDv7 } from 'node:crypto';
import { SAVED_MOST } from '@sotay/core/documents/saved.contract.ts';
import { audit } from '../../../platform/audit/record.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import type { Input, Output } from '../documents.types.ts';
import { demandSeen } from '../library.read-model.ts';
import { changeSaved, countSaved, deleteSaved, insertSaved, toldOf } from './saved.repository.ts';

/** What a person does with what is theirs alone is written down where they belong. */
const record = ({ actor, ...context }: Context, action: string, documentId: string): Promise<unknown> =>
  audit(
    { actor, ...context },
    {
      ...{ unitId: actor.unitId, unitLft: actor.unitLfts[0] ?? 0 },
      ...{ action: `documents.${action}`, objectKind: 'document', objectId: documentId },
    },
  );

export const keepDocument = async (
  context: Context,
  { params, body }: Input<'keep'>,
): Promise<Output<'keep'>> => {
  const { tx, actor, now } = context;
  const { document } = await demandSeen(context, params);
  const { memberId, unitId } = actor;
  const change = { marks: JSON.stringify(body.marks), told: toldOf(document.force) };
  if (!(await changeSaved(tx, { memberId, documentId: document.id }, change))) {
    if ((await countSaved(tx, memberId)) >= SAVED_MOST) throw new Refusal('documents/saved-full');
    await insertSaved(tx, {
      ...{ unitId, unitLft: actor.unitLfts[0] ?? 0, id: randomUUIDv7(), memberId, savedAt: now },
      ...{ documentUnitId: document.unitId, documentId: document.id, ...change },
    });
  }
  await record(context, 'keep', document.id);
  return { done: true };
};

export const unkeepDocument = async (
  context: Context,
  { params }: Input<'unkeep'>,
): Promise<Output<'unkeep'>> => {
  const { document } = await demandSeen(context, params);
  await deleteSaved(context.tx, { memberId: context.actor.memberId, documentId: document.id });
  await record(context, 'unkeep', document.id);
  return { done: true };
};
