import type { Offline } from '../platform/offline.ts';

/** What is next stays readable in a hall without signal, for two weeks at the most. */
export const homeOffline: Offline = { keeps: { 'home.home': { hours: 14 * 24 } }, waits: [] };
