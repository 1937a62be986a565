import type { EndpointName } from '@sotay/core/contracts.ts';
import type { RawInput } from './address.ts';
import type { DeviceClock } from './clock.ts';
import type { Problem } from './problem.ts';
import { stead } from './stead.svelte.ts';

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
  /** Its place in the order of this device, which no clock can change; and that clock. */
  readonly turn: number;
  readonly deviceId: string;
  readonly clock?: DeviceClock | undefined;
  /** For acts that go on without network: what they are about, and how it stood then (`OfflineRoom`). */
  readonly thing?: string | null;
  readonly seen?: unknown;
  /** It is not to go before the person says so. */
  readonly held?: boolean;
  /** Set when the server refused it: then it waits for the person, not for the network. */
  readonly refused?: Pick<Problem, 'code' | 'facts'>;
  /** Somebody else has changed the same thing meanwhile: the person says which holds. */
  readonly clash?: boolean;
  /** The person has seen both and goes on with the own one. */
  readonly anyway?: boolean;
};

/** Each act lies under its turn, so that two windows never write over each other. */
export const ACT = 'act:';

let items = $state.raw<readonly Waiting[]>([]);
let open = false;

/** Everything that has not reached the server, oldest first. */
export const outbox = {
  get items(): readonly Waiting[] {
    return items;
  },
  set items(to: readonly Waiting[]) {
    items = to;
  },
  get isOpen(): boolean {
    return open;
  },
  set isOpen(to: boolean) {
    open = to;
  },
  get waiting(): readonly Waiting[] {
    return items.filter(({ refused, clash }) => !refused && !clash);
  },
  get refused(): readonly Waiting[] {
    return items.filter(({ refused }) => refused);
  },
  get clashes(): readonly Waiting[] {
    return items.filter(({ clash }) => clash);
  },
};

/** What waits of an endpoint, for a screen to show; nothing in another's stead, since the outbox is the person's own. */
export const waitingOf = (name: EndpointName): readonly Waiting[] =>
  stead.now ? [] : outbox.waiting.filter((item) => item.name === name);
