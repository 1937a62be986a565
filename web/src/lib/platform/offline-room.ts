import type { EndpointName } from '@sotay/core/contracts.ts';
import type { RawInput } from './address.ts';
import type { DeviceClock } from './clock.ts';

/** An act of a room that goes on without network, as the outbox holds it. */
export type HeldAct = {
  readonly name: string;
  readonly input: RawInput;
  /** When, by the clock of the device (ISO 8601). */
  readonly at: string;
  /** What that clock was then; while the act is being done, what it is now. */
  readonly clock?: DeviceClock | undefined;
};

/** What a room knows of an act when it is done on the phone. */
export type Taken = {
  /** What the endpoint would answer. */
  readonly answer: unknown;
  /** How the thing stood, to be compared when the act is sent; and what thing it is. */
  readonly seen: unknown;
  readonly thing: string | null;
  /** It waits until the person says that it may go. */
  readonly held: boolean;
  /** The act as it is kept, where the room says it more exactly than the screen did. */
  readonly instead?: Pick<HeldAct, 'name' | 'input'> | undefined;
};

/** An act that is parted: what nobody disputes goes, and what is left is for the person to say. */
type Parted = {
  readonly clear: RawInput | undefined;
  readonly input: RawInput;
  readonly thing: string | null;
};

/** How an act of the outbox goes to the server. */
export type Merged =
  | { readonly now: 'send'; readonly input: RawInput }
  | { readonly now: 'drop' }
  | { readonly now: 'ask'; readonly parted?: Parted };

/** A room whose acts go on without network: the screen shows them as done, and they are merged when the network is back. */
export type OfflineRoom = {
  /** The input with the id of what it makes, so that later acts can name it. */
  readonly stamped: (name: EndpointName, input: RawInput) => RawInput;
  /** Does the act on the phone; nothing when the phone does not hold what it needs. */
  readonly take: (act: HeldAct, before: readonly HeldAct[]) => Taken | undefined;
  /** Holds the act against what the server has now; `anyway` when the person has seen both and goes on with the own one. */
  readonly merge: (
    act: HeldAct & { readonly seen?: unknown; readonly anyway?: boolean },
    isFresh: boolean,
  ) => Promise<Merged>;
  /** The server has taken it: what is kept of the server is to say so at once. */
  readonly arrived: (act: HeldAct) => void;
};
