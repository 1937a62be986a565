import { expect, test } from 'vitest';
import type { CallOutput } from '../platform/api.ts';
import { knownOffline } from './known-task.ts';

const row: CallOutput<'tasks.mine'>['open'][number] = {
  id: 'a',
  unitId: 'u',
  memberId: 'm',
  memberName: null,
  meetingId: null,
  content: 'Việc',
  basis: '',
  status: 'doing',
  result: null,
  progress: 0,
  assignedOn: '2026-11-01',
  dueDate: null,
  firstDueDate: null,
  reportedOn: null,
  closedOn: null,
  carriedMeetings: 0,
  version: 1,
};
const mine: CallOutput<'tasks.mine'> = {
  today: '2026-11-22',
  open: [row, { ...row, id: 'b', memberId: null }, { ...row, id: 'c', status: 'waiting-review' }],
  closed: [{ ...row, id: 'd', status: 'done', result: 'late', closedOn: '2026-11-20' }],
};

test.each([
  ['a', ['report']],
  ['b', []],
  ['c', []],
  ['d', []],
])('without network the task %s allows %j', (id, acts) => {
  expect(knownOffline(mine, id)).toMatchObject({ acts, entries: undefined, abilities: { edit: false } });
});

test('what was never kept is not known', () => {
  expect(knownOffline(mine, 'e')).toBeUndefined();
  expect(knownOffline(undefined, 'a')).toBeUndefined();
});
