/** When somebody came and left; null where it was not written. Instants are ISO 8601 in UTC. */
export type Times = { arrivedAt: string | null; leftAt: string | null };

export type TimesFault = 'meetings/time-outside-meeting' | 'meetings/left-before-arrived';

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

/** Whether somebody came late: after the attendance had been announced (`calledAt`); before that nobody is late. */
export const isLate = (arrivedAt: string | null, calledAt: string | null): boolean =>
  arrivedAt !== null && calledAt !== null && Date.parse(arrivedAt) > Date.parse(calledAt);
