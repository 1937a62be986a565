import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Outgoing, mayApprove, mayPublish, outermost, outgoingFault } from './directive.rules.ts';
import { dutyState, isStuck, remindersOf, standsSince } from './duty.rules.ts';
import { inboxBegins, isUnread, itemState } from './inbox.rules.ts';
import { LEAST_TOLD, toldGroups, toldOf, toldWhole } from './told-counts.rules.ts';

const draft: Outgoing = {
  ...{ title: 'Thông báo', isBlank: false, question: null, asks: 'read', changed: '' },
  audience: { unitIds: ['a'], posts: [], statuses: [] },
  ...{ reportBy: null, expiresOn: null },
};
const first = { version: 1, onDay: '2026-11-23' };
const question = { text: 'Bao giờ?', answers: ['Hôm nay', 'Ngày mai'], right: 1, why: '' };

test.each<[string, Partial<Outgoing>, typeof first, string | null]>([
  ['whole', {}, first, null],
  ['with a question', { question }, first, null],
  ['without a title', { title: ' ' }, first, 'directives/title-missing'],
  ['without words', { isBlank: true }, first, 'directives/text-missing'],
  [
    'a question without a right answer',
    { question: { ...question, right: 2 } },
    first,
    'directives/question-incomplete',
  ],
  [
    'a question with an empty answer',
    { question: { ...question, answers: ['Có', ' '] } },
    first,
    'directives/question-incomplete',
  ],
  ['a second version that says nothing', {}, { ...first, version: 2 }, 'directives/changes-missing'],
  ['a second version that says what is new', { changed: 'Sửa hạn' }, { ...first, version: 2 }, null],
  ['a report by today', { reportBy: '2026-11-23' }, first, null],
  ['a report by yesterday', { reportBy: '2026-11-22' }, first, 'directives/day-past'],
  [
    'a duty for members of a status',
    { asks: 'act', audience: { ...draft.audience, statuses: ['exempt'] } },
    first,
    'directives/leaders-left-out',
  ],
  [
    'a duty for editors',
    { asks: 'act', audience: { ...draft.audience, posts: ['editor'] } },
    first,
    'directives/leaders-left-out',
  ],
  [
    'a duty for secretaries',
    { asks: 'act', audience: { ...draft.audience, posts: ['secretary'] } },
    first,
    null,
  ],
])('a draft that is %s', (_name, more, when, fault) => {
  expect(outgoingFault({ ...draft, ...more }, when)).toBe(fault);
});

test('nobody approves what they had a hand in, and a rule of the unit is not passed by', () => {
  const handed = { state: 'review', hands: ['a', 'b', null] } as const;
  expect(['a', 'b', 'c'].map((member) => mayApprove(handed, member))).toEqual([false, false, true]);
  expect(mayApprove({ ...handed, state: 'draft' }, 'c')).toBe(false);
  expect(
    (['draft', 'review', 'approved', 'scheduled', 'published'] as const).map((state) =>
      mayPublish(state, true),
    ),
  ).toEqual([...[false, false, true, false, false]]);
  expect(mayPublish('draft', false)).toBe(true);
});

test('of units one in the other the outer one stays', () => {
  const units = [
    { id: 'bloc', lft: 1, rgt: 100 },
    { id: 'north', lft: 10, rgt: 50 },
    { id: 'cell', lft: 20, rgt: 30 },
    { id: 'south', lft: 60, rgt: 90 },
  ];
  expect(outermost(units).map(({ id }) => id)).toEqual(['bloc']);
  expect(outermost(units.slice(1)).map(({ id }) => id)).toEqual(['north', 'south']);
});

test('an acknowledgement belongs to its version', () => {
  const item = { version: 2, expiresOn: '2026-11-23', isWithdrawn: false };
  const state = (receipt: Parameters<typeof itemState>[1], today = '2026-11-23') =>
    itemState(item, receipt, today);
  expect(state(null)).toBe('new');
  expect(state({ version: 1, isUnderstood: true })).toBe('changed');
  expect(state({ version: 2, isUnderstood: false })).toBe('opened');
  expect(state({ version: 2, isUnderstood: true }, '2026-11-24')).toBe('understood');
  expect(state({ version: 1, isUnderstood: true }, '2026-11-24')).toBe('expired');
  expect(itemState({ ...item, isWithdrawn: true }, null, '2026-11-23')).toBe('withdrawn');
  expect(
    (['new', 'changed', 'opened', 'understood', 'expired', 'withdrawn'] as const).filter(isUnread),
  ).toEqual([...['new', 'changed']]);
  expect(inboxBegins('2026-11-23')).toBe('2025-11-23');
});

test('no group of fewer than five is told, nor by what the others leave of the whole', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ people: fc.nat(30) }), { maxLength: 12 }), (groups) => {
      const told = toldGroups(groups);
      const untold = groups.filter((group, index) => !told[index] && group.people > 0);
      expect(groups.every(({ people }, index) => !told[index] || people >= LEAST_TOLD)).toBe(true);
      const canBeTold = groups.some(({ people }) => people >= LEAST_TOLD);
      if (canBeTold) expect(untold.length).not.toBe(1);
    }),
  );
});

test('a whole that is not told is not told by the sum of its groups', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ people: fc.nat(30) }), { maxLength: 12 }), (groups) => {
      const told = toldGroups(groups, false);
      expect(groups.every(({ people }, index) => !told[index] || people >= LEAST_TOLD)).toBe(true);
      const isThere = groups.some(({ people }) => people > 0);
      const untold = groups.filter(({ people }, index) => people > 0 && !told[index]);
      expect(untold.length > 0).toBe(isThere);
    }),
  );
});

test('answers are weighed by themselves: what two of seven answered is not the difference of the others', () => {
  const groups = [
    { people: 12, answered: 10 },
    { people: 7, answered: 2 },
    { people: 9, answered: 6 },
  ];
  const told = toldOf(groups, toldWhole({ people: 28, answered: 18 }));
  expect(told.map(({ people }) => people)).toEqual([true, true, true]);
  expect(told.map(({ answers }) => answers)).toEqual([true, false, false]);
  expect(toldWhole({ people: 28, answered: 4 })).toEqual({ people: true, answers: false });
  expect(toldOf([{ people: 5, answered: 5 }], { people: false, answers: false })).toEqual([
    { people: false, answers: false },
  ]);
});

const asked = { version: 2, sentOn: '2026-11-02', reportBy: '2026-11-20' };
const received = { version: 2, receivedOn: '2026-11-03', passedOn: null, reportedOn: null };

test('a duty goes from step to step, and begins anew with a new version', () => {
  expect(dutyState(null, asked)).toBe('waiting');
  expect(dutyState({ ...received, version: 1, reportedOn: '2026-10-01' }, asked)).toBe('waiting');
  expect(dutyState(received, asked)).toBe('received');
  expect(dutyState({ ...received, passedOn: '2026-11-04' }, asked)).toBe('passed');
  expect(dutyState({ ...received, reportedOn: '2026-11-05' }, asked)).toBe('reported');
  expect(standsSince(null, asked)).toBe('2026-11-02');
  expect(standsSince({ ...received, passedOn: '2026-11-04' }, asked)).toBe('2026-11-04');
});

test.each([
  ['not taken up on the second day', null, '2026-11-03', true, false],
  ['not taken up after two days', null, '2026-11-04', false, true],
  ['taken up by a cell', received, '2026-11-10', false, false],
  ['taken up by a committee and not passed on', received, '2026-11-05', true, true],
  ['passed on', { ...received, passedOn: '2026-11-04' }, '2026-11-20', true, false],
  ['passed on and not reported in time', { ...received, passedOn: '2026-11-04' }, '2026-11-21', true, true],
  ['reported late', { ...received, reportedOn: '2026-11-25' }, '2026-11-30', true, false],
])('stuck: %s', (_name, done, today, hasUnitsBelow, stuck) => {
  expect(isStuck(done, asked, { today, hasUnitsBelow })).toBe(stuck);
});

test('reminders escalate, and none comes after the last day', () => {
  expect(remindersOf(asked)).toEqual([
    { on: '2026-11-04', tellsAbove: false, wants: 'step' },
    { on: '2026-11-06', tellsAbove: true, wants: 'step' },
    { on: '2026-11-20', tellsAbove: true, wants: 'report' },
  ]);
  expect(remindersOf({ ...asked, reportBy: '2026-11-05' }).map(({ on }) => on)).toEqual([
    '2026-11-04',
    '2026-11-05',
  ]);
  expect(remindersOf({ ...asked, reportBy: null })).toHaveLength(2);
});
