/** When somebody came and left; null where it was not written. Instants are ISO 8601 in UTC. */
export type Times = { arrivedAt: string | null; leftAt: string | null };

export type TimesFault = 'meetings/time-outside-meeting' | 'meetings/left-before-arrived';

/** A phone's time field knows no seconds, and two clocks differ by a little: a minute before the opening or after now is within. */
const MINUTE_MS = 60_000;

/** A time as it is recorded: one typed within the minute of the opening is the opening, one of the minute that runs is now. */
export function typedTime(time: string | null, meeting: { openedAt: string; now: string }): string | null {
  if (time === null) return null;
  const at = Date.parse(time);
  const [from, until] = [Date.parse(meeting.openedAt), Date.parse(meeting.now)];
  if (at < from && from - at < MINUTE_MS) return meeting.openedAt;
  return at > until && at - until < MINUTE_MS ? meeting.now : time;
}

/**
 * Why times of coming and going cannot be recorded: outside the meeting so far, or the wrong way round. The time is the server's
 * (`now`), whatever a phone's clock says.
 */
export function timesFault(
  { arrivedAt, leftAt }: Times,
  meeting: { openedAt: string; now: string },
): TimesFault | undefined {
  const from = Date.parse(meeting.openedAt);
  const until = Date.parse(meeting.now);
  for (const time of [arrivedAt, leftAt]) {
    if (time === null) continue;
    const at = Date.parse(time);
    if (at < from || at > until) return 'meetings/time-outside-meeting';
  }
  if (arrivedAt === null || leftAt === null) return undefined;
  return Date.parse(leftAt) < Date.parse(arrivedAt) ? 'meetings/left-before-arrived' : undefined;
}

/**
 * The roll as it stood at an hour: who left later was still there. A vote that was counted without network is measured by it, however
 * late the count arrives.
 */
export const rollAt = <R extends { leftAt?: Date | string | null }>(roll: readonly R[], at: Date): R[] =>
  roll.map((row) => (row.leftAt && new Date(row.leftAt) > at ? { ...row, leftAt: null } : row));

/** Whether somebody came late: after the attendance had been announced (`calledAt`); before that nobody is late. */
export const isLate = (arrivedAt: string | null, calledAt: string | null): boolean =>
  arrivedAt !== null && calledAt !== null && Date.parse(arrivedAt) > Date.parse(calledAt);
