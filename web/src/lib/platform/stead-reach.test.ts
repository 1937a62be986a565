import { expect, it } from 'vitest';
import { isOwn, leadsTo } from './stead-reach.ts';

it.each([
  ['/', true, true],
  ['/meetings', true, false],
  ['/meetings/unit/meeting', true, false],
  ['/tasks/unit/task', false, true],
  ['/inbox', true, false],
  ['/inbox/item', true, false],
  ['/inbox/paper/unit', false, false],
  ['/account', false, false],
  ['/units', false, false],
  ['/meetings-of-others', false, false],
])('%s: for who may read the papers %s, for who may report on tasks %s', (pathname, forPapers, forTasks) => {
  expect(leadsTo(['read-papers'], pathname)).toBe(forPapers);
  expect(leadsTo(['report-task'], pathname)).toBe(forTasks);
});

it('keeps the account and the helps themselves the person’s own', () => {
  for (const name of ['auth.me', 'auth.prove', 'helpers.mine', 'helpers.stepDown'])
    expect(isOwn(name), name).toBe(true);
  for (const name of ['tasks.mine', 'meetings.one', 'files.download', 'authority.one'])
    expect(isOwn(name), name).toBe(false);
});
