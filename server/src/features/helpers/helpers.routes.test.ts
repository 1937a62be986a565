import type { HelpedAct } from '@sotay/core/kernel/helped-acts.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonKey } from '../../../test/organisation.ts';
import { type Client, type World, createWorld } from '../../../test/world.ts';

let world: World;
let member: Client;
let colleague: Client;
let secretary: Client;
beforeAll(async () => {
  world = await createWorld();
  member = await world.as('member');
  colleague = await world.as('colleague');
  secretary = await world.as('secretary');
});
afterAll(() => world.end());

const idOf = (person: PersonKey): string => world.organisation.people[person].memberId;
const cell = () => ({ unitId: world.organisation.units['north-a'].id });
const ofMember = () => ({ ...cell(), memberId: idOf('member') });
const name = (helper: PersonKey, acts: readonly HelpedAct[] = ['read-papers'], by = member) =>
  by.call('helpers.name', { body: { helperId: idOf(helper), acts: [...acts] } });
const nameInPerson = (by: Client, helper: PersonKey) =>
  by.call('helpers.nameInPerson', {
    params: ofMember(),
    body: { helperId: idOf(helper), acts: ['report-task'], memberIsPresent: true },
  });
const end = (by: Client, helpId: string) => by.call('helpers.end', { params: { ...cell(), helpId } });

test('a member names a fellow member for chosen acts; both see it, nobody else does', async () => {
  const { body, status } = await name('colleague', ['read-papers', 'report-task']);
  expect(status).toBe(200);
  const mine = (await member.call('helpers.mine', {})).body;
  expect(mine).toMatchObject({
    helpers: [
      {
        id: body.id,
        name: 'Người Thử 4',
        acts: ['read-papers', 'report-task'],
        inPerson: false,
        namedByName: 'Người Thử 3',
      },
    ],
    helped: [],
  });
  expect((await colleague.call('helpers.mine', {})).body).toMatchObject({
    helpers: [],
    helped: [{ id: body.id, memberName: 'Người Thử 3', acts: ['read-papers', 'report-task'] }],
  });
  for (const other of ['bureau', 'sister', 'administrator'] as const)
    expect((await (await world.as(other)).call('helpers.mine', {})).body).toEqual({
      helpers: [],
      helped: [],
      over: [],
    });
  const { events } = (await member.call('audit.mine', { query: {} })).body;
  expect(events[0]).toMatchObject({ action: 'helpers.name', by: { self: true }, forName: null });
  expect((await end(member, body.id)).status).toBe(200);
  expect((await member.call('helpers.mine', {})).body.helpers).toEqual([]);
});

test('oneself, somebody of another cell, the same one twice and a third one are refused', async () => {
  expect((await name('member')).code).toBe('helpers/not-oneself');
  expect((await name('sisterMember')).code).toBe('helpers/not-of-the-unit');
  expect((await name('leaver')).code).toBe('helpers/not-of-the-unit');
  const first = await name('colleague');
  expect((await name('colleague')).code).toBe('helpers/already-helps');
  const second = await name('bureau');
  expect((await name('deputy')).code).toBe('helpers/many-helpers');
  for (const { body } of [first, second]) expect((await end(member, body.id)).status).toBe(200);
});

test('of many names at once two become helpers', async () => {
  const answers = await Promise.all(
    (['colleague', 'bureau', 'deputy', 'secretary'] as const).map((who) => name(who)),
  );
  const made = answers.filter(({ status }) => status === 200);
  expect(made).toHaveLength(2);
  for (const { body } of made) await end(member, body.id);
});

test('the secretary names one for a member who is present, never the own person; it is written down so', async () => {
  expect((await nameInPerson(secretary, 'secretary')).code).toBe('helpers/secretary-is-helper');
  const { body, status } = await nameInPerson(secretary, 'colleague');
  expect(status).toBe(200);
  const shown = await secretary.call('helpers.ofMember', { params: ofMember() });
  expect(shown.body).toMatchObject({
    memberName: 'Người Thử 3',
    helpers: [{ id: body.id, inPerson: true, namedByName: 'Người Thử 0' }],
  });
  const { events } = (await member.call('audit.mine', { query: {} })).body;
  expect(events[0]).toMatchObject({
    action: 'helpers.name-in-person',
    by: { name: 'Người Thử 0', self: false },
  });
  expect((await end(secretary, body.id)).status).toBe(200);
});

const stepDown = (by: Client, helpId: string) =>
  by.call('helpers.stepDown', { params: { ...cell(), helpId } });

test('a helper steps down, nobody else does it for them; both read who ended it', async () => {
  const { body } = await name('colleague');
  for (const other of ['member', 'secretary', 'bureau', 'sister', 'administrator'] as const)
    expect((await stepDown(await world.as(other), body.id)).status, other).toBe(404);
  expect((await stepDown(colleague, body.id)).status).toBe(200);
  expect((await stepDown(colleague, body.id)).status).toBe(404);
  const mine = (await colleague.call('helpers.mine', {})).body;
  expect(mine.helped).toEqual([]);
  expect(mine.over[0]).toMatchObject({
    ...{ id: body.id, isHelper: true, otherName: 'Người Thử 3', endedBy: 'helper' },
  });
  expect((await member.call('helpers.mine', {})).body.over[0]).toMatchObject({
    ...{ id: body.id, isHelper: false, otherName: 'Người Thử 4', endedBy: 'helper' },
  });
  const { events } = (await member.call('audit.mine', { query: {} })).body;
  expect(events[0]).toMatchObject({ action: 'helpers.step-down', by: { name: 'Người Thử 4' } });
});

test('an end is in sight for thirty days', async () => {
  const { body } = await name('colleague');
  await end(secretary, body.id);
  const latest = async () => (await member.call('helpers.mine', {})).body.over[0];
  expect(await latest()).toMatchObject({ id: body.id, endedBy: 'leader' });
  world.setNow('2026-12-23T02:00:00Z');
  expect(await latest()).toBeUndefined();
  world.setNow('2026-11-22T02:00:00Z');
});

test('the first screen names whom one may help, and says for a week that a help ended by another hand', async () => {
  const home = async (by: Client) => (await by.call('home.home')).body;
  // Who won the race for two places above may be anybody here.
  await world.admin.query('delete from helps');
  world.setNow('2026-12-30T02:00:00Z');
  expect(await home(member)).toMatchObject({ helped: [], helpOver: false });
  world.setNow('2026-11-22T02:00:00Z');
  const { body } = await name('deputy', ['report-task']);
  const deputy = await world.as('deputy');
  expect((await home(deputy)).helped).toEqual([
    { id: body.id, memberName: 'Người Thử 3', acts: ['report-task'] },
  ]);
  expect((await home(await world.as('bureau'))).helped).toEqual([]);
  expect((await home(deputy)).helpOver).toBe(false);
  await end(member, body.id);
  expect(await home(deputy)).toMatchObject({ helped: [], helpOver: true });
  world.setNow('2026-11-29T02:00:01Z');
  expect((await home(deputy)).helpOver).toBe(false);
  world.setNow('2026-11-22T02:00:00Z');
});

test('only the member and who leads the cell end it; the helper and others find nothing', async () => {
  const { body } = await name('colleague');
  for (const other of ['colleague', 'bureau', 'sister', 'committee', 'administrator'] as const) {
    expect((await end(await world.as(other), body.id)).status, other).toBe(404);
    expect((await nameInPerson(await world.as(other), 'deputy')).status, other).toBe(404);
  }
  expect((await end(member, body.id)).status).toBe(200);
  expect((await end(member, body.id)).status).toBe(404);
});

test('naming asks for a fresh proof, and of the secretary for a strong one; ending asks for nothing', async () => {
  const { body } = await name('colleague');
  world.setNow('2026-11-22T02:06:00Z');
  expect((await name('bureau')).code).toBe('kernel/step-up-needed');
  expect((await nameInPerson(secretary, 'bureau')).code).toBe('kernel/step-up-needed');
  expect((await end(member, body.id)).status).toBe(200);
  world.setNow('2026-11-22T02:00:00Z');
});
