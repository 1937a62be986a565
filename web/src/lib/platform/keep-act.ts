import type { OfflineRoom } from './offline-room.ts';
import { putAct } from './outbox-acts.ts';
import { outbox } from './outbox.svelte.ts';
import type { Waiting } from './outbox.svelte.ts';

/** How an act was kept: done on this phone with the answer of its room, or waiting for the network. */
type Kept = { readonly state: 'done'; readonly answer: unknown } | { readonly state: 'waiting' };

/** Puts an act into the outbox, after its room has done it on this phone; gives nothing when this phone cannot keep it. */
export async function keepAct(
  act: Pick<Waiting, 'key' | 'name' | 'input' | 'label' | 'at'>,
  room: OfflineRoom | undefined,
): Promise<Kept | undefined> {
  const taken = room?.take(act, outbox.waiting);
  const { thing = null, seen, held = false, instead } = taken ?? {};
  if (!(await putAct({ ...act, ...instead, thing, seen, held }))) return undefined;
  return taken ? { state: 'done', answer: taken.answer } : { state: 'waiting' };
}
