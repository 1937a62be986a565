import { expect, it } from 'vitest';
import { addressOf } from './address.ts';

it.each([
  ['/api/tasks', {}, '/api/tasks'],
  ['/api/meetings/:meetingId/close', { params: { meetingId: 'a b/c' } }, '/api/meetings/a%20b%2Fc/close'],
  [
    '/api/units',
    { query: { text: 'họp', page: 2, open: true } },
    '/api/units?text=h%E1%BB%8Dp&page=2&open=true',
  ],
  ['/api/units', { query: { kind: ['cell', 'committee'] } }, '/api/units?kind=cell&kind=committee'],
  ['/api/units', { query: { text: undefined, after: null } }, '/api/units'],
])('%s with %j is %s', (path, input, address) => {
  expect(addressOf(path, input)).toBe(address);
});
