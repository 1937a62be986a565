import type { Day } from '../calendar/day.ts';
import type { MeetingState } from './meeting.rules.ts';

/** A holder of a seat in the bureau: there (`reason` null), or absent with the reason. */
export type BureauSeat = { readonly memberId: string; readonly reason: string | null };

/** A meeting of the bureau as it is written down in short (domain §2.1 C, form found; *unverified*). */
export type BureauSitting = {
  readonly metOn: Day;
  /** `HH:MM`. */
  readonly at: string;
  readonly seats: readonly BureauSeat[];
  readonly chairMemberId: string;
  readonly takerMemberId: string;
};

/** What is known of the meetings of a unit in one month, to tell which of them its bureau has prepared. */
type MonthMeeting = {
  readonly state: MeetingState;
  readonly closedCircle: boolean;
  readonly bureauMetOn: Day | null;
  /** The day it is to be held. */
  readonly day: Day;
};

/**
 * Whether a full meeting of the bureau on a day prepares a meeting of that month: one of the members, still to be held, on that day or
 * later, of which no other day of the bureau is known (42-HD/BTCTW step 1.2; read).
 */
export function isPreparedBy({ state, closedCircle, bureauMetOn, day }: MonthMeeting, metOn: Day): boolean {
  const isAhead = state === 'draft' || state === 'invited';
  return isAhead && !closedCircle && bureauMetOn === null && metOn <= day;
}

export type BureauFault =
  | 'meetings/bureau-day-wrong'
  | 'meetings/bureau-time-wrong'
  | 'meetings/bureau-seats-wrong'
  | 'meetings/bureau-officers-absent';

/**
 * What is wrong with the short minutes of a bureau: it met later than today or than the meeting it prepares; it does not say of every seat
 * whether its holder came; chair and minutes taker were not there, or are one person though two came (ours: a bureau of one writes itself).
 */
export function bureauFault(
  { metOn, at, seats, chairMemberId, takerMemberId }: BureauSitting,
  { today, meetingDay, holders }: { today: Day; meetingDay: Day; holders: readonly string[] },
): BureauFault | undefined {
  if (metOn > today || metOn > meetingDay) return 'meetings/bureau-day-wrong';
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(at)) return 'meetings/bureau-time-wrong';
  const named = new Set(seats.map(({ memberId }) => memberId));
  const isWhole = named.size === seats.length && holders.every((id) => named.has(id));
  if (!isWhole || named.size !== holders.length) return 'meetings/bureau-seats-wrong';
  if (seats.some(({ reason }) => reason?.trim() === '')) return 'meetings/bureau-seats-wrong';
  const present = seats.filter(({ reason }) => reason === null).map(({ memberId }) => memberId);
  const areThere = present.includes(chairMemberId) && present.includes(takerMemberId);
  const areTwo = chairMemberId !== takerMemberId || present.length === 1;
  return areThere && areTwo ? undefined : 'meetings/bureau-officers-absent';
}
