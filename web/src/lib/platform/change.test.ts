import { describe, expect, it } from 'vitest';
import { isTouched, parseChange } from './change.ts';

describe('a change', () => {
  it.each([
    ['{"topic":"tasks","id":"t1"}', { topic: 'tasks', id: 't1' }],
    ['{"topic":"tasks"}', { topic: 'tasks' }],
    ['{"id":"t1"}', undefined],
    ['null', undefined],
    ['not json', undefined],
  ])('%s reads as %j', (data, change) => {
    expect(parseChange(data)).toEqual(change);
  });

  it.each([
    [['tasks.mine', {}], true],
    [['tasks.ofUnit', { params: { unitId: 'u1' } }], true],
    [['tasks.get', { params: { unitId: 'u1', taskId: 't1' } }], true],
    [['tasks.get', { params: { unitId: 'u1', taskId: 't2' } }], false],
    [['home.home', {}], true],
    [['meetings.get', { params: { meetingId: 't1' } }], false],
    [['tasksish.mine', {}], false],
  ])('of task t1 touches %j: %s', (queryKey, touched) => {
    expect(isTouched(queryKey, { topic: 'tasks', id: 't1' })).toBe(touched);
  });
});
