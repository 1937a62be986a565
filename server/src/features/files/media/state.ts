import type { mediaContract } from '@sotay/core/files/media.contract.ts';
import { publicMedia } from '@sotay/core/files/media.rules.ts';
import type { OutputOf } from '@sotay/core/kernel/contract.ts';
import { type Context, demand } from '../../../platform/context.ts';
import { entryOf } from './entry.ts';
import { type MediaRow, type MediumKey, findMedium } from './media.repository.ts';

type MediaState = OutputOf<(typeof mediaContract)['media']>;

/** The medium, where the permission reaches it. */
export const demandMedium = async (context: Context, key: MediumKey): Promise<MediaRow> =>
  demand(context, await findMedium(context.tx, key));

/** A medium as its sender sees it. */
export const stateOf = (row: MediaRow): MediaState => {
  const entry = entryOf(row);
  const { id, name, size, refusal, asSent } = row;
  const state = row.state as MediaState['state'];
  return { id, name, size, state, refusal, asSent, entry: entry ? publicMedia(entry) : null };
};
