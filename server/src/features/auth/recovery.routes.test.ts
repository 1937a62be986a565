import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../../test/browser.ts';
import type { PersonKey } from '../../../test/organisation.ts';
import { type World, createWorld } from '../../../test/world.ts';
import { ensureAccounts, setPassword } from './index.ts';

const PASSWORD = 'gà mái đẻ trứng vàng';
const CARD = '999099012345';

let world: World;

beforeAll(async () => {
  world = await createWorld({ now: '2026-11-22T02:00:00Z' });
  await world.admin.query('update members set activated_at = now() where left_on is null');
  const { unitId, memberId, accountId } = world.organisation.people.member;
  await ensureAccounts(world.platform, [{ unitId, memberId, cardNumber: CARD, phone: null }]);
  await setPassword(world.platform, accountId, PASSWORD, world.platform.now());
});
afterAll(() => world.end());

const later = (hours: number): void =>
  world.setNow(new Date(world.platform.now().getTime() + hours * 3_600_000).toISOString());

const start = async (officer: PersonKey, person: PersonKey) => {
  const { unitId, memberId } = world.organisation.people[person];
  return (await world.as(officer)).call('auth.startRecovery', { params: { unitId, memberId } });
};

const addressOf = (recoveryId: string) => ({ unitId: world.organisation.units['north-a'].id, recoveryId });

/** What an officer does with a recovery of the cell `north-a`, just signed in. */
const act = async <N extends 'auth.confirmRecovery' | 'auth.refuseRecovery' | 'auth.recovery'>(
  officer: PersonKey,
  name: N,
  recoveryId: string,
) => (await world.as(officer)).call(name, { params: addressOf(recoveryId) } as never);

const takeCode = async (officer: PersonKey, recoveryId: string) =>
  (await world.as(officer)).call('auth.recoveryCode', { params: addressOf(recoveryId) });

test('two officers open the account of a member again, and everything old ends with the second', async () => {
  const lost = openBrowser(world);
  expect((await lost.call('auth.signIn', { body: { login: CARD, password: PASSWORD } })).status).toBe(200);

  const { id } = (await start('secretary', 'member')).body;
  expect((await takeCode('secretary', id)).code).toBe('auth/recovery-unconfirmed');
  expect((await lost.call('auth.me')).status).toBe(200);
  const home = (await (await world.as('deputy')).call('home.home')).body;
  expect(home.toConfirm.map(({ recoveryId }) => recoveryId)).toEqual([id]);
  expect((await (await world.as('secretary')).call('home.home')).body.toConfirm).toEqual([]);

  expect((await act('secretary', 'auth.confirmRecovery', id)).code).toBe('auth/recovery-own-start');
  expect((await act('deputy', 'auth.confirmRecovery', id)).status).toBe(200);
  await expect.poll(async () => (await lost.call('auth.me')).status, { timeout: 5_000 }).toBe(401);
  const old = await openBrowser(world).call('auth.signIn', { body: { login: CARD, password: PASSWORD } });
  expect(old.code).toBe('auth/wrong-login');

  expect((await takeCode('deputy', id)).code).toBe('auth/recovery-of-another');
  const { body: given } = await takeCode('secretary', id);
  expect(given).toMatchObject({ memberName: 'Người Thử 3', validUntil: '2026-11-23', again: true });
  const found = openBrowser(world);
  const shown = {
    holder: { slipId: new URL(given.address).hash.slice(1, 37) },
    code: given.code,
  };
  const body = { ...shown, birthDate: '1970-01-01', password: 'một mật khẩu khác' };
  expect((await found.call('auth.activate', { body })).status).toBe(200);

  const own = (await found.call('auth.ownRecoveries')).body.recoveries;
  expect(own).toMatchObject([
    { id, state: 'confirmed', startedBy: 'Người Thử 0', decidedBy: 'Người Thử 1', mine: false },
  ]);
  const { rows } = await world.admin.query<{ action: string; member_id: string }>(
    `select action, member_id from audit_events where object_id = $1 and action ~ 'recovery|give-code' order by id`,
    [world.organisation.people.member.memberId],
  );
  const { secretary, deputy } = world.organisation.people;
  expect(rows.map(({ action, member_id }) => [action, member_id])).toEqual([
    ['auth.start-recovery', secretary.memberId],
    ['auth.confirm-recovery', deputy.memberId],
    ['auth.give-code', secretary.memberId],
  ]);
});

test('of two who confirm at once, one does', async () => {
  const { id } = (await start('secretary', 'colleague')).body;
  const answers = await Promise.all([
    act('deputy', 'auth.confirmRecovery', id),
    act('committee', 'auth.confirmRecovery', id),
  ]);
  expect(answers.map(({ code }) => code ?? 'confirmed').sort()).toEqual(['auth/recovery-over', 'confirmed']);
});

test('nobody helps oneself, nor a post beyond reach, nor from elsewhere', async () => {
  const { id } = (await start('secretary', 'deputy')).body;
  expect((await act('deputy', 'auth.confirmRecovery', id)).code).toBe('auth/not-for-oneself');
  expect((await act('deputy', 'auth.refuseRecovery', id)).code).toBe('auth/not-for-oneself');
  for (const stranger of ['cousin', 'sister', 'otherCommittee', 'overseer', 'bureau'] as const)
    expect((await act(stranger, 'auth.confirmRecovery', id)).code).toBe('kernel/not-found');
  expect((await act('committee', 'auth.confirmRecovery', id)).status).toBe(200);
  expect((await start('secretary', 'secretary')).code).toBe('auth/not-for-oneself');
  expect((await start('sister', 'overseer')).code).toBe('auth/holds-post');
  expect((await start('cousin', 'member')).code).toBe('kernel/not-found');
});

test('what is under way is not started twice; refused or a day old, it is over and may begin again', async () => {
  const first = (await start('secretary', 'bureau')).body;
  expect((await start('committee', 'bureau')).code).toBe('auth/recovery-under-way');
  expect((await act('committee', 'auth.refuseRecovery', first.id)).status).toBe(200);
  expect((await act('committee', 'auth.confirmRecovery', first.id)).code).toBe('auth/recovery-over');
  const second = (await start('secretary', 'bureau')).body;
  later(24);
  expect((await act('committee', 'auth.recovery', second.id)).body).toMatchObject({
    state: 'over',
    mayConfirm: false,
  });
  expect((await act('committee', 'auth.confirmRecovery', second.id)).code).toBe('auth/recovery-over');
  const third = (await start('secretary', 'bureau')).body;
  expect((await act('committee', 'auth.confirmRecovery', third.id)).status).toBe(200);
  later(24);
  expect((await takeCode('secretary', third.id)).code).toBe('auth/recovery-over');
});

test('a member who was never in gets a first code instead', async () => {
  const { unitId, memberId } = world.organisation.people.sisterMember;
  await world.admin.query('update members set activated_at = null where id = $1', [memberId]);
  expect((await start('sister', 'sisterMember')).code).toBe('auth/never-used');
  const help = await (await world.as('sister')).call('auth.memberHelp', { params: { unitId, memberId } });
  expect(help.body).toEqual({ memberName: 'Người Thử 6', isActive: false, recovery: null });
});
