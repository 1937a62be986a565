import type { Offline } from '../platform/offline.ts';

const A_DAY = 24;

/** Whoever loses the network in the hall finds the meeting again where it stood; nothing of it is done later than it was meant. */
export const hallOffline: Offline = {
  keeps: { 'hall.stage': { hours: A_DAY }, 'hall.mine': { hours: A_DAY } },
  waits: [],
};
