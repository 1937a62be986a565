import { stead } from '../platform/stead.svelte.ts';
import { keep, readKept } from '../platform/store.ts';
import { PLACE } from './media-on-phone.svelte.ts';

/** Where somebody stopped: the month and the item, and how far into its recording. */
type Place = { readonly month: string; readonly itemId: string; readonly seconds: number };

let place = $state.raw<Place>();

/** The place on this phone, sealed with what was read; nothing is remembered in another's stead. */
export const stopped = {
  get at(): Place | undefined {
    return stead.now ? undefined : place;
  },
  recall: async (): Promise<void> => {
    place ??= (await readKept(PLACE)) as Place | undefined;
  },
  remember: (at: Place): void => {
    if (stead.now) return;
    place = at;
    void keep(PLACE, at);
  },
};
