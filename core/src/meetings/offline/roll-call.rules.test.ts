import { expect, test } from 'vitest';
import type { MeetingView } from '../meetings.schema.ts';
import { applyActs } from './apply.rules.ts';
import type { LocalAct, LocalActOf } from './local-act.ts';
import { mergeRoll, stateOf, thingOf } from './merge.rules.ts';
import { eachPresent } from './roll-call.rules.ts';
import { touchedBy } from './touched.rules.ts';

const params = { unitId: 'u', meetingId: 'm' };
const at = (minute: number): string => new Date(Date.UTC(2026, 11, 5, 1, minute)).toISOString();

type Row = MeetingView['rollCall'][number];
const row = (memberId: string, more: Partial<Row> = {}): Row => ({
  ...{ memberId, name: `Đồng chí ${memberId}`, status: 'full', presence: null, reason: '' },
  ...{ exempt: false, suspended: false, temporaryOut: false, temporaryIn: false },
  ...{ arrivedAt: null, late: false, leftAt: null },
  ...more,
});

const meeting = (...rollCall: Row[]): MeetingView =>
  ({
    ...{ state: 'open', openedAt: at(0), version: 1, votes: [], agenda: [], tasks: [], texts: {} },
    ...{ members: [], roster: [], replies: { all: [] }, rollCall },
    steps: [{ id: 's', when: 'live', duty: 'roll-call', progress: 'done', markedAt: at(10) }],
  }) as unknown as MeetingView;

const times = (arrivedAt: string | null, leftAt: string | null): LocalAct => ({
  ...{ name: 'saveTimes', at: at(60), params: { ...params, memberId: 'a' } },
  body: { arrivedAt, leftAt },
});
const here = row('a', { presence: 'present', arrivedAt: at(1) });

test.each([
  ['late', at(20), null, { arrivedAt: at(20), leftAt: null, late: true }],
  ['early away', at(1), at(50), { arrivedAt: at(1), leftAt: at(50), late: false }],
  ['from the beginning', null, null, { arrivedAt: at(0), leftAt: null, late: false }],
  ['in the future: refused', at(90), null, { arrivedAt: at(1) }],
  ['away before they came: refused', at(30), at(20), { arrivedAt: at(1), leftAt: null }],
])('times without network: %s', (_, arrivedAt, leftAt, expected) => {
  expect(applyActs(meeting(here), [times(arrivedAt, leftAt)]).rollCall).toMatchObject([expected]);
});

test('who is not there neither came nor left; who left early votes no more', () => {
  expect(applyActs(meeting(row('a')), [times(at(20), null)]).rollCall[0]).toMatchObject({ arrivedAt: null });
  expect(applyActs(meeting(here), [times(at(1), at(50))]).voteBase).toMatchObject({ base: 1, present: 0 });
});

const all: LocalActOf<'allPresent'> = { name: 'allPresent', at: at(5), params, body: undefined };

test('"all present" is kept member by member, and a name that another phone called otherwise is asked about alone', () => {
  const seen = meeting(row('a'), row('b'), row('c', { presence: 'present', arrivedAt: at(2) }), row('d'));
  const said = eachPresent(seen, all);
  expect(said.body.entries.map(({ memberId, presence }) => [memberId, presence])).toEqual([
    ['a', 'present'],
    ['b', 'present'],
    ['d', 'present'],
  ]);
  expect(applyActs(seen, [said])).toEqual(applyActs(seen, [all]));
  const theirs = meeting(
    row('a', { presence: 'absent-unexcused' }),
    row('b', { presence: 'present', arrivedAt: at(3) }),
    row('c', { presence: 'present', arrivedAt: at(2) }),
    row('d'),
  );
  const { clear, disputed } = mergeRoll(said, stateOf(seen, said), theirs, applyActs(theirs, [said]));
  expect(clear?.body.entries.map(({ memberId }) => memberId)).toEqual(['d']);
  expect(disputed?.body.entries.map(({ memberId }) => memberId)).toEqual(['a']);
  expect(disputed && thingOf(disputed)).toBe('presence:a');
});

test('who was moved to another cell meanwhile is left out of "all present", and told of where only they were called', () => {
  const seen = meeting(row('a'), row('b'));
  const said = eachPresent(seen, all);
  const theirs = meeting(row('b'));
  const merged = (act: LocalActOf<'saveRollCall'>) =>
    mergeRoll(act, stateOf(seen, act), theirs, applyActs(theirs, [act])).clear?.body.entries;
  expect(merged(said)?.map(({ memberId }) => memberId)).toEqual(['b']);
  const alone = { ...said, body: { entries: said.body.entries.slice(0, 1) } };
  expect(merged(alone)?.map(({ memberId }) => memberId)).toEqual(['a']);
});

test('an act marks the rows that it shows on', () => {
  expect(touchedBy(eachPresent(meeting(row('a'), row('b')), all))).toEqual(['presence:a', 'presence:b']);
  expect(touchedBy(times(null, null))).toEqual(['presence:a']);
  expect(touchedBy({ name: 'open', at: at(0), params, body: undefined })).toEqual([]);
});
