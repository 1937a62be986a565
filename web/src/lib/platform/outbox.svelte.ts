import type { EndpointName } from '@sotay/core/contracts.ts';
import type { RawInput } from './address.ts';
import { callRaw } from './api.ts';
import type { CallInput } from './api.ts';
import { asProblem, mayPass } from './problem.ts';
import type { Problem } from './problem.ts';
import { refresh } from './query.ts';
import { stead } from './stead.svelte.ts';
import { keep, readKept } from './store.ts';

/** An act that waits for the network, or that the server refused and the person has not yet looked at. */
export type Waiting = {
  /** The idempotency key of the act. */
  readonly key: string;
  readonly name: string;
  readonly input: RawInput;
  /** What the person did, in words of the room: "Báo cáo nhiệm vụ: …". */
  readonly label: string;
  /** When, by the clock of the device (ISO 8601). */
  readonly at: string;
  /** Set when the server refused it: then it waits for the person, not for the network. */
  readonly refused?: Pick<Problem, 'code' | 'facts'>;
};

let items = $state.raw<readonly Waiting[]>([]);
const OUTBOX = 'outbox';
let isOpen = false;
let sending = false;

/** Everything that has not reached the server, oldest first. */
export const outbox = {
  get items(): readonly Waiting[] {
    return items;
  },
  get waiting(): readonly Waiting[] {
    return items.filter(({ refused }) => !refused);
  },
  get refused(): readonly Waiting[] {
    return items.filter(({ refused }) => refused);
  },
};

/** What waits of an endpoint, for a screen to show; nothing in another's stead, since the outbox is the person's own. */
export const waitingOf = (name: EndpointName): readonly Waiting[] =>
  stead.now ? [] : outbox.waiting.filter((item) => item.name === name);

async function change(to: readonly Waiting[]): Promise<boolean> {
  items = to;
  return isOpen ? keep(OUTBOX, to) : false;
}

/** Puts an act into the outbox. Gives false when this phone cannot keep it beyond this visit. */
export async function putInOutbox<N extends EndpointName>(
  act: Pick<Waiting, 'key' | 'label' | 'at'> & { name: N; input: CallInput<N> },
): Promise<boolean> {
  return change([...items.filter(({ key }) => key !== act.key), act]);
}

/** Drops an act: the person has seen why it was refused. */
export async function dropFromOutbox(key: string): Promise<void> {
  await change(items.filter((item) => item.key !== key));
}

/** Sends a refused act again, as a new act. */
export async function retryFromOutbox(key: string): Promise<void> {
  await change(
    items.map((item) => {
      if (item.key !== key) return item;
      const { refused: _, ...again } = item;
      return { ...again, key: crypto.randomUUID() };
    }),
  );
  await sendOutbox();
}

/** Sends what waits, in order, once over all open windows; stops at the first sign that the network is gone. */
export async function sendOutbox(): Promise<void> {
  if (sending || !isOpen || outbox.waiting.length === 0) return;
  sending = true;
  try {
    if ('locks' in navigator) await navigator.locks.request('sotay-outbox', sendInOrder);
    else await sendInOrder();
  } finally {
    sending = false;
  }
}

async function sendInOrder(): Promise<void> {
  for (const item of outbox.waiting) {
    try {
      await callRaw(item.name, item.input, { key: item.key, deviceTime: item.at });
      await dropFromOutbox(item.key);
      await refresh(item.name.split('.')[0] ?? '', 'home');
    } catch (thrown) {
      const problem = asProblem(thrown);
      if (mayPass(problem) || problem.code === 'kernel/signed-out') return;
      await change(
        items.map((one) =>
          one.key === item.key ? { ...one, refused: { code: problem.code, facts: problem.facts } } : one,
        ),
      );
    }
  }
}

/** Opens the outbox and sends whenever there may be a network again; gives the function that stops it. */
export async function openOutbox(): Promise<() => void> {
  isOpen = true;
  items = ((await readKept(OUTBOX)) as readonly Waiting[] | undefined) ?? [];
  const send = (): void => void sendOutbox();
  const whenSeen = (): void => {
    if (document.visibilityState === 'visible') send();
  };
  addEventListener('online', send);
  document.addEventListener('visibilitychange', whenSeen);
  send();
  return () => {
    removeEventListener('online', send);
    document.removeEventListener('visibilitychange', whenSeen);
    isOpen = false;
    items = [];
  };
}
