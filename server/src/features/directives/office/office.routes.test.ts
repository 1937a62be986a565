import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type World, createWorld } from '../../../../test/world.ts';
import { directivesJobs } from '../directives.jobs.ts';
import { publish, write } from '../../../../test/directives.ts';

const NOW = '2026-11-23T02:00:00Z';

let world: World;
beforeAll(async () => {
  world = await createWorld({ now: NOW });
});
afterAll(() => world.end());
beforeEach(() => world.setNow(NOW));

const unitParams = () => ({ params: { unitId: world.organisation.units['north-a'].id } });

test('two who write at once: the second is told, and nothing is written over', async () => {
  const { params, revision } = await write(world, 'secretary', 'north-a', { title: 'Bản của bí thư' });
  const deputy = await world.as('deputy');
  const { body: seen } = await deputy.call('directives.one', { params });
  const saved = await deputy.call('directives.saveDraft', {
    params,
    body: { revision, draft: { ...seen.draft, title: 'Bản của phó bí thư' } },
  });
  expect(saved.body.revision).toBe(revision + 1);
  const secretary = await world.as('secretary');
  const late = await secretary.call('directives.saveDraft', {
    params,
    body: { revision, draft: seen.draft },
  });
  expect(late.code).toBe('directives/changed-meanwhile');
  const { body: now } = await secretary.call('directives.one', { params });
  expect(now).toMatchObject({
    title: 'Bản của phó bí thư',
    editorName: 'Người Thử 1',
    authorName: 'Người Thử 0',
  });
  const old = await secretary.call('directives.publish', { params, body: { revision, at: null } });
  expect(old.code).toBe('directives/changed-meanwhile');
});

test('an office is its unit’s alone; who sits in it and does not answer for it writes and does not publish', async () => {
  const { params, revision } = await write(world, 'bureau', 'north-a');
  for (const person of ['committee', 'bloc', 'administrator', 'sister', 'member', 'overseer'] as const)
    expect((await (await world.as(person)).call('directives.one', { params })).status, person).toBe(404);
  const bureau = await world.as('bureau');
  expect((await bureau.call('directives.one', { params })).body.abilities).toMatchObject({
    ...{ edit: true, submit: true, publish: false, approve: false, withdraw: false },
  });
  expect((await bureau.call('directives.publish', { params, body: { revision, at: null } })).status).toBe(
    404,
  );
  const { body } = await bureau.call('directives.list', unitParams());
  expect(body.abilities).toEqual({ publish: false, setRule: false });
});

test('where the unit wants a second person, nobody passes their own text', async () => {
  const secretary = await world.as('secretary');
  const deputy = await world.as('deputy');
  await secretary.call('directives.setRule', { ...unitParams(), body: { secondPerson: true } });
  const { params, revision } = await write(world, 'secretary', 'north-a');
  const at = { params, body: { revision, at: null } };
  expect((await secretary.call('directives.publish', at)).code).toBe('directives/review-wanted');
  expect((await secretary.call('directives.submit', { params, body: { revision } })).status).toBe(200);
  const approve = { params, body: { revision } };
  expect((await secretary.call('directives.approve', approve)).code).toBe('directives/own-review');
  const back = await deputy.call('directives.sendBack', { params, body: { note: 'Thiếu căn cứ.' } });
  expect(back.status).toBe(200);
  expect((await secretary.call('directives.one', { params })).body).toMatchObject({
    state: 'draft',
    note: 'Thiếu căn cứ.',
  });
  await secretary.call('directives.submit', { params, body: { revision } });
  expect((await deputy.call('directives.approve', approve)).status).toBe(200);
  const { body: approved } = await deputy.call('directives.one', { params });
  const saved = await secretary.call('directives.saveDraft', {
    params,
    body: { revision, draft: approved.draft },
  });
  const again = { params, body: { revision: saved.body.revision, at: null } };
  expect((await secretary.call('directives.publish', again)).code).toBe('directives/review-wanted');
  await secretary.call('directives.submit', { params, body: { revision: saved.body.revision } });
  await deputy.call('directives.approve', { params, body: { revision: saved.body.revision } });
  expect((await secretary.call('directives.publish', again)).status).toBe(200);
  await secretary.call('directives.setRule', { ...unitParams(), body: { secondPerson: false } });
});

test('until its hour it lies nowhere but in the office; then it leaves by itself', async () => {
  const { params, revision } = await write(world, 'secretary', 'north-a', { title: 'Hẹn giờ' });
  const secretary = await world.as('secretary');
  const past = await secretary.call('directives.publish', {
    params,
    body: { revision, at: '2026-11-23T01:00:00Z' },
  });
  expect(past.code).toBe('directives/day-past');
  const later = await secretary.call('directives.publish', {
    params,
    body: { revision, at: '2026-11-24T01:00:00Z' },
  });
  expect(later.status).toBe(200);
  expect((await secretary.call('directives.audience', { params })).body.people).toBe(5);
  const rows = () => world.admin.query('select from deliveries where id = $1', [params.directiveId]);
  expect((await rows()).rowCount).toBe(0);
  const { body: one } = await secretary.call('directives.one', { params });
  expect(one).toMatchObject({
    state: 'scheduled',
    publishAt: '2026-11-24T01:00:00.000Z',
    abilities: { edit: false, unschedule: true },
  });
  const leave = directivesJobs(world.platform)['directives.publish'] as (data: object) => Promise<void>;
  const job = { unitId: params.unitId, id: params.directiveId, revision };
  world.setNow('2026-11-24T01:00:01Z');
  await leave({ ...job, revision: revision - 1 });
  expect((await rows()).rowCount).toBe(0);
  await leave(job);
  await leave(job);
  expect((await rows()).rowCount).toBe(1);
  const reader = await (await world.as('member')).call('inbox.list');
  expect(reader.body.items[0]).toMatchObject({ title: 'Hẹn giờ', publishedAt: '2026-11-24T01:00:01.000Z' });
});

test('what can no longer leave at its hour is a draft again and says why', async () => {
  const { params, revision } = await write(world, 'secretary', 'north-a', { statuses: ['probationary'] });
  const secretary = await world.as('secretary');
  const { memberId } = world.organisation.people.colleague;
  await world.admin.query(`update members set status = 'probationary' where id = $1`, [memberId]);
  await secretary.call('directives.publish', { params, body: { revision, at: '2026-11-24T01:00:00Z' } });
  await world.admin.query(`update members set status = 'full' where id = $1`, [memberId]);
  world.setNow('2026-11-24T01:00:01Z');
  const leave = directivesJobs(world.platform)['directives.publish'] as (data: object) => Promise<void>;
  await leave({ unitId: params.unitId, id: params.directiveId, revision });
  const again = await world.as('secretary');
  expect((await again.call('directives.one', { params })).body).toMatchObject({
    state: 'draft',
    heldBecause: 'directives/nobody',
  });
});

test('a scheduled one is stopped, a draft is dropped, and the draft of a new version leaves the old one out', async () => {
  const secretary = await world.as('secretary');
  const { params, revision } = await write(world, 'secretary', 'north-a');
  await secretary.call('directives.publish', { params, body: { revision, at: '2026-11-24T01:00:00Z' } });
  expect((await secretary.call('directives.unschedule', { params })).status).toBe(200);
  expect((await secretary.call('directives.discard', { params })).status).toBe(200);
  expect((await secretary.call('directives.one', { params })).status).toBe(404);
  const id = await publish(world, 'secretary', 'north-a', { title: 'Đã ra' });
  const out = { params: { ...unitParams().params, directiveId: id } };
  await secretary.call('directives.replace', out);
  const { body: next } = await secretary.call('directives.one', out);
  const body = { revision: next.revision, draft: { ...next.draft, kind: 'directive' as const } };
  await secretary.call('directives.saveDraft', { ...out, body });
  expect((await secretary.call('directives.discard', out)).status).toBe(200);
  expect((await secretary.call('directives.one', out)).body).toMatchObject({
    state: 'published',
    kind: 'notice',
    title: 'Đã ra',
    version: 1,
  });
});

test('a new version for fewer places takes the item back from the others', async () => {
  const id = await publish(world, 'bloc', 'bloc', { at: ['north', 'south'] });
  const bloc = await world.as('bloc');
  const params = { unitId: world.organisation.units.bloc.id, directiveId: id };
  await bloc.call('directives.replace', { params });
  const { body: one } = await bloc.call('directives.one', { params });
  const audience = { ...one.draft.audience, unitIds: [world.organisation.units.south.id] };
  const draft = { ...one.draft, audience, changed: 'Chỉ gửi Sở Nam.' };
  const saved = await bloc.call('directives.saveDraft', { params, body: { revision: one.revision, draft } });
  await bloc.call('directives.publish', { params, body: { revision: saved.body.revision, at: null } });
  const stateFor = async (person: 'member' | 'cousinMember') =>
    (await (await world.as(person)).call('inbox.item', { params: { deliveryId: id } })).body;
  expect(await stateFor('member')).toMatchObject({ state: 'withdrawn', withdrawnBecause: 'Chỉ gửi Sở Nam.' });
  expect(await stateFor('cousinMember')).toMatchObject({ state: 'new', version: 2 });
});
