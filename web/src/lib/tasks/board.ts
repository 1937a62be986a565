import type { CallOutput } from '../platform/api.ts';

type List = CallOutput<'tasks.list'>;
export type Board = List['board'];

export type ListState = 'open' | 'late' | 'closed' | 'waiting-review';

const states: readonly string[] = ['open', 'late', 'closed', 'waiting-review'] satisfies ListState[];

/** The state that an address asks for: open tasks where it asks for none that there is. */
export const listState = (given: string | null): ListState =>
  given !== null && states.includes(given) ? (given as ListState) : 'open';

/** The figures of the board: how many tasks each list of it shows. */
export function figuresOf(board: Board): Record<'all' | ListState, number> {
  const open = board.notStarted + board.doing + board.waitingReview + board.returned + board.carriedOver;
  const closed = board.doneOnTime + board.doneLate + board.doneBeyond + board.notDone;
  return { all: open + closed, open, closed, late: board.late, 'waiting-review': board.waitingReview };
}

/** The parts of all tasks by what became of them, in the order of the bar. */
export const partsOf = (
  board: Board,
): { part: 'beyond' | 'onTime' | 'late' | 'notDone' | 'open'; count: number }[] => [
  { part: 'beyond', count: board.doneBeyond },
  { part: 'onTime', count: board.doneOnTime },
  { part: 'late', count: board.doneLate },
  { part: 'notDone', count: board.notDone },
  { part: 'open', count: figuresOf(board).open },
];
