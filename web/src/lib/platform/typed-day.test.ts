import { expect, test } from 'vitest';
import { readTypedDay } from './typed-day.ts';

test.each([
  ['19/05/1968', '1968-05-19'],
  ['19/5/1968', '1968-05-19'],
  [' 1-2-1950 ', '1950-02-01'],
  ['19.05.1968', '1968-05-19'],
  ['19 05 1968', '1968-05-19'],
  ['19051968', '1968-05-19'],
  ['31/04/1968', undefined],
  ['1968-05-19', undefined],
  ['19/05/68', undefined],
  ['', undefined],
])('%s is %s', (typed, day) => expect(readTypedDay(typed)).toBe(day));
