import type { EndpointName } from '@sotay/core/contracts.ts';
import type { ErrorCode } from '@sotay/core/errors.ts';
import { helpOf } from './helped-part.ts';

import type { OfflineRoom } from './offline-room.ts';

const HOUR_MS = 3_600_000;

/** What a room keeps on the phone, and which of its calls may wait for the network. The type of `x.offline.ts`. */
export type Offline = {
  /** Answers kept in IndexedDB, each for so many hours. What is not named here is never stored. */
  readonly keeps: Readonly<Partial<Record<EndpointName, { readonly hours: number }>>>;
  /** Calls that may wait in the outbox. */
  readonly waits: readonly EndpointName[];
  /** Those of them that go on without network, and the code that does them on the phone. */
  readonly goesOn?: { readonly names: readonly EndpointName[]; readonly room: () => Promise<OfflineRoom> };
  /** Refusals that only say that something has to arrive first: the call waits on. */
  readonly early?: Readonly<Partial<Record<EndpointName, readonly ErrorCode[]>>>;
};

const keptHours = new Map<string, number>();
const waiting = new Set<string>();
const goingOn = new Map<string, () => Promise<OfflineRoom>>();
const early = new Set<string>();

/** Takes the declarations of all rooms. Called once, before anything is read or sent. */
export function declareOffline(rooms: readonly Offline[]): void {
  for (const { keeps, waits, goesOn, early: tooEarly = {} } of rooms) {
    for (const [name, kept] of Object.entries<{ readonly hours: number } | undefined>(keeps)) {
      if (kept) keptHours.set(name, kept.hours);
    }
    for (const name of waits) waiting.add(name);
    for (const name of goesOn?.names ?? []) if (goesOn) goingOn.set(name, goesOn.room);
    for (const [name, codes] of Object.entries(tooEarly))
      for (const code of codes) early.add(`${name} ${code}`);
  }
}

/** Hours for which the answer of an endpoint is kept on the phone; 0 when it must not be. */
export const hoursKept = (name: unknown): number =>
  typeof name === 'string' ? (keptHours.get(name) ?? 0) : 0;

/** Whether a call may wait in the outbox. */
export const mayWait = (name: string): boolean => waiting.has(name);

/** The code that does an act of this endpoint on the phone; nothing where it does not go on without network. */
export const roomOf = (name: string): (() => Promise<OfflineRoom>) | undefined => goingOn.get(name);

/** Whether a refusal only says that something has to arrive first. */
export const isEarly = (name: string, code: string): boolean => early.has(`${name} ${code}`);

/** An answer on the phone: its query key, and when the server gave it (milliseconds). */
export type KeptAnswer = { readonly key: readonly unknown[]; readonly data: unknown; readonly at: number };

/** What was read in another's stead is about another: it goes as soon as what is read with a post (ADR 12). */
const HOURS_IN_STEAD = 24;

/** Drops what is older than its room allows. */
export const stillKept = (answers: readonly KeptAnswer[], now: number): KeptAnswer[] =>
  answers.filter(({ key, at }) => {
    const hours = hoursKept(key[0]);
    return now - at < (helpOf(key) === undefined ? hours : Math.min(hours, HOURS_IN_STEAD)) * HOUR_MS;
  });
