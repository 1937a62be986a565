import type { BrowserContext, Page, Worker } from 'playwright-core';
import type { PushDevice } from '../../../server/test/push-service.ts';

type Target = Pick<PushDevice, 'endpoint' | 'p256dh' | 'auth'>;

/** Runs in every page: the browser's push service is the one of the journey, since a test reaches no other. */
const subscribeThere = ({ endpoint, p256dh, auth }: Target): void => {
  const subscription = {
    endpoint,
    unsubscribe: async () => true,
    toJSON: () => ({ endpoint, keys: { p256dh, auth } }),
  };
  Object.assign(PushManager.prototype, {
    subscribe: async () => subscription,
    getSubscription: async () => subscription,
  });
};

/** A browser whose person says yes when asked. Without a screen it says by itself that it was refused. */
const saysYes = (): void => {
  let permission: NotificationPermission = 'default';
  Object.defineProperty(Notification, 'permission', { get: () => permission });
  Notification.requestPermission = async () => (permission = 'granted');
};

/** A browser that was never asked. */
export const neverAsked = (context: BrowserContext): Promise<unknown> => context.addInitScript(saysYes);

/** Lets a device take notices at the journey's own push service. */
export const takePushAt = async (context: BrowserContext, device: Target): Promise<void> => {
  const { endpoint, p256dh, auth } = device;
  await neverAsked(context);
  await context.addInitScript(subscribeThere, { endpoint, p256dh, auth });
};

export type Notice = { title: string; body: string; leadsTo: unknown };

/** What a service worker needs of its own world here. */
type WorkerWorld = {
  shown?: Notice[];
  registration: {
    showNotification: (title: string, options: { body: string; data: unknown }) => Promise<void>;
  };
};

/** The service worker of the device; from now on what it shows is noted, since a browser without a screen shows nothing. */
export const workerOf = async (context: BrowserContext): Promise<Worker> => {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await worker.evaluate(() => {
    const world = globalThis as unknown as WorkerWorld;
    const shown: Notice[] = [];
    world.shown = shown;
    world.registration.showNotification = async (title, { body, data }) => {
      shown.push({ title, body, leadsTo: data });
    };
  });
  return worker;
};

/** The notices that it has shown. */
export const noticesOf = (worker: Worker): Promise<Notice[]> =>
  worker.evaluate(() => (globalThis as unknown as WorkerWorld).shown ?? []);

/** Hands what the push service decrypted to the page's service worker, as the browser does. */
export const deliverTo = async (page: Page, url: string, data: string): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  const registered = new Promise<string>((done) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const registration = registrations.find(({ isDeleted }) => !isDeleted);
      if (registration) done(registration.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  const registrationId = await registered;
  await session.send('ServiceWorker.deliverPushMessage', { origin: url, registrationId, data });
  await session.detach();
};
