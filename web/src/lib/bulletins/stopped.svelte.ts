import { mine } from '../platform/mine.svelte.ts';
import { stead } from '../platform/stead.svelte.ts';
import { keep, readKept } from '../platform/store.ts';
import { PLACE } from './media-on-phone.svelte.ts';

/** Where somebody stopped: the month and the item, and how far into its recording. */
type Place = { readonly month: string; readonly itemId: string; readonly seconds: number };

const place = mine<Place | undefined>(undefined);

/** The place on this phone, sealed with what was read; nothing is remembered in another's stead. */
export const stopped = {
  get at(): Place | undefined {
    return stead.now ? undefined : place.now;
  },
  recall: async (): Promise<void> => {
    place.now ??= (await readKept(PLACE)) as Place | undefined;
  },
  remember: (at: Place): void => {
    if (stead.now) return;
    place.now = at;
    void keep(PLACE, at);
  },
};
