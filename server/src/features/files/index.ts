import type { Readable } from 'node:stream';
import { filesContract } from '@sotay/core/files/files.contract.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { found } from '../../platform/errors.ts';
import { fileStore, openBytes, putBytes } from '../../platform/files/store.ts';
import { type Handlers, room } from '../../platform/http/room.ts';
import type { Platform } from '../../platform/platform.ts';
import { filesPolicy } from './files.policy.ts';
import { type StoredFile, findFile, findFiles } from './files.repository.ts';
import {
  type ShownByActs,
  demandPlace,
  demandShown,
  readableFile,
  recordFile,
  refuseClassified,
} from './files.service.ts';
import { damageJobs } from './damage/damage.jobs.ts';
import { checkDamaged, checkStored, listDamaged } from './damage/damage.service.ts';
import { inspect } from './inspect/inspect.ts';
import { dropCaptions, captionsIntake } from './media/captions.ts';
import { entryOf, mediaAnswer } from './media/entry.ts';
import { mediaJobs } from './media/media.jobs.ts';
import { demandMedium, stateOf } from './media/state.ts';
import { beginMedia, dropMedia, finishMedia, offsetOf, receiverOf } from './media/upload.ts';

export { exportedFiles } from './exported.read-model.ts';
export { heedLooks } from './damage/damage.jobs.ts';
export { isNeeded, lockGuarded, settleGuarded } from './files.repository.ts';
export { hashOfManifest, manifestOf, mediaAnswer } from './media/entry.ts';
/** What other rooms need to know of a file they attach. */
export type AttachableFile = Pick<StoredFile, 'id' | 'name' | 'mime' | 'size' | 'pages' | 'audience'>;

const attachable = ({ id, name, mime, size, pages, audience }: StoredFile): AttachableFile => ({
  id,
  name,
  mime,
  size,
  pages,
  audience,
});

/** A paper of the unit that can be attached for all its members to read; null when there is none of that id. */
export const attachableFile = async (
  tx: Tx,
  unitId: string,
  fileId: string,
): Promise<AttachableFile | null> => {
  const file = await findFile(tx, unitId, fileId);
  return file?.audience === 'unit' ? attachable(file) : null;
};

/** The same with the hash its bytes are found by, for a paper that others read by the room that hands it on. */
export const handableFile = async (
  tx: Tx,
  unitId: string,
  fileId: string,
): Promise<Pick<StoredFile, 'sha256' | 'mime' | 'pages'> | null> => {
  const file = await findFile(tx, unitId, fileId);
  return file?.audience === 'unit' ? file : null;
};

/** The bytes of a file by their hash. Whether the asker may read them is for the caller to know. */
export const bytesOf = (platform: Platform, sha256: Buffer): Promise<Readable> =>
  openBytes(fileStore(platform), sha256);

/** A file that somebody put in, with the hash its bytes are found by. */
export type OwnFile = Pick<StoredFile, 'id' | 'name' | 'mime' | 'size' | 'sha256'>;

/** The file of this id that the member put into the unit; null when there is none, or it is somebody else's. */
export const ownFile = async (
  tx: Tx,
  unitId: string,
  fileId: string,
  memberId: string,
): Promise<OwnFile | null> => {
  const file = await findFile(tx, unitId, fileId);
  return file?.memberId === memberId ? file : null;
};

/** The files of these ids that the member put into the unit, in the order asked for; those of others are left out. */
export const ownFiles = async (
  tx: Tx,
  unitId: string,
  fileIds: readonly string[],
  memberId: string,
): Promise<AttachableFile[]> => {
  if (fileIds.length === 0) return [];
  const files = (await findFiles(tx, unitId, fileIds)).filter((file) => file.memberId === memberId);
  return fileIds.flatMap((id) => files.filter((file) => file.id === id).map(attachable));
};

/** `shown`: which files the rooms that attach them show to helpers. */
export const filesRoom = (platform: Platform, shown: ShownByActs) => {
  const store = fileStore(platform);
  const handlers: Handlers<typeof filesContract> = {
    add: {
      allow: async (context, { params, query }) => {
        await demandPlace(context, params.unitId, query.audience);
        refuseClassified(query.name);
      },
      take: async ({ params, query, upload }) => {
        const { bytes, ...facts } = await inspect(upload, query.name);
        const stored = await putBytes(store, bytes);
        return (context) => recordFile(platform, context, { ...params, ...query }, { ...facts, ...stored });
      },
    },
    download: async (context, { params }) => {
      const file = await readableFile(context, params.unitId, params.fileId);
      await demandShown(context, shown, file);
      return { bytes: await openBytes(store, file.sha256), type: file.mime, name: file.name };
    },
    beginMedia: async (context, { params, body }) =>
      stateOf(await beginMedia(platform, context, { ...params, ...body })),
    mediaOffset: (context, { params }) => offsetOf(platform, context, params),
    sendMedia: (context, { params }) => receiverOf(platform, context, params),
    finishMedia: async (context, { params }) => stateOf(await finishMedia(platform, context, params)),
    dropMedia: async (context, { params }) => {
      await dropMedia(platform, context, params);
      return { done: true as const };
    },
    media: async (context, { params }) => stateOf(await demandMedium(context, params)),
    setCaptions: captionsIntake(platform),
    dropCaptions: async (context, { params }) => stateOf(await dropCaptions(platform, context, params)),
    mediaBytes: async (context, { params }) => {
      const entry = found(entryOf(await demandMedium(context, params)));
      return mediaAnswer(platform, entry, params.variant);
    },
    damaged: (context, { params }) => listDamaged(context, params.unitId),
    checkDamaged: async (context, { params }) => {
      await checkDamaged(platform, context, params);
      return { done: true as const };
    },
    checkStored: async (context, { params }) => {
      await checkStored(platform, context, params.unitId);
      return { done: true as const };
    },
  };
  return room('files', filesContract, filesPolicy, handlers, {
    ...mediaJobs(platform),
    ...damageJobs(platform),
  });
};
