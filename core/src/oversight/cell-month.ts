import type { Day } from '../calendar/day.ts';

/** What those above may look for: something that a cell has not got yet, or that waits for a decision above it. */
export const missingKinds = [
  'no-secretary',
  'not-planned',
  'not-held',
  'minutes-open',
  'no-resolution',
  'report-missing',
  'vote-flagged',
] as const;

export type MissingKind = (typeof missingKinds)[number];

export const gradeKinds = ['good', 'fair', 'average', 'poor'] as const;

export type GradeKind = (typeof gradeKinds)[number];

/** A meeting as those above see it: what was held and done in figures, nothing that was said, nobody by name. */
export type MonthMeeting = {
  meetingId: string;
  kind: string;
  kindLabel: string;
  title: string;
  /** Whether holding it is holding the month's meeting, as its rules have it. */
  countsForMonth: boolean;
  state: 'draft' | 'invited' | 'open' | 'concluded' | 'sealed';
  startsOn: Day;
  concludedOn: Day | null;
  /** From opening to conclusion; null before. */
  minutes: number | null;
  /** Own members present, of those who were to come (`attendanceShare`). */
  present: number;
  expected: number;
  /** Steps of the sitting: prescribed, done, skipped, and the words of those skipped. */
  steps: number;
  stepsDone: number;
  stepsSkipped: number;
  skipped: string[];
  votes: number;
  votesPassed: number;
  /** Votes put three times without reaching two thirds: the level above decides (domain 2.1 H). */
  votesFlagged: number;
  /** `Số 07-NQ/CB`; null while none is issued. */
  resolution: string | null;
  /** The official grade, where the form is filled in and its pack has grades; with the points. */
  grade: GradeKind | null;
  points: number | null;
};

/** A cell's month as it stands at this moment. */
export type CellMonth = {
  hasSecretary: boolean;
  isReported: boolean;
  meetings: readonly MonthMeeting[];
  proposalsOpen: number;
  tasksGiven: number;
  tasksDone: number;
  tasksOpen: number;
  tasksLate: number;
};

/** Whether the meeting was held to its end. */
export const isHeld = ({ state }: Pick<MonthMeeting, 'state'>): boolean =>
  state === 'concluded' || state === 'sealed';

/** Whether the cell has met in the month: held a meeting that counts for it. */
export const hasMet = ({ meetings }: { meetings: readonly MonthMeeting[] }): boolean =>
  meetings.some((meeting) => meeting.countsForMonth && isHeld(meeting));
