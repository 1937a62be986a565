import { goto } from '$app/navigation';
import { dropHelped } from '../platform/helps.ts';
import { restoreAnswers } from '../platform/query.ts';
import { type Helped, stead } from '../platform/stead.svelte.ts';

/** From home on, this window acts in that member's stead. */
export async function startHelping(helped: Helped): Promise<void> {
  await restoreAnswers(helped.id);
  stead.begin(helped);
  await goto('/');
}

/** Back to the person's own; nothing of the helped member stays in memory. Home first, or the screen would be read again as one's own. */
export async function stopHelping(): Promise<void> {
  const over = stead.now;
  if (!over) return;
  await goto('/');
  stead.end();
  dropHelped(over.id);
}
