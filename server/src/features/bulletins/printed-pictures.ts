import { buffer } from 'node:stream/consumers';
import { phonePicture, variantOf } from '@sotay/core/files/media.rules.ts';
import type { MediaEntry } from '@sotay/core/files/media.types.ts';
import { mediaIdsOf } from '@sotay/core/rich-text/rich-text.rules.ts';
import type { Platform } from '../../platform/platform.ts';
import { bytesOf } from '../files/index.ts';
import type { EditionContent } from './bulletins.types.ts';

type Article = Pick<EditionContent['items'][number], 'body' | 'media'>;

/** What the pictures of one printed month may weigh together. */
const MAX_BYTES = 20 * 1024 * 1024;

/** The pictures that stand in texts, in the order in which they are read, each once. */
const picturesIn = (articles: readonly Article[]): MediaEntry[] => {
  const entries = articles.flatMap(({ body, media }) =>
    mediaIdsOf(body).flatMap((mediaId) => media.find(({ id }) => id === mediaId) ?? []),
  );
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
};

/** Bytes that are missing or altered, as no bytes: the job that looks after stored files tells of them. */
const wholeBytes = async (platform: Platform, sha256: string): Promise<Buffer | undefined> => {
  try {
    return await buffer(await bytesOf(platform, Buffer.from(sha256, 'hex')));
  } catch {
    return undefined;
  }
};

/** The bytes of pictures for paper, JPEG by the id of the medium, as far as they are there and together not too heavy. */
export const printedPictures = async (
  platform: Platform,
  articles: readonly Article[],
): Promise<Map<string, Uint8Array>> => {
  const pictures = new Map<string, Uint8Array>();
  let left = MAX_BYTES;
  for (const entry of picturesIn(articles)) {
    const form = phonePicture(entry, 'image/jpeg');
    const stored = form && variantOf(entry, form.name);
    if (!stored || form.size > left) continue;
    const bytes = await wholeBytes(platform, stored.sha256);
    if (!bytes) continue;
    left -= bytes.length;
    pictures.set(entry.id, bytes);
  }
  return pictures;
};
