/** What a device says of the time of an act that waited for the network (ADR 25). Instants are ISO 8601 in UTC. */
export type DeviceTime = {
  /** A random id of this device and account; it says nothing about either. */
  deviceId: string;
  /** When the person acted, by the clock of the device. */
  at: string;
  /** How far the server's clock was ahead of the device's at the last contact before the act, in milliseconds. */
  offsetMs: number;
  /** When that contact was, by the clock of the device. */
  contactAt: string;
  /** Counts the acts of this device; it only grows, so that a clock set back between two acts is noticed. */
  turn: number;
};

/** Why the time of a device is not believed: before the last contact, in the future, or before the act that came before it. */
export const clockFaults = ['before-contact', 'in-future', 'set-back'] as const;
export type ClockFault = (typeof clockFaults)[number];

/** When an act happened as far as is known, and why the device was not believed where it was not. */
export type Happened = { at: string; fault: ClockFault | null };

/** Clocks of telephones drift by so much in a day without anybody being at fault. */
const DRIFT_MS = 5 * 60_000;

/**
 * When a queued act happened: the time of the device put right by the offset of the last contact. A clock that is wrong by a day is
 * so put right; one that was changed after the contact is found out, and then the hour of receipt stands. Order is never given up:
 * what follows an act does not come before it. Source: our own rule (ADR 25).
 *
 * @param previous when the act of this device before this one happened; null for the first of a meeting
 */
export function happenedAt(said: DeviceTime, receivedAt: string, previous: string | null): Happened {
  const at = Date.parse(said.at) + said.offsetMs;
  const contact = Date.parse(said.contactAt) + said.offsetMs;
  const received = Date.parse(receivedAt);
  const before = previous === null ? contact : Date.parse(previous);
  const fault = faultOf({ at, contact, received, before });
  const taken = fault === null ? Math.min(Math.max(at, before), received) : Math.max(received, before);
  return { at: new Date(taken).toISOString(), fault };
}

function faultOf(time: { at: number; contact: number; received: number; before: number }): ClockFault | null {
  if (time.at > time.received + DRIFT_MS) return 'in-future';
  if (time.at < time.contact - DRIFT_MS) return 'before-contact';
  return time.at < time.before - DRIFT_MS ? 'set-back' : null;
}
