import { localActNames } from '@sotay/core/meetings/offline/local-act.ts';
import type { Offline } from '../platform/offline.ts';

const FOURTEEN_DAYS = 14 * 24;

const leading = localActNames.map((name) => `meetings.${name}` as const);

/** The next meeting can be read without a network; answers and opinions wait in the outbox, and leading it goes on on the phone. */
export const meetingsOffline: Offline = {
  keeps: {
    'meetings.list': { hours: FOURTEEN_DAYS },
    'meetings.one': { hours: FOURTEEN_DAYS },
  },
  waits: ['meetings.reply', 'meetings.propose', 'meetings.hallBallot', ...leading],
  early: { 'meetings.hallBallot': ['meetings/not-open', 'meetings/vote-code-unknown'] },
  goesOn: { names: leading, room: async () => (await import('./offline-meeting.ts')).offlineMeeting },
};
