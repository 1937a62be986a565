import { dayOfInstant } from '../calendar/day.ts';
import type { Day } from '../calendar/day.ts';

/** How long a report may have waited on a phone without network and still count for the day it was written. */
const TRUSTED_MS = 7 * 86_400_000;

/**
 * The day a report counts for: the day the device says it was written, where that lies at most seven days back and not before the task
 * was given; else the day it arrived. A hall without signal must not make a punctual member late; both times stand in the
 * history for the secretary to see. `arrivedAt` and `deviceAt` are instants (ISO 8601). Source: architecture §5 (the outbox
 * carries the device's time); the seven days are this system's own choice.
 */
export function reportDay(arrivedAt: string, deviceAt: string | null, assignedOn: Day): Day {
  const arrived = dayOfInstant(arrivedAt);
  if (deviceAt === null) return arrived;
  const waited = Date.parse(arrivedAt) - Date.parse(deviceAt);
  if (Number.isNaN(waited) || waited < 0 || waited > TRUSTED_MS) return arrived;
  const written = dayOfInstant(deviceAt);
  return written < assignedOn ? arrived : written;
}
