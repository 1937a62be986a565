import { untrack } from 'svelte';
import { dropDraft, keepDraft, readDraft } from './drafts.ts';
import { helpedPart } from './helped-part.ts';
import { stead } from './stead.svelte.ts';

type Start<T> = { key: string; value: T };

const stored = (key: string): unknown => {
  try {
    return JSON.parse(readDraft(key) ?? 'null');
  } catch {
    return null;
  }
};

/**
 * What is being typed in a form, kept on this device, sealed, under a key until it is sent, so that a killed tab or a lost network
 * loses nothing. Signing out wipes it. What is written in another's stead lies apart. Call while a component is set up; fields bind to `draft.value`.
 */
export function createDraft<T extends object>(start: () => Start<T>) {
  const { key: name, value: initial } = untrack(start);
  const key = untrack(() => (stead.now ? helpedPart(stead.now.id) : '')) + name;
  const kept = stored(key) as Partial<T> | null;
  const untouched = JSON.stringify(initial);
  const value = $state<T>({ ...initial, ...kept });
  let sent = false;

  $effect(() => {
    const now = JSON.stringify(value);
    if (sent) return;
    if (now === untouched) dropDraft(key);
    else keepDraft(key, now);
  });

  return {
    value,
    /** Whether typing of an earlier visit was brought back. */
    wasKept: kept !== null,
    /** Forgets it: it was sent, or the person gave it up. */
    clear(): void {
      sent = true;
      dropDraft(key);
    },
  };
}
