import type { Offline } from '../platform/offline.ts';

const FOURTEEN_DAYS = 14 * 24;

/** The bulletin is read without a network; pictures and recordings are fetched when the reader asks for them. */
export const bulletinsOffline: Offline = {
  keeps: {
    'bulletins.months': { hours: FOURTEEN_DAYS },
    'bulletins.read': { hours: FOURTEEN_DAYS },
  },
  waits: [],
};
