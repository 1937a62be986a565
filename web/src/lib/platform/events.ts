import { queryClient } from './query.ts';

/** One thing that changed: the room, and the object's id. */
type Change = { topic: string; id?: string };

const parse = (data: string): Change | undefined => {
  try {
    const { topic, id } = JSON.parse(data) as Partial<Record<keyof Change, unknown>>;
    if (typeof topic !== 'string') return undefined;
    return typeof id === 'string' ? { topic, id } : { topic };
  } catch {
    return undefined;
  }
};

/** Whether a kept answer may be old after the change: lists of that room, that object, and every overview of home. */
export function isTouched(queryKey: readonly unknown[], { topic, id }: Change): boolean {
  const [name, input] = queryKey;
  if (typeof name !== 'string') return false;
  if (name.startsWith('home.')) return true;
  if (!name.startsWith(`${topic}.`)) return false;
  const { params } = (input ?? {}) as { params?: Record<string, unknown> };
  return id === undefined || params === undefined || Object.values(params).includes(id);
}

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
      const change = typeof data === 'string' ? parse(data) : undefined;
      if (change?.topic === 'access') whenAccessChanged();
      if (change)
        void queryClient.invalidateQueries({ predicate: ({ queryKey }) => isTouched(queryKey, change) });
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
