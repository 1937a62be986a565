import { mine } from '../platform/mine.svelte.ts';
import { READING_PLACES } from '../platform/query.ts';
import { stead } from '../platform/stead.svelte.ts';
import { keep, readKept } from '../platform/store.ts';

/** So many documents are remembered; the one read longest ago is forgotten first. */
const REMEMBERED = 50;

type Place = { readonly id: string; readonly page: number };

const places = mine<readonly Place[]>([]);

/** How far somebody has read, on this phone alone, sealed with what was read; nothing is remembered in another's stead. */
export const readingPlaces = {
  of: (id: string): number | undefined => places.now.find((place) => place.id === id)?.page,
  recall: async (): Promise<void> => {
    if (places.now.length === 0) places.now = ((await readKept(READING_PLACES)) as Place[] | undefined) ?? [];
  },
  remember: (at: Place): void => {
    if (stead.now || readingPlaces.of(at.id) === at.page) return;
    places.now = [at, ...places.now.filter(({ id }) => id !== at.id)].slice(0, REMEMBERED);
    void keep(READING_PLACES, places.now);
  },
};
