import type { JobHandlers } from '../../platform/jobs/jobs.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Call, Notice } from './announce.ts';
import type { Inbox } from './inbox.ts';
import { openGateways } from './outside/gateways.ts';
import { OUTSIDE_SUBJECT, type Outgoing, handOver } from './outside/send-outside.ts';
import { openPushClient } from './push/client.ts';
import { authorizer, vapidKeyOf } from './push/vapid.ts';
import { callDevices } from './service/call-devices.ts';
import { tell, tellInTheMorning } from './service/tell.ts';

export const notificationsJobs = (platform: Platform, inbox: Inbox): JobHandlers => {
  const { config, keys, now } = platform;
  const client = openPushClient({
    trusted: config.pushTrustedOrigin,
    authorize: authorizer(vapidKeyOf(keys.vapid), config.origin, now),
  });
  const gateways = openGateways(config.gateways, OUTSIDE_SUBJECT);
  return {
    /** Somebody is to hear of something: now, or when the quiet hours are over. */
    'notifications.tell': (notice: Notice) => tell(platform, inbox, notice),
    /** It is six o'clock. */
    'notifications.morning': () => tellInTheMorning(platform, inbox),
    /** A message waits for its gateway. */
    'notifications.outside': (message: Outgoing) => handOver(platform, gateways, message),
    /** Devices are to be called. */
    'notifications.call': (call: Call) => callDevices(platform, client, inbox, call),
  };
};
