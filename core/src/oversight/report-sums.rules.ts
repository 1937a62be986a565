import { type CellMonth, type GradeKind, type MonthMeeting, hasMet, isHeld } from './cell-month.ts';
import { type Change, type ReportSums, sumKeys } from './report-sums.ts';

const made = (figure: (key: (typeof sumKeys)[number]) => number): ReportSums =>
  Object.fromEntries(sumKeys.map((key) => [key, figure(key)])) as ReportSums;

/** No cell at all. */
export const noSums: ReportSums = made(() => 0);

/** Reports side by side: adding is associative, so a roll-up of roll-ups is the sum over the cells. */
export const addSums = (all: readonly ReportSums[]): ReportSums =>
  made((key) => all.reduce((sum, one) => sum + one[key], 0));

/** Cells that stand there and whose report is not in. */
export const silentCells = (cells: number): ReportSums => ({ ...noSums, cells });

const total = (
  meetings: readonly MonthMeeting[],
  figure: (meeting: MonthMeeting) => number | boolean | null,
): number => meetings.reduce((sum, meeting) => sum + Number(figure(meeting) ?? 0), 0);

/** What a cell's own report counts: meetings held to their end, and its tasks and proposals as they stand. */
export const sumsOfCell = ({ meetings, ...cell }: CellMonth): ReportSums => {
  const held = meetings.filter(isHeld);
  const graded = (wanted: GradeKind) => total(held, ({ grade }) => grade === wanted);
  return {
    cells: 1,
    reported: 1,
    met: hasMet({ meetings }) ? 1 : 0,
    meetings: held.length,
    minutes: total(held, ({ minutes }) => minutes),
    present: total(held, ({ present }) => present),
    expected: total(held, ({ expected }) => expected),
    steps: total(held, ({ steps }) => steps),
    stepsDone: total(held, ({ stepsDone }) => stepsDone),
    stepsSkipped: total(held, ({ stepsSkipped }) => stepsSkipped),
    votes: total(held, ({ votes }) => votes),
    votesPassed: total(held, ({ votesPassed }) => votesPassed),
    votesFlagged: total(held, ({ votesFlagged }) => votesFlagged),
    resolutions: total(held, ({ resolution }) => resolution !== null),
    sealed: total(held, ({ state }) => state === 'sealed'),
    tasksGiven: cell.tasksGiven,
    tasksDone: cell.tasksDone,
    tasksOpen: cell.tasksOpen,
    tasksLate: cell.tasksLate,
    proposalsOpen: cell.proposalsOpen,
    good: graded('good'),
    fair: graded('fair'),
    average: graded('average'),
    poor: graded('poor'),
  };
};

/** What a new version of a report says differently in figures. */
export const changesBetween = (before: ReportSums, after: ReportSums): Change[] =>
  sumKeys
    .filter((key) => before[key] !== after[key])
    .map((key) => ({ key, from: before[key], to: after[key] }));
