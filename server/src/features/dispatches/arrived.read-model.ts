import { demandBranch, demandUnit } from '../../platform/access/unit-place.ts';
import { type Context, demand } from '../../platform/context.ts';
import { Refusal, found } from '../../platform/errors.ts';
import type { FileAnswer } from '../../platform/http/room.ts';
import type { Platform } from '../../platform/platform.ts';
import { sameDocument } from '../documents/index.ts';
import { bytesOf } from '../files/index.ts';
import { attachedTo } from './attached.repository.ts';
import { factsOf, stateOf } from './course.ts';
import { type DispatchRow, arrivalsOf, countWaiting, findArrival } from './dispatches.repository.ts';
import type { Input, Output } from './dispatches.types.ts';

const LISTED = 100;

const rowOf = (row: DispatchRow, now: Date): Output<'arrived'>['papers'][number] => ({
  ...factsOf(row),
  fromUnitId: row.fromUnitId,
  fromUnitName: row.fromUnitName,
  state: stateOf(row, now),
  numberIn: row.numberIn,
  year: row.year,
});

export const readArrived = async (
  context: Context,
  { params, query }: Input<'arrived'>,
): Promise<Output<'arrived'>> => {
  const { name: unitName } = await demandBranch(context, params.unitId);
  const rows = await arrivalsOf(context.tx, params.unitId, query.which, LISTED);
  return {
    unitName,
    waiting: await countWaiting(context.tx, params.unitId),
    papers: rows.map((row) => rowOf(row, context.now)),
  };
};

const arrivalOf = async (context: Context, { unitId, dispatchId }: Input<'arrival'>['params']) => {
  await demandUnit(context, unitId);
  return demand(context, await findArrival(context.tx, { unitId, id: dispatchId }));
};

export const readArrival = async (
  context: Context,
  { params }: Input<'arrival'>,
): Promise<Output<'arrival'>> => {
  const row = await arrivalOf(context, params);
  const twin = await sameDocument(context, row.unitId, row.sha256);
  const attached = await attachedTo(context.tx, row);
  const { words, senderName, signer, isInternal, name, size, receiverName, shelvedAs } = row;
  return {
    ...rowOf(row, context.now),
    ...{ words, senderName, signer, isInternal, receiverName, shelvedAs },
    file: { name, size },
    attachments: attached.map((one) => ({
      ...{ id: one.id, subject: one.subject },
      file: { name: one.name, size: one.size },
    })),
    receivedAt: row.receivedAt?.toISOString() ?? null,
    sameAs: twin ?? null,
  };
};

/** A paper whose files are handed out: neither taken back nor internal. */
const opened = async (context: Context, params: Input<'arrival'>['params']): Promise<DispatchRow> => {
  const row = await arrivalOf(context, params);
  if (row.withdrawnAt) throw new Refusal('dispatches/withdrawn');
  if (row.isInternal) throw new Refusal('dispatches/internal');
  return row;
};

export const openArrivalFile = async (
  platform: Platform,
  context: Context,
  { params }: Input<'file'>,
): Promise<FileAnswer> => {
  const row = await opened(context, params);
  return { bytes: await bytesOf(platform, row.sha256), type: row.mime, name: row.name };
};

export const openAttachedFile = async (
  platform: Platform,
  context: Context,
  { params }: Input<'attachedFile'>,
): Promise<FileAnswer> => {
  const attached = await attachedTo(context.tx, await opened(context, params));
  const { name, mime, sha256 } = found(attached.find(({ id }) => id === params.attachmentId));
  return { bytes: await bytesOf(platform, sha256), type: mime, name };
};
