import { isTouched, parseChange } from './change.ts';
import type { Change } from './change.ts';
import { gather } from './gather.ts';
import { sendOutbox } from './outbox-open.ts';
import { queryClient } from './query.ts';

/** In a lively meeting news comes faster than an answer: one reading at a time, or none would ever be finished. */
const readAgain = gather<Change>((changes) =>
  queryClient.invalidateQueries({
    predicate: ({ queryKey }) => changes.some((change) => isTouched(queryKey, change)),
  }),
);

/** An answer that comes before it is asked for: only a screen that would ask takes it, and what it was asking for is older. */
async function takeAnswer(text: string): Promise<void> {
  const { name, input, data, old } = JSON.parse(text) as Record<string, unknown> & { old: Change };
  readAgain(old);
  const queryKey = [name, input];
  if (!queryClient.getQueryState(queryKey)) return;
  await queryClient.cancelQueries({ queryKey });
  queryClient.setQueryData(queryKey, data);
}

/** After a refusal that was not the end of the session. */
const OPEN_AGAIN_MS = 5_000;

/**
 * Listens to the server's events while the app is on screen; gives the function that stops it. News of `access` means
 * that the person's rights changed: then the session is asked anew; news of `helpers`, that somebody helps or no longer does.
 */
export function listenToEvents(whenAccessChanged: () => void, whenHelpsChanged: () => void): () => void {
  let source: EventSource | undefined;
  let wasOpen = false;
  let opensAgain: ReturnType<typeof setTimeout> | undefined;

  const open = (): void => {
    if (source || document.visibilityState === 'hidden') return;
    source = new EventSource('/api/events');
    source.onopen = () => {
      if (wasOpen) void queryClient.invalidateQueries();
      wasOpen = true;
      // A signal that comes back in a hall is first seen here: the device itself never thought it was gone.
      void sendOutbox();
    };
    source.onmessage = ({ data }) => {
      const change = typeof data === 'string' ? parseChange(data) : undefined;
      if (change?.topic === 'access') whenAccessChanged();
      if (change?.topic === 'helpers') whenHelpsChanged();
      if (change) readAgain(change);
    };
    source.addEventListener('answer', ({ data }) => void takeAnswer(String(data)));
    source.onerror = () => {
      if (source?.readyState !== EventSource.CLOSED) return;
      // The browser gives up only where the server refused: most likely the session has ended.
      close();
      whenAccessChanged();
      opensAgain = setTimeout(open, OPEN_AGAIN_MS);
    };
  };
  const close = (): void => {
    clearTimeout(opensAgain);
    source?.close();
    source = undefined;
  };
  const whenSeen = (): void => {
    if (document.visibilityState === 'hidden') close();
    else open();
  };

  document.addEventListener('visibilitychange', whenSeen);
  open();
  return () => {
    document.removeEventListener('visibilitychange', whenSeen);
    close();
  };
}
