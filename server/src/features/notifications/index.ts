import { notificationsContract } from '@sotay/core/notifications/notifications.contract.ts';
import { room } from '../../platform/http/room.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Inbox } from './inbox.ts';
import { notificationsJobs } from './notifications.jobs.ts';
import { notificationsPolicy } from './notifications.policy.ts';
import { readReach } from './reach-map.read-model.ts';
import { prove, readDevices, setEmail, subscribe, testDevice, unsubscribe } from './service/own-devices.ts';
import { setPaper } from './service/set-paper.ts';
import { readPaper, readUnreached } from './visit-list.read-model.ts';

export type { Inbox } from './inbox.ts';
export { announce, notify } from './announce.ts';
export { sendOutside } from './outside/send-outside.ts';

/** `inbox` answers what has been opened and what has not. */
export const notificationsRoom = (platform: Platform, inbox: Inbox) =>
  room(
    'notifications',
    notificationsContract,
    notificationsPolicy,
    {
      devices: (caller) => readDevices(platform, caller),
      subscribe: (caller, { body }) => subscribe(platform, caller, body),
      unsubscribe: (caller, { params }) => unsubscribe(platform, caller, params.subscriptionId),
      test: (caller, { params }) => testDevice(platform, caller, params.subscriptionId),
      setEmail: (caller, { body }) => setEmail(platform, caller, body.email),
      proved: (caller, { body }) => prove(platform, caller, body.code),
      reach: readReach,
      unreached: (context, { params }) => readUnreached(context, params.unitId),
      paper: (context, { params }) => readPaper(context, params),
      setPaper: (context, input) => setPaper(context, platform, input),
    },
    notificationsJobs(platform, inbox),
  );
