import { randomUUIDv7 } from 'node:crypto';
import type { PetitionKind } from '@sotay/core/petitions/petition.rules.ts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { prepare } from '../../../test/meetings.ts';
import type { PersonKey, UnitKey } from '../../../test/organisation.ts';
import { type World, createWorld } from '../../../test/world.ts';
import { publish } from '../../../test/directives.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ now: '2026-11-20T02:00:00Z' });
});
afterAll(() => world.end());
beforeEach(() => world.setNow('2026-11-20T02:00:00Z'));

const unitId = (key: UnitKey): string => world.organisation.units[key].id;
const at = (key: UnitKey, petitionId: string) => ({ params: { unitId: unitId(key), petitionId } });

const send = async (person: PersonKey, to: UnitKey, kind: PetitionKind = 'petition') => {
  const client = await world.as(person);
  return client.call('petitions.send', {
    params: { unitId: unitId(to) },
    body: { kind, title: 'Đường vào nhà văn hóa', text: 'Đề nghị sửa đoạn đường trước nhà văn hóa.' },
  });
};

const statusFor = async (person: PersonKey, unit: UnitKey, id: string): Promise<number> =>
  (await (await world.as(person)).call('petitions.one', at(unit, id))).status;

test('a member may turn to the own cell and the bodies above it, each with its days', async () => {
  const member = await world.as('member');
  const { body } = await member.call('petitions.mine');
  expect(body.bodies.map(({ name, answerDays }) => [name, answerDays])).toEqual([
    ['Chi bộ Bắc 1', 30],
    ['Đảng bộ Sở Bắc', 30],
    ['Đảng bộ Khối thử', 60],
  ]);
  expect((await send('member', 'north-b')).status).toBe(404);
  expect((await send('member', 'south')).status).toBe(404);
});

test('only the sender and those who answer for the body see it', async () => {
  const { body } = await send('member', 'north-a');
  for (const person of ['member', 'secretary', 'deputy', 'bureau'] as const)
    expect(await statusFor(person, 'north-a', body.id), person).toBe(200);
  const others = ['colleague', 'overseer', 'committee', 'bloc', 'administrator', 'editor', 'sister'] as const;
  for (const person of others) expect(await statusFor(person, 'north-a', body.id), person).toBe(404);
  const colleague = await world.as('colleague');
  const list = await colleague.call('petitions.list', { params: { unitId: unitId('north-a') } });
  expect(list.status).toBe(404);
  expect((await colleague.call('petitions.mine')).body.petitions).toEqual([]);
});

test('the clock runs in working days, with receipt, more time for a reason, and the answer', async () => {
  const { body } = await send('member', 'north-a', 'question');
  const secretary = await world.as('secretary');
  const one = at('north-a', body.id);
  expect((await secretary.call('petitions.one', one)).body.stations[0]).toMatchObject({
    dueOn: '2027-01-05',
    daysLeft: 30,
    receivedAt: null,
  });
  expect((await secretary.call('petitions.receive', one)).status).toBe(200);
  expect((await secretary.call('petitions.receive', one)).code).toBe('petitions/already-received');
  world.setNow('2027-01-07T02:00:00Z');
  const member = await world.as('member');
  expect((await member.call('petitions.mine')).body.petitions[0]?.daysLeft).toBe(-2);
  const again = await world.as('secretary');
  const blank = await again.call('petitions.extend', { ...one, body: { workingDays: 5, reason: '  ' } });
  expect(blank.code).toBe('petitions/text-missing');
  const more = await again.call('petitions.extend', {
    ...one,
    body: { workingDays: 5, reason: 'Chờ khảo sát' },
  });
  expect(more.body.dueOn).toBe('2027-01-14');
  const reply = { text: 'Chi bộ đã kiến nghị phường sửa trong quý I.', meeting: null };
  expect((await again.call('petitions.answer', { ...one, body: reply })).status).toBe(200);
  expect((await again.call('petitions.answer', { ...one, body: reply })).code).toBe('petitions/not-waiting');
  const seen = await member.call('petitions.one', one);
  expect(seen.body).toMatchObject({
    mine: true,
    answer: { text: reply.text, unitName: 'Chi bộ Bắc 1', meeting: null },
    abilities: { answer: false, pass: false, receive: false },
  });
});

test('passed up the chain it has a clock of its own there, and the answer comes back to all who had it', async () => {
  const { body } = await send('member', 'north-a');
  const secretary = await world.as('secretary');
  const pass = (client: typeof secretary, unit: UnitKey, opinion: string) =>
    client.call('petitions.pass', { ...at(unit, body.id), body: { opinion } });
  expect((await pass(secretary, 'north-a', 'Chi bộ đồng tình.')).status).toBe(200);
  expect((await pass(secretary, 'north-a', 'Lần nữa.')).code).toBe('petitions/not-waiting');
  const committee = await world.as('committee');
  const there = await committee.call('petitions.one', at('north', body.id));
  expect(there.body).toMatchObject({
    opinions: [{ unitName: 'Chi bộ Bắc 1', opinion: 'Chi bộ đồng tình.' }],
    stations: [{ unitName: 'Đảng bộ Sở Bắc', daysLeft: 30 }],
    abilities: { pass: true },
  });
  expect(await statusFor('committee', 'north-a', body.id)).toBe(404);
  expect(await statusFor('secretary', 'north', body.id)).toBe(404);
  expect((await pass(committee, 'north', 'Vượt thẩm quyền.')).status).toBe(200);
  const bloc = await world.as('bloc');
  expect((await pass(bloc, 'bloc', 'Lên nữa.')).code).toBe('petitions/nobody-above');
  const answer = { text: 'Đảng ủy Khối trả lời.', meeting: null };
  const answered = await bloc.call('petitions.answer', { ...at('bloc', body.id), body: answer });
  expect(answered.status).toBe(200);
  for (const [client, unit] of [
    [secretary, 'north-a'],
    [committee, 'north'],
  ] as const)
    expect((await client.call('petitions.one', at(unit, body.id))).body.answer?.text).toBe(answer.text);
  const member = await world.as('member');
  const mine = await member.call('petitions.one', at('bloc', body.id));
  expect(mine.body.stations.map(({ unitName, state }) => [unitName, state])).toEqual([
    ['Chi bộ Bắc 1', 'passed'],
    ['Đảng bộ Sở Bắc', 'passed'],
    ['Đảng bộ Khối thử', 'answered'],
  ]);
});

test('those who guide count what waits below and what is late, and learn nothing else', async () => {
  world.setNow('2027-01-18T02:00:00Z');
  await send('member', 'north-a');
  const { body: late } = await send('member', 'north-a');
  await world.admin.query(`update petitions set due_on = '2027-01-15' where id = $1`, [late.id]);
  const count = async (person: PersonKey, unit: UnitKey) =>
    (await world.as(person)).call('petitions.below', {
      params: { unitId: unitId(unit) },
    });
  const { body, text } = await count('committee', 'north');
  const { body: before } = await count('bloc', 'bloc');
  expect(body).toMatchObject({
    overdue: 2,
    units: [{ name: 'Chi bộ Bắc 1', hasUnits: false, waiting: 3, overdue: 2 }],
  });
  expect(text).not.toContain(late.id);
  expect(before.units).toMatchObject([{ name: 'Đảng bộ Sở Bắc', hasUnits: true, waiting: 3, overdue: 2 }]);
  expect((await count('secretary', 'north-a')).body).toMatchObject({ waiting: 0, units: [] });
  for (const [person, unit] of [
    ['member', 'north'],
    ['secretary', 'north'],
    ['cousin', 'north-a'],
  ] as const)
    expect((await count(person, unit)).status, person).toBe(404);
  expect(await statusFor('committee', 'north-a', late.id)).toBe(404);
});

test('a secretary passes an own question on but does not answer it', async () => {
  const { body } = await send('secretary', 'north-a');
  const secretary = await world.as('secretary');
  const one = at('north-a', body.id);
  const answer = { text: 'Tự trả lời.', meeting: null };
  expect((await secretary.call('petitions.answer', { ...one, body: answer })).code).toBe(
    'petitions/own-question',
  );
  const deputy = await world.as('deputy');
  expect((await deputy.call('petitions.answer', { ...one, body: answer })).status).toBe(200);
  const bureau = await world.as('bureau');
  expect((await bureau.call('petitions.pass', { ...one, body: { opinion: 'x' } })).status).toBe(404);
});

test('a proposal to a meeting becomes a petition once, and is answered with the meeting it was dealt with in', async () => {
  const story = await prepare(world);
  const { secretary, params } = story;
  await secretary.call('meetings.invite', { params });
  const member = await world.as('member');
  const proposal = await member.call('meetings.propose', {
    params,
    body: { body: 'Xin trả lời bằng văn bản.' },
  });
  const take = {
    params: { unitId: params.unitId, proposalId: proposal.body.id },
    body: { title: 'Trả lời bằng văn bản' },
  };
  const colleague = await world.as('colleague');
  expect((await colleague.call('petitions.takeOn', take)).status).toBe(404);
  const taken = await member.call('petitions.takeOn', take);
  expect(taken.status).toBe(200);
  expect((await secretary.call('petitions.takeOn', take)).code).toBe('petitions/taken-on-already');
  const answer = (meetingId: string, itemId: string | null) =>
    secretary.call('petitions.answer', {
      ...at('north-a', taken.body.id),
      body: { text: 'Đã trả lời tại kỳ sinh hoạt.', meeting: { meetingId, itemId } },
    });
  expect((await answer(params.meetingId, null)).code).toBe('petitions/no-such-meeting');
  await world.admin.query(`update meetings set opened_at = now(), state = 'open' where id = $1`, [
    params.meetingId,
  ]);
  expect((await answer(params.meetingId, randomUUIDv7())).code).toBe('petitions/no-such-meeting');
  expect((await answer(params.meetingId, null)).status).toBe(200);
  const seen = await member.call('petitions.one', at('north-a', taken.body.id));
  expect(seen.body.answer?.meeting).toEqual({ ...params, itemId: null });
});

test('the log knows who did what and has no word of it', async () => {
  const { body } = await send('colleague', 'north-a');
  const secretary = await world.as('secretary');
  const answer = { text: 'Câu trả lời riêng.', meeting: null };
  await secretary.call('petitions.answer', { ...at('north-a', body.id), body: answer });
  const { rows } = await world.admin.query<{ text: string }>(
    `select coalesce(before::text, '') || coalesce(after::text, '') as text from audit_events where object_id = $1`,
    [body.id],
  );
  expect(rows).toHaveLength(2);
  expect(rows.map(({ text }) => text)).toEqual(['', '']);
});

test('a question about what was published: to its publisher or a body of the chain, seen by both and nobody else', async () => {
  const about = await publish(world, 'bloc', 'bloc', { title: 'Thông báo số 7' });
  const ask = async (person: PersonKey, to: UnitKey, item: string) =>
    (await world.as(person)).call('petitions.send', {
      params: { unitId: unitId(to) },
      body: { kind: 'question', title: 'Hỏi về mục 2', text: 'Mục 2 áp dụng cho ai?', aboutId: item },
    });
  const { body: asked } = await ask('member', 'bloc', about);
  expect((await ask('member', 'north-a', about)).status).toBe(200);
  const seen = { id: about, title: 'Thông báo số 7' };
  const bloc = await world.as('bloc');
  const office = await bloc.call('petitions.list', { params: { unitId: unitId('bloc') } });
  expect(office.body.petitions.find(({ id }) => id === asked.id)).toMatchObject({ about: seen });
  const mine = await (await world.as('member')).call('petitions.mine');
  expect(mine.body.petitions.filter((one) => one.about?.id === about)).toHaveLength(2);
  expect(await statusFor('colleague', 'bloc', asked.id)).toBe(404);
  const params = { unitId: unitId('bloc'), directiveId: about };
  await bloc.call('directives.withdraw', { params, body: { because: 'Nhầm số liệu.' } });
  const { body: later } = await ask('member', 'north-a', about);
  const secretary = await world.as('secretary');
  const opinion = { opinion: 'Đề nghị cấp ban hành trả lời.' };
  await secretary.call('petitions.pass', { ...at('north-a', later.id), body: opinion });
  const above = await (await world.as('committee')).call('petitions.one', at('north', later.id));
  expect(above.body.about).toEqual(seen);
  const answer = { text: 'Áp dụng cho mọi chi bộ.', meeting: null };
  await bloc.call('petitions.answer', { ...at('bloc', asked.id), body: answer });
  const told = await (await world.as('member')).call('petitions.one', at('bloc', asked.id));
  expect(told.body).toMatchObject({ about: seen, answer: { text: answer.text } });
});

test('nobody asks about what was not published for them', async () => {
  const forSouth = await publish(world, 'bloc', 'bloc', { at: ['south'] });
  const member = await world.as('member');
  for (const aboutId of [forSouth, randomUUIDv7()]) {
    const body = { kind: 'question' as const, title: 'Hỏi', text: 'Hỏi.', aboutId };
    const sent = await member.call('petitions.send', { params: { unitId: unitId('bloc') }, body });
    expect(sent.status).toBe(404);
  }
});
