import type { EndpointName } from '@sotay/core/contracts.ts';
import type { CallInput } from './api.ts';
import { deviceClock } from './clock.ts';
import { ACT, outbox } from './outbox.svelte.ts';
import type { Waiting } from './outbox.svelte.ts';
import { forget, keep, nextTurn } from './store.ts';

const nameOf = ({ turn }: Pick<Waiting, 'turn'>): string => `${ACT}${String(turn).padStart(10, '0')}`;

type NewAct = Pick<Waiting, 'key' | 'name' | 'input' | 'label' | 'at' | 'seen' | 'thing' | 'held'>;

/** The last act on the same thing that still waits: the new one says the same better. */
const earlierOf = ({ name, thing }: NewAct): Waiting | undefined =>
  thing
    ? outbox.waiting.findLast((item) => item.name === name && item.thing === thing && item.key !== sending)
    : undefined;

let sending: string | undefined;

/** Says which act is on its way: it is not reworded any more. */
export const markSending = (key: string | undefined): void => {
  sending = key;
};

/** Puts an act into the outbox. Gives false when this phone cannot keep it beyond this visit. */
export async function putAct(act: NewAct): Promise<boolean> {
  const next = outbox.isOpen ? await nextTurn() : undefined;
  if (!next) return false;
  const { deviceId, turn, clock } = next;
  const item: Waiting = { ...act, deviceId, turn, clock: deviceClock() ?? clock };
  if (!(await keep(nameOf(item), item))) return false;
  const earlier = earlierOf(act);
  const isOld = ({ key }: Waiting): boolean => key === act.key || key === earlier?.key;
  if (earlier) {
    // What was seen is what stood before the first wording.
    const reworded = { ...item, seen: earlier.seen };
    await keep(nameOf(item), reworded);
    await forget(nameOf(earlier));
    outbox.items = [...outbox.items.filter((one) => !isOld(one)), reworded];
    return true;
  }
  outbox.items = [...outbox.items.filter((one) => !isOld(one)), item];
  return true;
}

/** The same for a call of the contract. */
export const putInOutbox = <N extends EndpointName>(
  act: Pick<Waiting, 'key' | 'label' | 'at'> & { name: N; input: CallInput<N> },
): Promise<boolean> => putAct(act);

/** Changes an act that waits, on the device first. */
export async function changeAct(item: Waiting): Promise<void> {
  await keep(nameOf(item), item);
  outbox.items = outbox.items.map((one) => (one.turn === item.turn ? item : one));
}

/** Drops an act: it has arrived, or the person has seen why it was refused. */
export async function dropFromOutbox(key: string): Promise<void> {
  const gone = outbox.items.find((item) => item.key === key);
  if (gone) await forget(nameOf(gone));
  outbox.items = outbox.items.filter((item) => item.key !== key);
}
