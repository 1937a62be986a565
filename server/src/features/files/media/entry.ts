import { createHash, createHmac } from 'node:crypto';
import { variantOf } from '@sotay/core/files/media.rules.ts';
import type { MediaEntry, StoredVariant } from '@sotay/core/files/media.types.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import { Refusal, found } from '../../../platform/errors.ts';
import { fileStore, openRanges } from '../../../platform/files/store.ts';
import type { RangedFile } from '../../../platform/http/room.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type MediaRow, findMedia } from './media.repository.ts';

/** The manifest entry of a medium that is ready; undefined before. */
export const entryOf = (row: MediaRow): MediaEntry | undefined => {
  const { kind, mime, sha256, poster, captions } = row;
  if (row.state !== 'ready' || kind === null || mime === null || sha256 === null) return undefined;
  return {
    id: row.id,
    kind: kind as MediaEntry['kind'],
    name: row.name,
    mime,
    size: row.size,
    sha256: sha256.toString('hex'),
    width: row.width,
    height: row.height,
    seconds: row.seconds,
    // Written by this room alone, in this form.
    variants: row.variants as unknown as StoredVariant[],
    ...(poster && { poster: poster.toString('hex') }),
    ...(captions && { captions: captions.toString('hex') }),
  };
};

/**
 * The entries of media of a unit in the order asked for, each once, for the manifest of what is published. One that is not there is `kernel/not-found`; one that is
 * not ready `files/media-not-ready`. Call it in a transaction of somebody who writes for the unit.
 */
export const manifestOf = async (
  tx: Tx,
  unitId: string,
  mediaIds: readonly string[],
): Promise<MediaEntry[]> => {
  const ids = [...new Set(mediaIds)];
  if (ids.length === 0) return [];
  const rows = new Map((await findMedia(tx, unitId, ids)).map((row) => [row.id, row]));
  return ids.map((id) => {
    const entry = entryOf(found(rows.get(id)));
    if (!entry) throw new Refusal('files/media-not-ready');
    return entry;
  });
};

/** The hash of a manifest: it is another one as soon as anything about the media differs, captions too. */
export const hashOfManifest = (manifest: readonly MediaEntry[]): Buffer =>
  createHash('sha256').update(JSON.stringify(manifest)).digest();

/** Of these nothing runs, whoever opens them. */
export const shownInPage = /^(image\/(jpeg|webp|avif|png)|audio\/|video\/|text\/vtt$)/;

/**
 * The answer with the bytes of a medium (`variant`: `main`, `poster`, `captions` or a name of the entry's), in stretches as players ask.
 * That the asker may have it, and that the entry hangs on what they read, is for the caller to know. An unknown variant is not there.
 */
export const mediaAnswer = (platform: Platform, entry: MediaEntry, variant: string): RangedFile => {
  const { sha256, mime } = found(variantOf(entry, variant));
  return {
    open: () => openRanges(fileStore(platform), Buffer.from(sha256, 'hex')),
    type: mime,
    name: entry.name,
    tag: createHmac('sha256', platform.keys.files)
      .update(`${entry.id} ${sha256}`)
      .digest('base64url')
      .slice(0, 22),
    inline: shownInPage.test(mime),
  };
};
