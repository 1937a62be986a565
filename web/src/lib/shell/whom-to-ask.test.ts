import { expect, test } from 'vitest';
import { whomToAsk } from './whom-to-ask.ts';

const unitId = '0190a000-0000-7000-8000-000000000001';
const member = {
  unitId,
  unitPath: ['Đảng bộ Khối thử', 'Đảng bộ Sở Bắc', 'Chi bộ Bắc 1'],
  posts: [],
  secretary: { name: 'Người Thử 0', phone: '0999000000' },
};
const post = (kind: 'secretary' | 'deputy-secretary' | 'committee-member', of: string, unitName = '') => ({
  id: unitId,
  kind,
  unitId: of,
  unitName,
  label: '',
});

test('a member asks the secretary of the own cell', () =>
  expect(whomToAsk(member)).toEqual({ is: 'secretary', name: 'Người Thử 0', phone: '0999000000' }));

test('so does a deputy, and a secretary of another unit', () => {
  expect(whomToAsk({ ...member, posts: [post('deputy-secretary', unitId)] })?.is).toBe('secretary');
  expect(whomToAsk({ ...member, posts: [post('secretary', 'above')] })?.is).toBe('secretary');
});

test('a secretary asks the unit above, never himself', () =>
  expect(whomToAsk({ ...member, posts: [post('secretary', unitId)] })).toEqual({
    is: 'above',
    unitName: 'Đảng bộ Sở Bắc',
  }));

test('nor the committee he leads as well, but gladly one he sits in', () => {
  expect(
    whomToAsk({
      ...member,
      posts: [post('secretary', unitId), post('secretary', 'above', 'Đảng bộ Sở Bắc')],
    }),
  ).toEqual({ is: 'above', unitName: 'Đảng bộ Khối thử' });
  expect(
    whomToAsk({
      ...member,
      posts: [post('secretary', unitId), post('committee-member', 'above', 'Đảng bộ Sở Bắc')],
    }),
  ).toEqual({ is: 'above', unitName: 'Đảng bộ Sở Bắc' });
});

test('there may be nobody yet', () => {
  expect(whomToAsk(undefined)).toBeUndefined();
  expect(whomToAsk({ ...member, secretary: null })).toBeUndefined();
  expect(whomToAsk({ ...member, unitPath: ['Chi bộ'], posts: [post('secretary', unitId)] })).toBeUndefined();
});
