import { type Context, demand } from '../../platform/context.ts';
import { found } from '../../platform/errors.ts';
import type { FileAnswer } from '../../platform/http/room.ts';
import type { Platform } from '../../platform/platform.ts';
import { mediaAnswer } from '../files/index.ts';
import type { Input } from './bulletins.types.ts';
import { findEdition } from './editions.repository.ts';

/** Who reads the edition has exactly the media that hang on it, whatever else the issuer keeps. */
export const openMedia = async (
  platform: Platform,
  context: Context,
  { params }: Input<'media'>,
): Promise<FileAnswer> => {
  const { unitId, editionId, mediaId, variant } = params;
  const { content } = demand(context, await findEdition(context.tx, unitId, editionId));
  const entry = found(content.items.flatMap(({ media }) => media).find(({ id }) => id === mediaId));
  return mediaAnswer(platform, entry, variant);
};
