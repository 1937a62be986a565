import { randomUUIDv7 } from 'node:crypto';
import { dayParts } from '@sotay/core/calendar/day.ts';
import { demandUnit } from '../../../platform/access/unit-place.ts';
import { audit } from '../../../platform/audit/record.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { Refusal, found } from '../../../platform/errors.ts';
import type { FileAnswer } from '../../../platform/http/room.ts';
import type { Platform } from '../../../platform/platform.ts';
import { tellThrough } from '../../../platform/realtime/hub.ts';
import { bytesOf, handableFile } from '../../files/index.ts';
import type { Input, Meeting, Output } from '../meetings.types.ts';
import { bulletinFor } from '../read/bulletin.read-model.ts';
import { unitFacts } from '../read/people.read-model.ts';
import { findMeeting } from '../repository/meeting.repository.ts';
import {
  countBelow,
  handedBy,
  handedFor,
  insertHanded,
  lockHanded,
  withdrawHanded,
} from './handed.repository.ts';

type Trace = { unitId: string; unitLft: number; id: string };

const record = async (context: Context, { unitId, unitLft, id }: Trace, action: string): Promise<void> => {
  const object = { objectKind: 'handed-paper', objectId: id };
  await audit(context, { unitId, unitLft, action: `meetings.${action}`, ...object });
  await tellThrough(context.tx, { topic: 'meetings', unitLft, id });
};

/** Hands a paper down: one row here, and every meeting that fits finds it. */
export const handDown = async (
  context: Context,
  { params, body }: Input<'handDown'>,
): Promise<Output<'handDown'>> => {
  const { tx, now } = context;
  const { unitId, unitLft } = await demandUnit(context, params.unitId);
  if (body.kinds.length === 0) throw new Refusal('meetings/kinds-missing');
  const file = await handableFile(tx, unitId, body.fileId);
  if (!file) throw new Refusal('meetings/paper-not-attachable');
  const toUnits = [...new Set(body.toUnits)];
  if (toUnits.length > 0 && (await countBelow(tx, toUnits, unitLft)) !== toUnits.length)
    throw new Refusal('meetings/unit-not-below');
  const unit = found(await unitFacts(tx, unitId));
  const { year, month } = body.month;
  const row = { unitId, unitLft, id: randomUUIDv7() };
  await insertHanded(tx, {
    ...row,
    unitName: unit.name,
    month: `${String(year)}-${String(month).padStart(2, '0')}-01`,
    kinds: [...new Set(body.kinds)],
    title: body.title,
    isBulletin: body.isBulletin,
    toUnits: toUnits.length > 0 ? toUnits : null,
    ...{ fileId: body.fileId, sha256: file.sha256, mime: file.mime, pages: file.pages },
    handedAt: now,
  });
  await record(context, row, 'hand-down');
  return { id: row.id };
};

/** Takes it back. Meetings that were opened with it keep it. */
export const takeBackHanded = async (
  context: Context,
  { params }: Input<'takeBackHanded'>,
): Promise<Output<'takeBackHanded'>> => {
  const row = demand(context, await lockHanded(context.tx, params.unitId, params.handedId));
  if (row.withdrawnAt) throw new Refusal('meetings/already-withdrawn');
  await withdrawHanded(context.tx, row.unitId, row.id, context.now);
  await record(context, row, 'take-back-handed');
  return { done: true };
};

export const readHandedPapers = async (
  context: Context,
  { params }: Input<'handedPapers'>,
): Promise<Output<'handedPapers'>> => {
  const { unitId } = await demandUnit(context, params.unitId);
  const unit = found(await unitFacts(context.tx, unitId));
  const rows = await handedBy(context.tx, unitId);
  return {
    unitName: unit.name,
    papers: rows.map(({ month, handedAt, withdrawnAt, toUnits, ...row }) => ({
      ...row,
      chosenUnits: toUnits?.length ?? null,
      month: { month: dayParts(month).month, year: dayParts(month).year },
      handedAt: handedAt.toISOString(),
      withdrawnAt: withdrawnAt?.toISOString() ?? null,
    })),
  };
};

const meetingOf = async (context: Context, params: Input<'handed'>['params']): Promise<Meeting> =>
  demand(context, await findMeeting(context.tx, params.unitId, params.meetingId));

export const readHanded = async (
  context: Context,
  { params }: Input<'handed'>,
): Promise<Output<'handed'>> => {
  const meeting = await meetingOf(context, params);
  const rows = await handedFor(context.tx, meeting);
  return {
    bulletin: await bulletinFor(context.tx, meeting),
    papers: rows.map(({ id, title, pages, fromName, isBulletin }) => ({
      id,
      title,
      pages,
      fromName,
      isBulletin,
    })),
  };
};

/** Who reads the meeting reads exactly the papers it has, whatever else the body above keeps. */
export const openHanded = async (
  platform: Platform,
  context: Context,
  { params }: Input<'handedFile'>,
): Promise<FileAnswer> => {
  const rows = await handedFor(context.tx, await meetingOf(context, params));
  const paper = found(rows.find(({ id }) => id === params.handedId));
  return { bytes: await bytesOf(platform, paper.sha256), type: paper.mime, name: paper.title };
};
