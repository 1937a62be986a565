import { changeAct } from './outbox-acts.ts';
import { sendOutbox } from './outbox-open.ts';
import { outbox } from './outbox.svelte.ts';
import type { Waiting } from './outbox.svelte.ts';

/** Lets an act go that waited for the person. */
export async function release(item: Waiting): Promise<void> {
  await changeAct({ ...item, held: false });
  await sendOutbox();
}

/** Sends an act again, as a new one: after a refusal, or with the own words although somebody else wrote others. */
export async function retryFromOutbox(key: string): Promise<void> {
  const item = outbox.items.find((one) => one.key === key);
  if (!item) return;
  const { refused: _, clash, ...again } = item;
  await changeAct({ ...again, key: crypto.randomUUID(), ...(clash && { anyway: true }) });
  await sendOutbox();
}
