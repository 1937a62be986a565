import { expect, it } from 'vitest';
import { offlineRooms } from '../../offline.ts';
import { groupKept } from './kept-on-device.ts';

it('counts by kind, with the newest of what was read', () => {
  const answers = [
    { key: ['meetings.list', {}], data: {}, at: 5 },
    { key: ['meetings.one', {}], data: {}, at: 9 },
    { key: ['home.home', {}], data: {}, at: 7 },
  ];
  expect(groupKept(answers, { documents: 0, media: 3, outbox: 0, drafts: 2, helped: 1 })).toEqual([
    { kind: 'home', count: 1, at: 7 },
    { kind: 'meetings', count: 2, at: 9 },
    { kind: 'bulletin-media', count: 3 },
    { kind: 'drafts', count: 2 },
    { kind: 'helped', count: 1 },
  ]);
});

it('knows every room that keeps something', () => {
  const names = offlineRooms.flatMap(({ keeps }) => Object.keys(keeps));
  const answers = names.map((name) => ({ key: [name, {}], data: {}, at: 1 }));
  const counted = groupKept(answers, { documents: 0, media: 0, outbox: 0, drafts: 0, helped: 0 }).reduce(
    (sum, { count }) => sum + count,
    0,
  );
  expect(counted).toBe(names.length);
});
