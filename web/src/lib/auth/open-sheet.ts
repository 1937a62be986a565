import type { CallOutput } from '../platform/api.ts';

/** A sheet that somebody still waits for: one's own, in the making or ready to be taken. */
export const isOpenSheet = ({ state, mine }: CallOutput<'auth.slips'>['batches'][number]): boolean =>
  mine && (state === 'making' || state === 'ready');
