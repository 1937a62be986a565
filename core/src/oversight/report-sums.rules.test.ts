import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ReportSums, sumKeys } from './report-sums.ts';
import { addSums, changesBetween, noSums, silentCells, sumsOfCell } from './report-sums.rules.ts';
import type { CellMonth, MonthMeeting } from './cell-month.ts';

const meeting: MonthMeeting = {
  meetingId: '0',
  kind: 'regular',
  kindLabel: 'Sinh hoạt thường kỳ',
  title: 'Sinh hoạt',
  countsForMonth: true,
  state: 'sealed',
  startsOn: '2026-11-05',
  concludedOn: '2026-11-05',
  minutes: 95,
  present: 17,
  expected: 20,
  steps: 14,
  stepsDone: 13,
  stepsSkipped: 1,
  skipped: ['Cử thư ký ghi biên bản'],
  votes: 2,
  votesPassed: 1,
  votesFlagged: 0,
  resolution: 'Số 07-NQ/CB',
  grade: 'fair',
  points: 82.5,
};
const cell: CellMonth = {
  hasSecretary: true,
  isReported: false,
  meetings: [meeting, { ...meeting, state: 'invited' }],
  proposalsOpen: 3,
  tasksGiven: 4,
  tasksDone: 2,
  tasksOpen: 5,
  tasksLate: 1,
};

test('a cell counts what it held to the end', () => {
  expect(sumsOfCell(cell)).toEqual({
    ...noSums,
    ...{ cells: 1, reported: 1, met: 1, meetings: 1, minutes: 95, present: 17, expected: 20 },
    ...{ steps: 14, stepsDone: 13, stepsSkipped: 1, votes: 2, votesPassed: 1, resolutions: 1, sealed: 1 },
    ...{ tasksGiven: 4, tasksDone: 2, tasksOpen: 5, tasksLate: 1, proposalsOpen: 3, fair: 1 },
  });
  const theme = { ...meeting, countsForMonth: false };
  expect(sumsOfCell({ ...cell, meetings: [theme] })).toMatchObject({ met: 0, meetings: 1 });
  expect(sumsOfCell({ ...cell, meetings: [] })).toMatchObject({
    met: 0,
    meetings: 0,
    cells: 1,
    tasksOpen: 5,
  });
});

/** A made-up organisation: cells with figures, committees with units below. A silent unit sends no report. */
type Node = { sums?: ReportSums; below: Node[]; silent: boolean };

const cells: fc.Arbitrary<Node> = fc.record({
  sums: fc.array(fc.nat(1_000), { minLength: sumKeys.length, maxLength: sumKeys.length }).map((counts) => ({
    ...(Object.fromEntries(sumKeys.map((key, index) => [key, counts[index] ?? 0])) as ReportSums),
    cells: 1,
    reported: 1,
  })),
  below: fc.constant<Node[]>([]),
  silent: fc.boolean(),
});
const { tree } = fc.letrec<{ tree: Node }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    cells,
    fc.record({ below: fc.array(tie('tree'), { minLength: 1, maxLength: 6 }), silent: fc.boolean() }),
  ),
}));

const cellsIn = (node: Node): number =>
  node.sums ? 1 : node.below.reduce((count, below) => count + cellsIn(below), 0);
/** What reaches the unit above: its report, or only how many cells stand there. */
const received = (node: Node): ReportSums =>
  node.silent ? silentCells(cellsIn(node)) : (node.sums ?? addSums(node.below.map(received)));
/** The same without the way through the levels: every cell whose report reached the top. */
const direct = (node: Node, reaches = true): ReportSums[] => {
  const arrives = reaches && !node.silent;
  if (node.sums) return [arrives ? node.sums : silentCells(1)];
  return node.below.flatMap((below) => direct(below, arrives));
};

test('a roll-up of roll-ups is the sum over the cells whose reports came through, and counts every cell', () => {
  fc.assert(
    fc.property(tree, (node) => {
      expect(received(node)).toEqual(addSums(direct(node)));
      expect(received(node).cells).toBe(cellsIn(node));
      expect(received(node).reported).toBeLessThanOrEqual(received(node).cells);
    }),
    { numRuns: 2_000 },
  );
});

test('a new version says what is different', () => {
  const before = sumsOfCell(cell);
  expect(changesBetween(before, before)).toEqual([]);
  expect(changesBetween(before, { ...before, sealed: 2, tasksDone: 3 })).toEqual([
    { key: 'sealed', from: 1, to: 2 },
    { key: 'tasksDone', from: 2, to: 3 },
  ]);
});
