import { untrack } from 'svelte';

type Start<T> = { key: string; value: T };

const stored = (key: string): unknown => {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
};

/**
 * What is being typed in a form, kept in this tab under a key until it is sent, so that a killed tab or a lost network
 * loses nothing. Signing out wipes it. Call while a component is set up; fields bind to `draft.value`.
 */
export function createDraft<T extends object>(start: () => Start<T>) {
  const { key, value: initial } = untrack(start);
  const name = `draft:${key}`;
  const kept = stored(name) as Partial<T> | null;
  const untouched = JSON.stringify(initial);
  const value = $state<T>({ ...initial, ...kept });
  let sent = false;

  $effect(() => {
    const now = JSON.stringify(value);
    if (sent) return;
    try {
      if (now === untouched) sessionStorage.removeItem(name);
      else sessionStorage.setItem(name, now);
    } catch {
      // Storage closed or full: what was typed stays on screen.
    }
  });

  return {
    value,
    /** Whether typing of an earlier visit was brought back. */
    wasKept: kept !== null,
    /** Forgets it: it was sent, or the person gave it up. */
    clear(): void {
      sent = true;
      sessionStorage.removeItem(name);
    },
  };
}
