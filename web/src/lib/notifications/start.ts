import { goto } from '$app/navigation';
import { renew } from './this-device.ts';

/** What a tap on a notice asks of a window that is open. */
const placeOf = (data: unknown): string | undefined => {
  const { open } = (data ?? {}) as { open?: unknown };
  return typeof open === 'string' && /^\/(?!\/)/.test(open) ? open : undefined;
};

let isStarted = false;

/** Once for each start of the app. */
function begin(): void {
  if (isStarted) return;
  isStarted = true;
  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    const place = placeOf(data);
    if (place) void goto(place);
  });
  // The person has gone from this device: what was shown outside the app's windows only the service worker takes away.
  new BroadcastChannel('session').onmessage = () =>
    void navigator.serviceWorker.ready.then(({ active }) => active?.postMessage('wiped'));
}

/** Whenever somebody is signed in: a device belongs to the session, and the one before may have ended. What fails is tried at the next start. */
export function startNotices(): void {
  if (!('serviceWorker' in navigator)) return;
  begin();
  void renew().catch(() => undefined);
}
