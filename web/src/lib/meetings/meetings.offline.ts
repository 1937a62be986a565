import type { Offline } from '../platform/offline.ts';

const FOURTEEN_DAYS = 14 * 24;

/** The next meeting can be read without a network; answers and opinions wait in the outbox. */
export const meetingsOffline: Offline = {
  keeps: {
    'meetings.list': { hours: FOURTEEN_DAYS },
    'meetings.one': { hours: FOURTEEN_DAYS },
  },
  waits: ['meetings.reply', 'meetings.propose'],
};
