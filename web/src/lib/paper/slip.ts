import type { CallOutput } from '../platform/api.ts';

type Slips = CallOutput<'directives.paperSlips'>;
export type PaperItem = Slips['items'][number];
export type Slip = Slips['members'][number]['slips'][number];

/** How many of the items are back, by slip or otherwise. */
export const backOf = (slips: readonly Slip[]): number =>
  slips.filter(({ state }) => state !== 'waiting').length;

/** Ticks for all that is not back yet, without answers. */
export const restOf = (items: readonly PaperItem[], slips: readonly Slip[]) =>
  items
    .filter(({ id }) => slips.some(({ itemId, state }) => itemId === id && state === 'waiting'))
    .map(({ id, version }) => ({ itemId: id, version, answer: null }));
