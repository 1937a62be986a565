import type { Bench, Figure } from '../figures.ts';
import { evening } from '../meeting/evening.ts';
import { hall } from '../meeting/hall.ts';
import { votes } from '../meeting/votes.ts';

/** The parts, one after the other: each has a database of its own. */
const parts: readonly ((small: boolean) => Promise<Figure[]>)[] = [hall, votes, evening];

/** The meeting in full: many phones in one, and all cells in one evening. */
export const meeting: Bench = {
  name: 'meeting',
  run: async ({ small }) => {
    const figures: Figure[] = [];
    for (const part of parts) figures.push(...(await part(small)));
    return figures;
  },
};
