import { expect, test } from 'vitest';
import { placeOf } from './minutes-places.rules.ts';

const id = '0190a8a0-0000-7000-8000-000000000001';

test.each([
  [`opinion:${id}`, { part: 'opinion', id }],
  [`presented:${id}`, { part: 'presented', id }],
  [`concluded:${id}`, { part: 'concluded', id }],
  ['conclusion', { part: 'conclusion' }],
  ['remark:10', { part: 'remark', section: 10 }],
  ['remark:0', undefined],
  ['remark:11', undefined],
  ['opinion:x', undefined],
  ['x', undefined],
])('%s is %o', (text, place) => {
  expect(placeOf(text)).toEqual(place);
});
