import { expect, test } from 'vitest';
import { figuresOf, listState, partsOf } from './board.ts';

const board = {
  notStarted: 3,
  doing: 5,
  waitingReview: 2,
  returned: 1,
  carriedOver: 1,
  doneOnTime: 20,
  doneLate: 4,
  doneBeyond: 2,
  notDone: 1,
  late: 3,
};

test('the figures add up: open and closed make all, and the parts of the bar too', () => {
  const figures = figuresOf(board);
  expect(figures).toEqual({ all: 39, open: 12, closed: 27, late: 3, 'waiting-review': 2 });
  expect(partsOf(board).reduce((sum, { count }) => sum + count, 0)).toBe(figures.all);
});

test.each([
  ['late', 'late'],
  ['waiting-review', 'waiting-review'],
  ['done', 'open'],
  ['', 'open'],
  [null, 'open'],
])('an address with state %s shows %s', (given, state) => {
  expect(listState(given)).toBe(state);
});
