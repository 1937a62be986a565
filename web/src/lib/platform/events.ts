import { isTouched, parseChange } from './change.ts';
import type { Change } from './change.ts';
import { gather } from './gather.ts';
import { queryClient } from './query.ts';

/** In a lively meeting news comes faster than an answer: one reading at a time, or none would ever be finished. */
const readAgain = gather<Change>((changes) =>
  queryClient.invalidateQueries({
    predicate: ({ queryKey }) => changes.some((change) => isTouched(queryKey, change)),
  }),
);

/**
 * Listens to the server's events while the app is on screen; gives the function that stops it. News of `access` means
 * that the person's rights changed: then the session is asked anew.
 */
export function listenToEvents(whenAccessChanged: () => void): () => void {
  let source: EventSource | undefined;
  let wasOpen = false;

  const open = (): void => {
    if (source || document.visibilityState === 'hidden') return;
    source = new EventSource('/api/events');
    source.onopen = () => {
      if (wasOpen) void queryClient.invalidateQueries();
      wasOpen = true;
    };
    source.onmessage = ({ data }) => {
      const change = typeof data === 'string' ? parseChange(data) : undefined;
      if (change?.topic === 'access') whenAccessChanged();
      if (change) readAgain(change);
    };
  };
  const close = (): void => {
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
