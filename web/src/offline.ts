import { bulletinsOffline } from './lib/bulletins/bulletins.offline.ts';
import { documentsOffline } from './lib/documents/documents.offline.ts';
import { hallOffline } from './lib/hall/hall.offline.ts';
import { homeOffline } from './lib/home/home.offline.ts';
import { inboxOffline } from './lib/inbox/inbox.offline.ts';
import { meetingsOffline } from './lib/meetings/meetings.offline.ts';
import type { Offline } from './lib/platform/offline.ts';
import { tasksOffline } from './lib/tasks/tasks.offline.ts';

/** What stays on the phone and what may wait for the network, room by room. A room that is not listed keeps nothing. */
export const offlineRooms: readonly Offline[] = [
  bulletinsOffline,
  documentsOffline,
  hallOffline,
  homeOffline,
  inboxOffline,
  meetingsOffline,
  tasksOffline,
];
