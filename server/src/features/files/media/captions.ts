import { buffer } from 'node:stream/consumers';
import { readCaptions } from '@sotay/core/files/captions/captions.rules.ts';
import type { mediaContract } from '@sotay/core/files/media.contract.ts';
import { audit } from '../../../platform/audit/record.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';
import { fileStore, putBytes } from '../../../platform/files/store.ts';
import type { UploadHandler } from '../../../platform/http/room.ts';
import type { Platform } from '../../../platform/platform.ts';
import { note } from './clerk.ts';
import type { MediaRow, MediumKey } from './media.repository.ts';
import { demandMedium, stateOf } from './state.ts';

const aboutCaptions = ({ unitId, unitLft, id }: MediaRow) => ({
  unitId,
  unitLft,
  objectKind: 'medium',
  objectId: id,
});

/** What is heard can be written beside what plays, once it is known that it plays. */
const demandPlaying = async (context: Context, key: MediumKey): Promise<MediaRow> => {
  const row = await demandMedium(context, key);
  if (row.state !== 'ready' || (row.kind !== 'video' && row.kind !== 'audio'))
    throw new Refusal('files/no-captions-here');
  return row;
};

const textOf = async (bytes: AsyncIterable<Uint8Array>): Promise<string> => {
  const file = await buffer(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    throw new Refusal('files/captions-none');
  }
};

/** The captions of a file as they are kept; throws what is wrong, and in which line. */
export const cleanCaptions = async (bytes: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const read = readCaptions(await textOf(bytes));
  if ('webVtt' in read) return Buffer.from(read.webVtt);
  throw new Refusal(`files/captions-${read.fault}`, read.line > 0 ? { line: read.line } : {});
};

/** Takes a file of captions: it is read and written anew before it is kept, and the medium names it from then on. */
export const captionsIntake = (platform: Platform): UploadHandler<(typeof mediaContract)['setCaptions']> => ({
  allow: async (context, { params }) => {
    await demandPlaying(context, params);
  },
  take: async ({ params, upload }) => {
    const { sha256, size } = await putBytes(fileStore(platform), [await cleanCaptions(upload)]);
    return async (context) => {
      const row = await demandPlaying(context, params);
      await note(platform, context.tx, row, { captions: sha256 });
      await audit(context, { ...aboutCaptions(row), action: 'media.caption', after: { size } });
      return stateOf({ ...row, captions: sha256 });
    };
  },
});

/** Takes captions away; what was published with them keeps them. */
export const dropCaptions = async (
  platform: Platform,
  context: Context,
  key: MediumKey,
): Promise<MediaRow> => {
  const row = await demandMedium(context, key);
  if (row.captions === null) return row;
  await note(platform, context.tx, row, { captions: null });
  await audit(context, { ...aboutCaptions(row), action: 'media.uncaption' });
  return { ...row, captions: null };
};
