import { call } from './api.ts';
import { forgetDrafts } from './drafts.ts';
import { helpOf, helpedPart, helpsAmong } from './helped-part.ts';
import { queryClient } from './query.ts';
import { stead } from './stead.svelte.ts';
import { forget, keptNames } from './store.ts';

/** Takes what was read in that member's stead out of memory; what is sealed on the device stays until the help ends. */
export function dropHelped(helpId: string): void {
  queryClient.removeQueries({ predicate: ({ queryKey }) => helpOf(queryKey) === helpId });
}

/** Wipes everything of a help that is over: from memory, begun texts, and what is sealed. */
async function wipeHelped(helpId: string): Promise<void> {
  dropHelped(helpId);
  forgetDrafts(helpedPart(helpId));
  const names = await keptNames();
  for (const name of names) if (name.includes(helpedPart(helpId))) await forget(name);
}

/**
 * Asks which helps still hold, where this device knows of any, and wipes the others: at the start, when news of helps comes, and when
 * the server refuses something in another's stead. Without network it is asked at the next of these.
 */
export async function lookAtHelps(): Promise<void> {
  const kept = helpsAmong(await keptNames());
  const acting = stead.now?.id;
  const known = new Set([...kept, ...(acting ? [acting] : [])]);
  if (known.size === 0) return;
  const mine = await call('helpers.mine', {}).catch(() => undefined);
  if (!mine) return;
  for (const { id } of mine.helped) known.delete(id);
  if (acting && known.has(acting)) stead.lose();
  for (const helpId of known) await wipeHelped(helpId);
}
