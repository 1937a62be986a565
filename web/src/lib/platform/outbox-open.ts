import { ACT, outbox } from './outbox.svelte.ts';
import type { Waiting } from './outbox.svelte.ts';
import { keptNames, readKept } from './store.ts';

/** Sends what waits; the code for it comes when there is something to send. */
export async function sendOutbox(): Promise<void> {
  if (!outbox.isOpen || outbox.waiting.length === 0) return;
  const { sendWaiting } = await import('./outbox-send.ts');
  await sendWaiting();
}

/** Reads what waits from the device, in its order. */
async function readItems(): Promise<Waiting[]> {
  const names = (await keptNames()).filter((name) => name.startsWith(ACT)).toSorted();
  const found = await Promise.all(names.map(readKept));
  return found.filter((item): item is Waiting => item !== undefined);
}

/** Opens the outbox and sends whenever there may be a network again; gives the function that stops it. */
export async function openOutbox(): Promise<() => void> {
  outbox.isOpen = true;
  outbox.items = await readItems();
  const send = (): void => void sendOutbox();
  const whenSeen = (): void => {
    if (document.visibilityState === 'visible') send();
  };
  addEventListener('online', send);
  document.addEventListener('visibilitychange', whenSeen);
  send();
  return () => {
    removeEventListener('online', send);
    document.removeEventListener('visibilitychange', whenSeen);
    outbox.isOpen = false;
    outbox.items = [];
  };
}
