import { type Payload, readPayload } from '@sotay/core/notifications/payload.rules.ts';
import { self } from '$app/service-worker';
import { languageOfNotices } from './notice-language.ts';
import { NOTICE_TITLE, noticeWords } from './notice-words.ts';

/** Something of ours that could not be read is still shown: a browser takes the right away from whoever shows nothing. */
const UNREADABLE: Payload = { topic: 'digest', code: '', unread: 0 };

/** Acts of a page carry these; here there is no page. */
const post = (path: string, body: object): Promise<Response> =>
  fetch(path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-sotay': '1',
      'idempotency-key': crypto.randomUUID(),
    },
    body: JSON.stringify(body),
  });

/** Says that it came. Without network or session it stays unsaid: then nothing is proved. */
const prove = async (code: string): Promise<void> => {
  if (code) await post('/api/notifications/proofs', { code }).catch(() => undefined);
};

const mark = async (unread: number): Promise<void> => {
  if (unread > 0 && 'setAppBadge' in navigator) await navigator.setAppBadge(unread).catch(() => undefined);
};

const show = async ({ topic }: Payload): Promise<void> => {
  const lang = await languageOfNotices();
  await self.registration.showNotification(NOTICE_TITLE, {
    body: noticeWords[topic].says[lang],
    // One of a kind: the newer takes the place of the older.
    tag: topic,
    icon: '/icon-192.png',
    badge: '/icon-192.png',
    lang,
    data: noticeWords[topic].leadsTo,
  });
};

self.addEventListener('push', (event) => {
  const payload = readPayload(event.data?.text() ?? '') ?? UNREADABLE;
  event.waitUntil(Promise.all([show(payload), mark(payload.unread), prove(payload.code)]));
});

/**
 * Whoever used this device has gone: nothing of theirs stays on its screen, and no notice comes until somebody signs in here. Where notices
 * were never allowed there is nothing to take away, and some browsers fall over when asked.
 */
const forgetPerson = async (): Promise<void> => {
  if (Notification.permission !== 'granted') return;
  for (const notice of await self.registration.getNotifications()) notice.close();
  if ('clearAppBadge' in navigator) await navigator.clearAppBadge().catch(() => undefined);
  await (await self.registration.pushManager.getSubscription())?.unsubscribe();
};

self.addEventListener('message', (event) => {
  if (event.data === 'wiped') event.waitUntil(forgetPerson());
});

/** Opens the place in a window of the app that is there, else in a new one. */
const open = async (path: string): Promise<void> => {
  const [window] = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (!window) {
    await self.clients.openWindow(path);
    return;
  }
  window.postMessage({ open: path });
  await window.focus();
};

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(String(event.notification.data)));
});

/** The browser gave the device another address: the server hears of it without anybody opening the app. */
const moveOver = async (before: PushSubscription | null): Promise<void> => {
  if (!before) return;
  const after = await self.registration.pushManager.subscribe(before.options);
  const { endpoint, keys } = after.toJSON();
  await post('/api/notifications/devices', { endpoint, p256dh: keys?.['p256dh'], auth: keys?.['auth'] });
};

self.addEventListener('pushsubscriptionchange', (event) => {
  const { oldSubscription = null } = event as { oldSubscription?: PushSubscription | null };
  (event as ExtendableEvent).waitUntil(moveOver(oldSubscription));
});
