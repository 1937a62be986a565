import type { MeetingKind } from '../rule-packs/rule-pack.ts';
import type { SpeakingFigures } from './speaking.rules.ts';

/** What the system knows of a meeting when it fills the quality form. Counts are of people unless said otherwise. */
export type QualityFacts = {
  kind: MeetingKind;
  /** Whether the meeting has concluded: until then what is measured in the room may still change. */
  isOver: boolean;
  /** Since it opened; null before. */
  minutes: number | null;
  minimumMinutes: number;
  /** Members of the cell itself (đảng số). */
  members: number;
  /** Own members present of those who were to come, as `attendanceShare` counts them. */
  share: { present: number; expected: number };
  notCalled: number;
  unexcused: number;
  /** Meetings in a row, this one the last, that one member missed with reason in this year; the longest of all members. */
  longestExcusedRun: number;
  bureauMet: boolean;
  hasDraft: boolean;
  isAnnounced: boolean;
  /** Papers to read beforehand, and whole days from the last one to the meeting; null without papers. */
  papers: number;
  papersAheadDays: number | null;
  steps: { passed: number; total: number };
  /** Of those present. */
  speaking: SpeakingFigures;
  present: number;
  hasMinutesTaker: boolean;
  /** Of last month's tasks that were due or are closed: done ones; and those reported that nobody has judged yet. */
  lastTasks: { done: number; due: number; waiting: number };
  hasConclusion: boolean;
  tasksGiven: number;
  isReadBack: boolean;
  /** Whole days from the end to the publication of the papers, or until now; null while the meeting is on. */
  publishing: { isPublished: boolean; days: number } | null;
};
