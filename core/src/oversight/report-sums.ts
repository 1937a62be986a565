/** The figures of a monthly report, all of them counts, so that reports of any level add up. */
export const sumKeys = [
  'cells',
  'reported',
  'met',
  'meetings',
  'minutes',
  'present',
  'expected',
  'steps',
  'stepsDone',
  'stepsSkipped',
  'votes',
  'votesPassed',
  'votesFlagged',
  'resolutions',
  'sealed',
  'tasksGiven',
  'tasksDone',
  'tasksOpen',
  'tasksLate',
  'proposalsOpen',
  'good',
  'fair',
  'average',
  'poor',
] as const;

export type SumKey = (typeof sumKeys)[number];

/**
 * `cells`: cells that stand there; `reported`: those whose report is in, and only they are in the rest. `met`: cells with a meeting held
 * to its end. `good` … `poor`: meetings by official grade, as the form of their pack gives it.
 */
export type ReportSums = Record<SumKey, number>;

/** A figure that differs from the version before. */
export type Change = { key: SumKey; from: number; to: number };
