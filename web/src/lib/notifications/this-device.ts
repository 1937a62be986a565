import { call } from '../platform/api.ts';
import { language } from '../words/language.ts';
import type { Asked, PushFacts } from './push-state.ts';

const OFF = 'notices-off';
const ASKED = 'notices-asked';

const standsAlone = (): boolean =>
  matchMedia('(display-mode: standalone)').matches ||
  (navigator as { standalone?: boolean }).standalone === true;

/** What this device can do; whether the server knows it, the server says. */
export function factsOfDevice(): Omit<PushFacts, 'isKnown'> {
  const isSupported = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
  return {
    isSupported,
    // An iPad calls itself a Mac; no Mac can be touched in five places.
    isIos:
      /iPhone|iPad|iPod/.test(navigator.userAgent) ||
      (navigator.userAgent.includes('Macintosh') && navigator.maxTouchPoints > 1),
    isInstalled: standsAlone(),
    permission: isSupported ? Notification.permission : 'default',
  };
}

async function subscribeAt(registration: ServiceWorkerRegistration, publicKey: string): Promise<string[]> {
  const options = { userVisibleOnly: true, applicationServerKey: publicKey };
  const subscription = await registration.pushManager.subscribe(options);
  const { endpoint = '', keys } = subscription.toJSON();
  return [endpoint, keys?.['p256dh'] ?? '', keys?.['auth'] ?? ''];
}

async function tellServer(registration: ServiceWorkerRegistration, publicKey: string): Promise<boolean> {
  const [endpoint = '', p256dh = '', auth = ''] = await subscribeAt(registration, publicKey);
  return (await call('notifications.subscribe', { body: { endpoint, p256dh, auth } })).askAgain;
}

/** A subscription made under another key (a database that was restored elsewhere) is of no use any more. */
async function forgetSubscription(registration: ServiceWorkerRegistration): Promise<void> {
  await (await registration.pushManager.getSubscription())?.unsubscribe();
}

/** Tells the service worker in which language it speaks, and the server where this device takes notices; where calls to that address went unproved, asks the browser for another. */
async function subscribe(publicKey: string): Promise<void> {
  const registration = await navigator.serviceWorker.ready;
  registration.active?.postMessage({ language });
  const asksAgain = await tellServer(registration, publicKey).catch(async (thrown: unknown) => {
    if (!(thrown instanceof DOMException)) throw thrown;
    return true;
  });
  if (!asksAgain) return;
  await forgetSubscription(registration);
  await tellServer(registration, publicKey);
}

/** Asks the person's leave and takes notices from now on; gives what the browser said. To be called from a tap. */
export async function turnOn(publicKey: string): Promise<NotificationPermission> {
  const permission = await Notification.requestPermission();
  if (permission !== 'granted') return permission;
  localStorage.removeItem(OFF);
  await subscribe(publicKey);
  return permission;
}

/** Takes no more notices on this device; the server hears of it by itself. */
export async function turnOff(): Promise<void> {
  localStorage.setItem(OFF, '1');
  await forgetSubscription(await navigator.serviceWorker.ready);
}

/** Whether notices were allowed here and not turned off since. */
export const isWanted = (): boolean => {
  const { isSupported, permission } = factsOfDevice();
  return isSupported && permission === 'granted' && localStorage.getItem(OFF) === null;
};

/** At each start: browsers forget addresses and give new ones without a word. */
export async function renew(): Promise<void> {
  if (!isWanted()) return;
  const { publicKey } = await call('notifications.devices', {});
  await subscribe(publicKey);
}

export function readAsked(): Asked {
  try {
    const kept = JSON.parse(localStorage.getItem(ASKED) ?? '{}') as Partial<Asked>;
    return { hasRead: kept.hasRead ?? false, hasAnswered: kept.hasAnswered ?? false };
  } catch {
    return { hasRead: false, hasAnswered: false };
  }
}

const keepAsked = (asked: Asked): void => localStorage.setItem(ASKED, JSON.stringify(asked));

/** An item has been read on this device. */
export const noteRead = (): void => keepAsked({ ...readAsked(), hasRead: true });

/** Whoever uses this device said yes or no to notices. */
export const noteAnswered = (): void => keepAsked({ ...readAsked(), hasAnswered: true });
