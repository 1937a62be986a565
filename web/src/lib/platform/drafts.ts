import { forget, keep, keptNames, readKept } from './store.ts';

const PREFIX = 'draft:';
const drafts = new Map<string, string>();

/** What is being typed, one JSON text a form. In memory for the forms, sealed on the device for a killed tab. */
export const readDraft = (key: string): string | undefined => drafts.get(key);

export function keepDraft(key: string, text: string): void {
  drafts.set(key, text);
  void keep(PREFIX + key, text);
}

export function dropDraft(key: string): void {
  if (drafts.delete(key)) void forget(PREFIX + key);
}

/** Forgets all drafts whose keys begin so. */
export function forgetDrafts(prefix: string): void {
  for (const key of drafts.keys()) if (key.startsWith(prefix)) dropDraft(key);
}

export const draftCount = (): number => drafts.size;

/** Brings back what was being typed; gives the function that takes it out of memory. */
export async function restoreDrafts(): Promise<() => void> {
  for (const name of await keptNames()) {
    if (!name.startsWith(PREFIX)) continue;
    const text = await readKept(name);
    if (typeof text === 'string') drafts.set(name.slice(PREFIX.length), text);
  }
  return () => drafts.clear();
}
