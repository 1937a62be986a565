import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, type World, createWorld } from '../../../test/world.ts';

let world: World;
let member: Client;
let secretary: Client;
let administrator: Client;
beforeAll(async () => {
  world = await createWorld();
  member = await world.as('member');
  secretary = await world.as('secretary');
  administrator = await world.as('administrator');
});
afterAll(() => world.end());

const cell = () => ({ unitId: world.organisation.units['north-a'].id });
const mine = async (client: Client) => (await client.call('members.mine', {})).body;
const waiting = async (client: Client, unitId = cell().unitId) =>
  (await client.call('members.corrections', { params: { unitId } })).body.corrections;
const ask = (client: Client, wrong: string, field: 'phone' | 'name' = 'phone') =>
  client.call('members.askCorrection', { body: { field, wrong } });
const answer = (
  client: Client,
  correctionId: string,
  outcome: 'corrected' | 'declined' | 'forwarded',
  reason = '',
) =>
  client.call('members.answerCorrection', { params: { ...cell(), correctionId }, body: { outcome, reason } });

test('a member reads the own record, without the card number', async () => {
  const record = await mine(member);
  expect(record).toMatchObject({ name: 'Người Thử 3', unitName: 'Chi bộ Bắc 1', posts: [], corrections: [] });
  expect((await mine(secretary)).posts).toMatchObject([{ kind: 'secretary', unitName: 'Chi bộ Bắc 1' }]);
});

test('a request goes to the secretary, is declined with a reason, and the member sees it', async () => {
  const { status, body } = await ask(member, '  Số điện thoại  của tôi đã đổi. ');
  expect(status).toBe(200);
  expect(await waiting(secretary)).toMatchObject([
    {
      id: body.id,
      name: 'Người Thử 3',
      field: 'phone',
      wrong: 'Số điện thoại của tôi đã đổi.',
      state: 'open',
      waits: true,
    },
  ]);
  expect((await secretary.call('home.home', {})).body.lead?.correctionsToAnswer).toBe(1);
  expect((await answer(secretary, body.id, 'declined', '  ')).code).toBe('members/reason-missing');
  expect((await answer(await world.as('sister'), body.id, 'declined', 'Không')).status).toBe(404);
  expect((await answer(secretary, body.id, 'declined', 'Đã đúng theo thẻ')).status).toBe(200);
  expect((await answer(secretary, body.id, 'corrected')).code).toBe('members/correction-answered');
  expect((await mine(member)).corrections).toMatchObject([{ state: 'declined', reason: 'Đã đúng theo thẻ' }]);
  expect((await mine(await world.as('colleague'))).corrections).toEqual([]);
  expect((await secretary.call('home.home', {})).body.lead?.correctionsToAnswer).toBe(0);
});

test('what the administrator alone corrects is forwarded, and then waits for them only', async () => {
  const { body } = await ask(member, 'Họ tên thiếu dấu', 'name');
  expect((await answer(secretary, body.id, 'forwarded')).status).toBe(200);
  const stateOf = async (client: Client, unit?: string) =>
    (await waiting(client, unit)).find(({ id }) => id === body.id)?.waits;
  expect(await stateOf(secretary)).toBe(false);
  expect(await stateOf(administrator, world.organisation.units.bloc.id)).toBe(true);
  expect((await answer(secretary, body.id, 'corrected')).code).toBe('members/correction-answered');
  expect((await answer(administrator, body.id, 'corrected')).status).toBe(200);
  expect((await mine(member)).corrections[0]).toMatchObject({ state: 'corrected' });
  const { events } = (await member.call('audit.mine', { query: {} })).body;
  expect(events.map(({ action }) => action)).toEqual([
    'members.answer-correction',
    'members.answer-correction',
    'members.ask-correction',
    'members.answer-correction',
    'members.ask-correction',
  ]);
});

test('five requests may wait at a time', async () => {
  const colleague = await world.as('colleague');
  for (let count = 0; count < 5; count += 1) expect((await ask(colleague, `Sai ${count}`)).status).toBe(200);
  expect((await ask(colleague, 'Sai nữa')).code).toBe('members/many-corrections');
});

test('a member sees where they were present', async () => {
  const { units, people } = world.organisation;
  const { unitId } = cell();
  await world.admin.query(
    `insert into meetings (unit_id, id, unit_lft, kind, month, title, starts_at, pack_code, state, created_at, concluded_at)
     values ($1, $1, $2, 'regular', '2026-10-01', 'Sinh hoạt tháng 10', '2026-10-03T01:00:00Z', '2025-2026', 'concluded', now(), now())`,
    [unitId, units['north-a'].lft],
  );
  await world.admin.query(
    `insert into roll_call_entries (unit_id, meeting_id, member_id, unit_lft, name, sort_key, status, exempt, suspended, temporary_out, temporary_in, presence)
     values ($1, $1, $2, $3, 'x', 'x', 'full', false, false, false, false, 'present')`,
    [unitId, people.member.memberId, units['north-a'].lft],
  );
  const { body } = await member.call('meetings.attendance', {});
  expect(body.meetings).toMatchObject([{ title: 'Sinh hoạt tháng 10', presence: 'present' }]);
  expect((await (await world.as('colleague')).call('meetings.attendance', {})).body.meetings).toEqual([]);
});
