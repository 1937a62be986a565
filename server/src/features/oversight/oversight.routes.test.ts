import { randomUUIDv7 } from 'node:crypto';
import { rollCallSummary } from '@sotay/core/meetings/attendance.rules.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goThroughSteps, open, prepare, proved } from '../../../test/meetings.ts';
import type { PersonKey, UnitKey } from '../../../test/organisation.ts';
import { type World, createWorld } from '../../../test/world.ts';

let world: World;
const MONTH = '2026-12-01';

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const unitId = (unit: UnitKey): string => world.organisation.units[unit].id;

const call = async (person: PersonKey) => {
  const client = await world.as(person);
  return {
    month: (unit: UnitKey, query: object = {}) =>
      client.call('oversight.month', {
        params: { unitId: unitId(unit) },
        query: { month: MONTH, ...query },
      }),
    report: (unit: UnitKey) =>
      client.call('oversight.report', { params: { unitId: unitId(unit) }, query: { month: MONTH } }),
    send: (unit: UnitKey, body: { after?: number; words?: string; reason?: string; month?: string } = {}) =>
      client.call('oversight.send', {
        params: { unitId: unitId(unit) },
        body: { month: MONTH, after: 0, words: '', reason: '', ...body },
      }),
    sent: (unit: UnitKey, reportId: string) =>
      client.call('oversight.sent', { params: { unitId: unitId(unit), reportId } }),
    next: () => client.call('oversight.next'),
  };
};

/** The cell `north-a` holds its meeting of December, with one of five absent. */
const holdMeeting = async (): Promise<string> => {
  const story = await prepare(world);
  await open(story);
  const { secretary, params } = story;
  const { body: meeting } = await secretary.call('meetings.one', { params });
  await secretary.call('meetings.allPresent', { params });
  const absent = meeting.rollCall.find(
    ({ memberId }) => memberId === world.organisation.people.colleague.memberId,
  );
  const call = {
    memberId: absent?.memberId ?? '',
    presence: 'absent-excused',
    reason: 'Đi công tác',
  } as const;
  await secretary.call('meetings.saveRollCall', { params, body: { entries: [call] } });
  await goThroughSteps(story);
  world.setNow('2026-12-05T02:40:00Z');
  const leader = await proved(story);
  const concluded = await leader.call('meetings.conclude', {
    params,
    body: { endedAt: '2026-12-05T02:35:00Z', agreed: 4 },
  });
  expect(concluded.status, concluded.text).toBe(200);
  return params.meetingId;
};

let meetingId: string;

test('a month before anything happened: what is missing, in the order of the organisation', async () => {
  world.setNow('2026-12-12T02:00:00Z');
  const bloc = await call('bloc');
  const { body } = await bloc.month('bloc');
  expect(body).toMatchObject({
    level: 'committee',
    above: null,
    totals: { cells: 4, met: 0, reported: 0 },
    groups: [
      { missing: 'no-secretary', cells: 1 },
      { missing: 'not-planned', cells: 4 },
    ],
  });
  expect(body.branches.map(({ name, cells, met, inNeed }) => [name, cells, met, inNeed])).toEqual([
    ['Đảng bộ Sở Bắc', 2, 0, 2],
    ['Đảng bộ Sở Nam', 1, 0, 1],
  ]);
  expect(body.cells.map(({ name }) => name)).toEqual(['Chi bộ Độc lập']);
  const { body: unplanned } = await bloc.month('bloc', { missing: 'not-planned' });
  expect(unplanned.branches.map(({ name, lacking }) => [name, lacking])).toEqual([
    ['Đảng bộ Sở Bắc', 2],
    ['Đảng bộ Sở Nam', 1],
  ]);
  expect(unplanned.cells.map(({ name }) => name)).toEqual(['Chi bộ Độc lập']);
  const { body: opened } = await bloc.month('north', { missing: 'not-planned' });
  expect(opened.cells.map(({ name }) => name)).toEqual(['Chi bộ Bắc 1', 'Chi bộ Bắc 2']);
  const { body: unsecretaried } = await bloc.month('bloc', { missing: 'no-secretary' });
  expect([...unsecretaried.branches, ...unsecretaried.cells]).toHaveLength(1);
});

test('a held meeting shows in figures: duration, attendance, steps, nothing that was said', async () => {
  world.setNow('2026-11-22T02:00:00Z');
  meetingId = await holdMeeting();
  world.setNow('2026-12-06T02:00:00Z');
  const { body } = await (await call('committee')).month('north');
  expect(body.totals).toMatchObject({ cells: 2, met: 1, meetings: 1, minutes: 95, present: 4, expected: 5 });
  const [cell] = body.cells;
  expect(cell).toMatchObject({ name: 'Chi bộ Bắc 1', secretaryName: 'Người Thử 0', missing: [] });
  const [meeting] = cell?.meetings ?? [];
  expect(meeting).toMatchObject({
    meetingId,
    state: 'concluded',
    startsOn: '2026-12-05',
    concludedOn: '2026-12-05',
    minutes: 95,
    present: 4,
    expected: 5,
    stepsSkipped: 0,
    skipped: [],
    grade: null,
    resolution: null,
  });
  expect(meeting?.stepsDone).toBe(meeting?.steps);
  const { rows } = await world.admin.query(
    'select status, exempt, suspended, temporary_out as "temporaryOut", temporary_in as "temporaryIn", presence from roll_call_entries where meeting_id = $1',
    [meetingId],
  );
  expect(rollCallSummary(rows).present.total).toBe(meeting?.present);
});

test('a matter that failed three times is for those above', async () => {
  const { units } = world.organisation;
  const place = [units['north-a'].id, units['north-a'].lft, meetingId];
  const first = randomUUIDv7();
  for (const attempt of [1, 2, 3])
    await world.admin.query(
      `insert into votes (unit_id, unit_lft, meeting_id, id, question, title, form, threshold, opened_at, closed_at, base, present,
                          votes_for, votes_against, votes_other, passed, attempt, first_vote_id)
       values ($1, $2, $3, $4, 'other', 'Việc khó', 'show-of-cards', 'two-thirds', now(), now(), '{}', 4, 1, 3, 0, false, $5, $6)`,
      [...place, attempt === 1 ? first : randomUUIDv7(), attempt, attempt === 1 ? null : first],
    );
  const { body } = await (await call('committee')).month('north', { missing: 'vote-flagged' });
  expect(
    body.cells.map(({ meetings }) => meetings.map(({ votes, votesFlagged }) => [votes, votesFlagged])),
  ).toEqual([[[3, 1]]]);
  await world.admin.query('delete from votes where meeting_id = $1 and first_vote_id is not null', [
    meetingId,
  ]);
  await world.admin.query('delete from votes where id = $1', [first]);
});

test('two days after the meeting the open minutes and the report are missed, and its secretary is reminded', async () => {
  world.setNow('2026-12-08T02:00:00Z');
  const { body } = await (await call('committee')).month('north', { missing: 'minutes-open' });
  expect(body.cells.map(({ name, missing }) => [name, missing])).toEqual([
    ['Chi bộ Bắc 1', ['minutes-open', 'no-resolution', 'report-missing']],
  ]);
  expect((await (await call('secretary')).next()).body).toEqual({
    unitId: unitId('north-a'),
    month: MONTH,
    reminders: [
      { kind: 'sign-minutes', month: MONTH, meetingId, since: '2026-12-07' },
      { kind: 'send-report', month: MONTH, meetingId: null, since: '2026-12-07' },
    ],
    below: null,
  });
  expect((await (await call('bureau')).next()).body).toMatchObject({ reminders: [], below: null });
  expect((await (await call('committee')).next()).body).toMatchObject({
    reminders: [],
    below: { cells: 2, notMet: 1, reports: 0, reportsAwaited: 2 },
  });
});

test('a cell sends its report once; the step is ticked and the level above sees it', async () => {
  const secretary = await call('secretary');
  const { body: draft } = await secretary.report('north-a');
  expect(draft).toMatchObject({
    level: 'cell',
    above: { name: 'Đảng bộ Sở Bắc' },
    needsReason: false,
    sums: { cells: 1, reported: 1, met: 1, present: 4, expected: 5 },
    sent: [],
    abilities: { send: true },
  });
  const sent = await secretary.send('north-a', { words: ' Chi bộ họp đúng ngày. ' });
  expect(sent).toMatchObject({ status: 200, body: { version: 1 } });
  expect((await secretary.send('north-a')).code).toBe('oversight/changed-meanwhile');
  expect((await secretary.send('north-a', { after: 1, words: 'Chi bộ họp đúng ngày.' })).code).toBe(
    'oversight/nothing-new',
  );
  const { rows } = await world.admin.query(
    `select outcome from meeting_steps where meeting_id = $1 and step_id = 'report-up'`,
    [meetingId],
  );
  expect(rows).toEqual([{ outcome: 'done' }]);
  const { body: seen } = await (await call('committee')).sent('north-a', sent.body.id);
  expect(seen).toMatchObject({
    unitName: 'Chi bộ Bắc 1',
    aboveName: 'Đảng bộ Sở Bắc',
    version: 1,
    newest: 1,
    senderName: 'Người Thử 0',
    senderPost: 'Bí thư',
    words: 'Chi bộ họp đúng ngày.',
    meetings: [{ meetingId, minutes: 95 }],
    changes: [],
  });
  expect((await secretary.next()).body.reminders.map(({ kind }) => kind)).toEqual(['sign-minutes']);
});

test('a later change makes a new version that says what changed; what was sent stays', async () => {
  const secretary = await call('secretary');
  const { units } = world.organisation;
  await world.admin.query(
    `insert into tasks (unit_id, id, unit_lft, content, basis, status, assigned_by, assigned_on, created_at)
     values ($1, $2, $3, 'Việc mới', '', 'doing', $2, '2026-12-06', now())`,
    [units['north-a'].id, randomUUIDv7(), units['north-a'].lft],
  );
  const { body: draft } = await secretary.report('north-a');
  const changes = [
    { key: 'tasksGiven', from: 0, to: 1 },
    { key: 'tasksOpen', from: 0, to: 1 },
  ];
  expect(draft).toMatchObject({ changes, sent: [{ version: 1 }], words: 'Chi bộ họp đúng ngày.' });
  const { body } = await secretary.send('north-a', { after: 1, words: draft.words });
  expect((await secretary.sent('north-a', body.id)).body).toMatchObject({ version: 2, newest: 2, changes });
  const first = draft.sent[0]?.id ?? '';
  expect((await secretary.sent('north-a', first)).body).toMatchObject({
    version: 1,
    newest: 2,
    sums: { tasksGiven: 0 },
  });
  await expect(
    world.platform.pools.app.query("update month_reports set words = 'anders' where id = $1", [first]),
  ).rejects.toThrow(/permission denied/);
});

test('a cell without a meeting says why', async () => {
  const sister = await call('sister');
  expect((await sister.report('north-b')).body).toMatchObject({ needsReason: true, meetings: [] });
  expect((await sister.send('north-b')).code).toBe('oversight/reason-missing');
  expect((await sister.send('north-b', { reason: 'Hoãn vì mưa lũ', month: '2027-01-01' })).code).toBe(
    'oversight/month-ahead',
  );
  expect((await sister.send('north-b', { reason: 'Hoãn vì mưa lũ' })).status).toBe(200);
});

test('a committee rolls up what is in, the bloc rolls up the roll-ups, and each says from how many', async () => {
  const north = await call('committee');
  const { body: draft } = await north.report('north');
  expect(draft).toMatchObject({
    level: 'committee',
    sums: { cells: 2, reported: 2, met: 1, meetings: 1, present: 4, expected: 5, tasksGiven: 1 },
    sources: [
      { name: 'Chi bộ Bắc 1', cells: 1, version: 2, reason: '' },
      { name: 'Chi bộ Bắc 2', cells: 1, version: 1, reason: 'Hoãn vì mưa lũ' },
    ],
  });
  expect((await north.send('north', { words: 'Đảng bộ có một chi bộ hoãn họp.' })).status).toBe(200);
  const south = await call('otherCommittee');
  expect((await south.send('south')).status).toBe(200);
  const bloc = await call('bloc');
  const { body: top } = await bloc.report('bloc');
  expect(top).toMatchObject({
    above: null,
    sums: { cells: 4, reported: 2, met: 1, present: 4, expected: 5 },
    abilities: { send: false },
  });
  expect(top.sources.map(({ name, cells, version }) => [name, cells, version])).toEqual([
    ['Đảng bộ Sở Bắc', 2, 1],
    ['Đảng bộ Sở Nam', 1, 1],
    ['Chi bộ Độc lập', 1, 0],
  ]);
  expect((await bloc.send('bloc')).code).toBe('oversight/nothing-above');
});

test('a report that was rolled up does not move with the cell; the newer one below is new above', async () => {
  const secretary = await call('secretary');
  const north = await call('committee');
  const { body: before } = await north.report('north');
  expect((await north.send('north', { after: 1, words: before.words })).code).toBe('oversight/nothing-new');
  expect((await secretary.send('north-a', { after: 2, words: 'Bổ sung lời.' })).status).toBe(200);
  const { body: after } = await north.report('north');
  expect(after.changes).toEqual([]);
  expect(after.sources[0]).toMatchObject({ version: 3 });
  expect((await north.send('north', { after: 1, words: before.words })).body).toMatchObject({ version: 2 });
});

test('two who send at the same moment make one version', async () => {
  const [secretary, deputy] = [await call('secretary'), await call('deputy')];
  const answers = await Promise.all([
    secretary.send('north-a', { after: 3, words: 'Lời của bí thư' }),
    deputy.send('north-a', { after: 3, words: 'Lời của phó bí thư' }),
  ]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
});

test('the paper of a report is a PDF of the one who may read it', async () => {
  const { body } = await (await call('committee')).report('north-a');
  const reportId = body.sent[0]?.id ?? '';
  const print = { params: { unitId: unitId('north-a'), reportId } };
  const paper = await (await world.as('committee')).call('oversight.print', print);
  expect(Buffer.from(paper.bytes).subarray(0, 5).toString()).toBe('%PDF-');
  expect((await (await world.as('sister')).call('oversight.print', print)).status).toBe(404);
});

test('nobody sees or sends what is not theirs', async () => {
  for (const person of ['sister', 'cousin', 'otherCommittee', 'member', 'editor'] as const) {
    const stranger = await call(person);
    expect([person, (await stranger.month('north-a')).status]).toEqual([person, 404]);
    expect([person, (await stranger.report('north-a')).status]).toEqual([person, 404]);
    expect([person, (await stranger.send('north-a')).status]).toEqual([person, 404]);
  }
  const overseer = await call('overseer');
  expect((await overseer.month('north-a')).status).toBe(200);
  expect((await overseer.report('north-a')).body.abilities).toEqual({ send: false });
  expect((await overseer.send('north-a')).status).toBe(404);
  expect((await (await call('committee')).send('north-a')).status).toBe(404);
  expect((await (await call('secretary')).month('north')).status).toBe(404);
});
