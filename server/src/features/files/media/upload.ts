import { randomUUIDv7 } from 'node:crypto';
import { MAX_MEDIA_BYTES } from '@sotay/core/files/file-limits.ts';
import { demandUnit } from '../../../platform/access/unit-place.ts';
import { audit } from '../../../platform/audit/record.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import {
  OtherOffset,
  arrivedBytes,
  arrivingFiles,
  removeArrived,
  takeBytes,
} from '../../../platform/files/arriving.ts';
import { demandFreeSpace } from '../../../platform/files/free-space.ts';
import type { Offset, Receive } from '../../../platform/http/room.ts';
import type { Platform } from '../../../platform/platform.ts';
import { refuseClassified } from '../files.service.ts';
import {
  type MediaRow,
  type MediumKey,
  countOnTheWay,
  deleteMedium,
  insertMedium,
  updateMedium,
} from './media.repository.ts';
import { demandMedium } from './state.ts';

/** So many uploads of one person may be under way: a phone's choice of pictures, and no more. */
const MOST_ON_THE_WAY = 20;

/** An upload that is not whole after so long is given up. */
const WEEK_SECONDS = 7 * 24 * 3_600;

/** What is not ready so long after it arrived never will be: a dozen long videos, one after the other, are done by then. */
const STUCK_SECONDS = 12 * 3_600;

/** What an event of the audit says of a medium. */
const aboutMedium = ({ unitId, unitLft, id }: Pick<MediaRow, 'unitId' | 'unitLft' | 'id'>) => ({
  unitId,
  unitLft,
  objectKind: 'medium',
  objectId: id,
});

/** Announces an upload: refused before a byte flows when it is too large, when it is marked as secret, or when there is no room for it. */
export const beginMedia = async (
  platform: Platform,
  context: Context,
  { unitId, name, size }: { unitId: string; name: string; size: number },
): Promise<MediaRow> => {
  const { unitLft } = await demandUnit(context, unitId);
  if (size > MAX_MEDIA_BYTES) throw new Refusal('files/too-large', { maxBytes: MAX_MEDIA_BYTES });
  refuseClassified(name);
  const { memberId } = context.actor;
  if ((await countOnTheWay(context.tx, memberId)) >= MOST_ON_THE_WAY)
    throw new Refusal('files/too-many-on-the-way', { most: MOST_ON_THE_WAY });
  // As it arrives, and once more while it is looked at.
  await demandFreeSpace(platform.config, 2 * size);
  const row = await insertMedium(context.tx, {
    unitId,
    unitLft,
    id: randomUUIDv7(),
    memberId,
    name: name.normalize('NFC'),
    size,
    createdAt: context.now,
    changedAt: context.now,
  });
  await audit(context, { ...aboutMedium(row), action: 'media.begin', after: { size } });
  await platform.jobs.enqueue(context.tx, 'files.expireMedia', { unitId, mediaId: row.id }, WEEK_SECONDS);
  return row;
};

const demandReceiving = async (context: Context, key: MediumKey): Promise<MediaRow> => {
  const row = await demandMedium(context, key);
  if (row.state !== 'receiving') throw new Refusal('files/not-receiving');
  return row;
};

/** How far an upload has come. */
export const offsetOf = async (platform: Platform, context: Context, key: MediumKey): Promise<Offset> => {
  const { id, size } = await demandReceiving(context, key);
  return { offset: await arrivedBytes(arrivingFiles(platform), id), size };
};

/** Who may send bytes of an upload gets what takes them, once the transaction is over. */
export const receiverOf = async (platform: Platform, context: Context, key: MediumKey): Promise<Receive> => {
  const { id, size } = await demandReceiving(context, key);
  return async (call) => {
    const offset = await takeBytes(arrivingFiles(platform), { id, size }, call).catch((error: unknown) => {
      throw error instanceof OtherOffset ? new Refusal('files/other-offset') : error;
    });
    return { offset, size };
  };
};

/** Has an upload looked at that is whole; one that was finished before stays as it is. */
export const finishMedia = async (
  platform: Platform,
  context: Context,
  key: MediumKey,
): Promise<MediaRow> => {
  const row = await demandMedium(context, key);
  if (row.state !== 'receiving') return row;
  if ((await arrivedBytes(arrivingFiles(platform), row.id)) !== row.size)
    throw new Refusal('files/not-all-there');
  const arrived = await updateMedium(context.tx, row, { state: 'checking', changedAt: context.now });
  await audit(context, { ...aboutMedium(row), action: 'media.arrive', after: { size: row.size } });
  await platform.jobs.enqueue(context.tx, 'files.processMedia', key);
  await platform.jobs.enqueue(context.tx, 'files.expireMedia', key, STUCK_SECONDS);
  return arrived;
};

/** Gives an upload up that is not whole, with all that has arrived. */
export const dropMedia = async (platform: Platform, context: Context, key: MediumKey): Promise<void> => {
  const row = await demandReceiving(context, key);
  await deleteMedium(context.tx, row);
  await audit(context, { ...aboutMedium(row), action: 'media.drop' });
  await removeArrived(arrivingFiles(platform), row.id);
};
