import { randomUUIDv7 } from 'node:crypto';
import { changesForce, closesCircle, symbolKey } from '@sotay/core/documents/link.rules.ts';
import { LINKS_SHOWN } from '@sotay/core/documents/links.contract.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal, found } from '../../../platform/errors.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { DocumentRow } from '../documents.repository.ts';
import type { Input, Output } from '../documents.types.ts';
import { heldMain } from '../attachments/main.ts';
import { record } from '../service/held.ts';
import { renewForce } from './force.ts';
import { deleteLink, edgesOf, findCalled, insertLink, linksOf } from './links.repository.ts';
import { namesIn } from './named.read-model.ts';

type Called = Input<'addLink'>['body'];

/** What the link is to, where the library has it; to replace or amend is told of the own unit's documents alone, and never in a circle. */
const targetOf = async (context: Context, document: DocumentRow, { relation, symbol, issuedOn }: Called) => {
  const { unitId, id } = document;
  if (symbolKey(symbol) === symbolKey(document.symbol)) throw new Refusal('documents/circle');
  const target = await findCalled(context, document, { symbol, issuedOn });
  if (!target || !changesForce(relation)) return target;
  if (target.unitId !== unitId) throw new Refusal('documents/not-yours-to-change');
  if (closesCircle(await edgesOf(context.tx, unitId), { from: id, to: target.id }))
    throw new Refusal('documents/circle');
  return target;
};

export const addLink = async (
  { jobs }: Pick<Platform, 'jobs'>,
  context: Context,
  { params, body }: Input<'addLink'>,
): Promise<Output<'addLink'>> => {
  const { tx, now } = context;
  const document = await heldMain(context, params, ['draft', 'filed']);
  const { unitId, unitLft, openTo } = document;
  const called = { ...body, symbol: body.symbol.trim() };
  const before = await linksOf(tx, document);
  const key = symbolKey(called.symbol);
  if (before.some((link) => link.relation === called.relation && link.symbolKey === key))
    throw new Refusal('documents/linked-already');
  if (before.length >= LINKS_SHOWN) throw new Refusal('documents/too-many-links');
  const target = await targetOf(context, document, called);
  const id = randomUUIDv7();
  await insertLink(tx, {
    ...{ ...called, unitId, id, unitLft, documentId: document.id, symbolKey: key, openTo, createdAt: now },
    isNamed: (await namesIn(tx, document)).has(key),
    toUnitId: target?.unitId ?? null,
    toDocumentId: target?.id ?? null,
  });
  if (target && changesForce(called.relation)) await renewForce(tx, jobs, target);
  await record(context, document, 'link');
  return { id };
};

export const removeLink = async (
  { jobs }: Pick<Platform, 'jobs'>,
  context: Context,
  { params }: Input<'removeLink'>,
): Promise<Output<'removeLink'>> => {
  const { tx } = context;
  const document = await heldMain(context, params, ['draft', 'filed']);
  const link = found((await linksOf(tx, document)).find(({ id }) => id === params.linkId));
  await deleteLink(tx, link);
  if (link.toDocumentId !== null && changesForce(link.relation))
    await renewForce(tx, jobs, { unitId: document.unitId, id: link.toDocumentId });
  await record(context, document, 'unlink');
  return { done: true };
};
