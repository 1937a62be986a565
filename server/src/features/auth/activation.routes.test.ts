import { groupCode } from '@sotay/core/auth/activation-code.rules.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, openBrowser } from '../../../test/browser.ts';
import type { PersonKey } from '../../../test/organisation.ts';
import { type World, createWorld } from '../../../test/world.ts';
import { authTransaction } from '../../platform/db/transaction.ts';
import { saveCode, useCode } from './codes.repository.ts';

const BIRTH = '1970-01-01';
const PASSWORD = 'con trâu đi trước';

let world: World;
let secretary: Awaited<ReturnType<World['as']>>;

beforeAll(async () => {
  world = await createWorld({ now: '2026-11-22T02:00:00Z' });
  secretary = await world.as('secretary');
});
afterAll(() => world.end());

const later = (hours: number): void =>
  world.setNow(new Date(world.platform.now().getTime() + hours * 3_600_000).toISOString());

/** What a slip says: the id of its address and the code. */
const codeFor = async (person: PersonKey) => {
  const { unitId, memberId } = world.organisation.people[person];
  const { status, body } = await secretary.call('auth.newCode', { params: { unitId, memberId } });
  expect(status).toBe(200);
  const slipId = new URL(body.address).hash.slice(1, 37);
  return { ...body, slipId, shown: { holder: { slipId }, code: body.code } };
};

const activate = (browser: Browser, shown: Awaited<ReturnType<typeof codeFor>>['shown'], birthDate = BIRTH) =>
  browser.call('auth.activate', { body: { ...shown, birthDate, password: PASSWORD } });

test('a member checks the code, sees that it is theirs, and is in with a password', async () => {
  const { shown, code, address, validUntil, again } = await codeFor('colleague');
  expect(address).toBe(`http://localhost:3000/activate#${shown.holder.slipId}.${code.replaceAll('-', '')}`);
  expect([validUntil, again]).toEqual(['2026-12-06', false]);
  const phone = openBrowser(world);
  const typed = { ...shown, code: ` ${code.toLowerCase().replaceAll('-', ' ')} ` };
  expect((await phone.call('auth.checkCode', { body: typed })).body).toEqual({
    unitName: 'Chi bộ Bắc 1',
    maskedName: 'Ng*** T** 4',
    again: false,
  });
  expect((await activate(phone, shown)).status).toBe(200);
  expect((await phone.call('auth.me')).body.name).toBe('Người Thử 4');
  const { rows } = await world.admin.query('select activated_at from members where id = $1', [
    world.organisation.people.colleague.memberId,
  ]);
  expect(rows).toEqual([{ activated_at: world.platform.now() }]);
  expect((await activate(openBrowser(world), shown)).code).toBe('auth/code-used');
});

test('typing login and code does the same as scanning', async () => {
  const { code } = await codeFor('member');
  const phone = openBrowser(world);
  const shown = { holder: { login: '+84 999 000 003' }, code };
  expect((await phone.call('auth.checkCode', { body: shown })).status).toBe(200);
  const wrong = { holder: { login: '0999 000 103' }, code };
  expect((await phone.call('auth.checkCode', { body: wrong })).code).toBe('auth/code-wrong');
  const weak = { ...shown, birthDate: BIRTH, password: 'số 0999.000.003' };
  expect(await phone.call('auth.activate', { body: weak })).toMatchObject({
    code: 'auth/password-weak',
    facts: { reason: 'login' },
  });
  const body = { ...shown, birthDate: BIRTH, password: PASSWORD };
  expect((await phone.call('auth.activate', { body })).status).toBe(200);
});

test('wrong, ended and late codes each get their answer', async () => {
  const first = await codeFor('bureau');
  const check = async (shown: { holder: { slipId: string }; code: string }) =>
    (await openBrowser(world).call('auth.checkCode', { body: shown })).code;
  expect(await check({ ...first.shown, code: groupCode('2222222222222222') })).toBe('auth/code-wrong');
  expect(await check({ ...first.shown, code: 'không phải mã' })).toBe('auth/code-wrong');
  const nowhere = '00000000-0000-7000-8000-00000000dead';
  expect(await check({ holder: { slipId: nowhere }, code: first.code })).toBe('auth/code-wrong');
  const second = await codeFor('bureau');
  expect(await check(first.shown)).toBe('auth/code-expired');
  expect(await check(second.shown)).toBeUndefined();
  later(14 * 24 + 20);
  expect(await check(second.shown)).toBe('auth/code-expired');
  secretary = await world.as('secretary');
});

test('the date of birth is asked, and the fifth wrong one ends the code', async () => {
  const { shown } = await codeFor('bureau');
  const left = [];
  for (let i = 0; i < 5; i += 1) {
    const answer = await activate(openBrowser(world), shown, '1970-10-01');
    expect(answer.code).toBe('auth/birth-date-wrong');
    left.push(answer.facts['left']);
  }
  expect(left).toEqual([4, 3, 2, 1, 0]);
  expect((await activate(openBrowser(world), shown)).code).toBe('auth/code-expired');
});

test('of many redemptions at once exactly one succeeds', async () => {
  const { shown } = await codeFor('bureau');
  const answers = await Promise.all(Array.from({ length: 12 }, () => activate(openBrowser(world), shown)));
  const codes = answers.map(({ status, code }) => code ?? status);
  expect(codes.filter((code) => code === 200)).toHaveLength(1);
  expect(codes.filter((code) => code === 'auth/code-used')).toHaveLength(11);
});

test('each of twenty codes, used a hundred times at once in the database, is used exactly once', async () => {
  const { accountId } = world.organisation.people.cousinMember;
  const { auth } = world.platform.pools;
  for (let round = 0; round < 20; round += 1) {
    const now = world.platform.now();
    const expiresAt = new Date(now.getTime() + 1_000);
    const code = { accountId, hash: 'none', madeBy: null, expiresAt };
    const id = await authTransaction(auth, 'read write', (tx) => saveCode(tx, code, now));
    const uses = Array.from({ length: 100 }, () =>
      authTransaction(auth, 'read write', (tx) => useCode(tx, id, now)),
    );
    expect((await Promise.all(uses)).filter(Boolean)).toHaveLength(1);
  }
});

test('no single code opens an account in use', async () => {
  const { unitId, memberId } = world.organisation.people.deputy;
  const { shown } = await codeFor('deputy');
  expect((await activate(openBrowser(world), shown)).status).toBe(200);
  const again = await secretary.call('auth.newCode', { params: { unitId, memberId } });
  expect(again.code).toBe('auth/needs-two');
});

test('nobody makes codes beyond their reach, nor for themselves, nor for a post above them', async () => {
  const { people, units } = world.organisation;
  const ask = async (who: PersonKey, unitId: string, memberId: string) =>
    (await (await world.as(who)).call('auth.newCode', { params: { unitId, memberId } })).code;
  const cell = units['north-a'].id;
  expect(await ask('cousin', cell, people.member.memberId)).toBe('kernel/not-found');
  expect(await ask('member', cell, people.colleague.memberId)).toBe('kernel/not-found');
  expect(await ask('overseer', cell, people.member.memberId)).toBe('kernel/not-found');
  expect(await ask('secretary', cell, people.leaver.memberId)).toBe('kernel/not-found');
  expect(await ask('secretary', cell, people.secretary.memberId)).toBe('auth/not-for-oneself');
  expect(await ask('sister', units['north-b'].id, people.committee.memberId)).toBe('auth/holds-post');
  expect(await ask('sister', units['north-b'].id, people.overseer.memberId)).toBe('auth/holds-post');
  expect(await ask('bloc', units.solo.id, people.administrator.memberId)).toBe('auth/holds-post');
  expect(await ask('administrator', units['north-b'].id, people.committee.memberId)).toBeUndefined();
});

test('a code is kept nowhere but as its hash', async () => {
  await world.admin.query('update members set activated_at = null');
  const { code, slipId } = await codeFor('colleague');
  const { rows } = await world.admin.query<{ hash: string }>(
    'select hash from activation_codes where id = $1',
    [slipId],
  );
  expect(rows[0]?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1,keyid=c290YXk\$/);
  const kept = await world.admin.query<{ answer: string | null }>(
    'select answer::text from idempotency_keys',
  );
  expect(kept.rows.filter((row) => row.answer?.includes(code))).toEqual([]);
});

test('a member imported without an account gets one with the first code', async () => {
  const { memberId } = world.organisation.people.sisterMember;
  await world.admin.query('delete from accounts where member_id = $1', [memberId]);
  const committee = await world.as('committee');
  const params = { unitId: world.organisation.people.sisterMember.unitId, memberId };
  expect((await committee.call('auth.newCode', { params })).status).toBe(200);
  const { rowCount } = await world.admin.query('select 1 from accounts where member_id = $1', [memberId]);
  expect(rowCount).toBe(1);
});
