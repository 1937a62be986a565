import type { Presence } from '../meetings/roll-call.ts';
import type { MeetingState } from '../meetings/meeting.rules.ts';
import type { Task } from '../tasks/task.ts';

/** A meeting of a demo cell. Instants are ISO 8601 in UTC, days `YYYY-MM-DD`, the month `YYYY-MM`. */
export interface DemoMeeting {
  id: string;
  unitId: string;
  month: string;
  kind: 'regular';
  title: string;
  place: string;
  state: Extract<MeetingState, 'invited' | 'sealed'>;
  /** Code of the rule pack in force on its day. */
  rulePack: string;
  chairId: string;
  minutesTakerId: string;
  plannedAt: string;
  invitedAt: string;
}

/** What is known of a meeting once it was held and sealed. Numbers run on within the term that began on `termStartsOn`. */
export interface DemoHeldMeeting extends DemoMeeting {
  state: 'sealed';
  papersPostedAt: string;
  startedAt: string;
  endedAt: string;
  durationMinutes: number;
  sealedAt: string;
  termStartsOn: string;
  minutesNumber: number;
  resolutionNumber: number;
  opinionCount: number;
  conclusion: string;
}

/** One name of a roll-call. */
export interface DemoAttendance {
  unitId: string;
  meetingId: string;
  memberId: string;
  presence: Presence;
  reason: string | null;
}

/** The vote on the resolution of a meeting. */
export interface DemoVote {
  id: string;
  unitId: string;
  meetingId: string;
  question: string;
  threshold: 'over-half';
  base: number;
  present: number;
  for: number;
  against: number;
  other: number;
  passed: boolean;
}

/** A task given in a meeting, as it stands today. */
export interface DemoTask extends Task {
  unitId: string;
  meetingId: string;
  memberId: string;
}

/** Everything that one meeting leaves behind. */
export interface DemoMeetingRecord {
  meeting: DemoHeldMeeting;
  attendance: DemoAttendance[];
  vote: DemoVote;
  tasks: DemoTask[];
}

/** One signed-in session; instants in UTC. */
export interface DemoVisit {
  id: string;
  unitId: string;
  memberId: string;
  startedAt: string;
  endedAt: string;
}
