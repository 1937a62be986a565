import { argon2Sync, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, openBrowser } from '../../../test/browser.ts';
import type { PersonKey } from '../../../test/organisation.ts';
import { type World, createWorld } from '../../../test/world.ts';
import { createApp, makeRooms } from '../../app.ts';
import { slowRuns } from '../../platform/identity/slow-hash.ts';
import { ensureAccounts, setPassword } from './index.ts';

const PASSWORD = 'gà mái đẻ trứng vàng';
const NOW = '2026-11-22T02:00:00Z';

let world: World;

const equip = async (person: PersonKey, numbers: { cardNumber: string | null; phone: string | null }) => {
  const { unitId, memberId, accountId } = world.organisation.people[person];
  await ensureAccounts(world.platform, [{ unitId, memberId, ...numbers }]);
  await setPassword(world.platform, accountId, PASSWORD, world.platform.now());
};

const later = (seconds: number): void =>
  world.setNow(new Date(world.platform.now().getTime() + seconds * 1_000).toISOString());

const signIn = (browser: Browser, login: string, password = PASSWORD) =>
  browser.call('auth.signIn', { body: { login, password } });

beforeAll(async () => {
  world = await createWorld({ now: NOW });
  await equip('secretary', { cardNumber: '999099012345', phone: '0999111222' });
  await equip('member', { cardNumber: '999099054321', phone: null });
  await equip('leaver', { cardNumber: '999099000001', phone: null });
});
afterAll(() => world.end());

test.each(['999099012345', '9990 9901 2345', '0999 111 222', '+84 999.111.222', '84999111222'])(
  'signs in with %s, with cookies no script reads',
  async (login) => {
    const browser = openBrowser(world);
    expect(await signIn(browser, login)).toMatchObject({ status: 200, body: { done: true } });
    expect(browser.lastCookies()).toHaveLength(2);
    for (const line of browser.lastCookies()) {
      expect(line).toMatch(/^sotay(-device)?=/);
      expect(line).toContain('HttpOnly');
      expect(line).toContain('SameSite=Strict');
      expect(line).toContain('Path=/');
    }
    const me = await browser.call('auth.me');
    expect(me.body.postId).toBe(world.organisation.people.secretary.postId);
  },
);

test('over https the cookies are bound to this host', async () => {
  const origin = 'https://so-tay.example';
  const platform = { ...world.platform, config: { ...world.platform.config, origin } };
  const app = await createApp(platform, makeRooms(platform));
  const answer = await app.inject({
    method: 'POST',
    url: '/api/auth/sign-in',
    headers: { host: 'so-tay.example', origin, 'sec-fetch-site': 'same-origin', 'x-sotay': '1' },
    payload: { login: '999099012345', password: PASSWORD },
  });
  await app.close();
  const lines = [answer.headers['set-cookie'] ?? []].flat();
  expect(lines.map((line) => line.split('=')[0])).toEqual(['__Host-sotay', '__Host-sotay-device']);
  for (const line of lines) expect(line).toMatch(/; Path=\/.*; HttpOnly; Secure; SameSite=Strict/);
  expect(answer.headers['strict-transport-security']).toBeDefined();
});

test('the password is the same from any keyboard, and nothing else opens', async () => {
  expect((await signIn(openBrowser(world), '999099012345', PASSWORD.normalize('NFD'))).status).toBe(200);
  expect((await signIn(openBrowser(world), '999099012345', PASSWORD.toUpperCase())).code).toBe(
    'auth/wrong-login',
  );
  expect((await signIn(openBrowser(world), '999099000001')).code).toBe('auth/wrong-login');
});

test('an unknown login costs the same work and gets the same answer as a wrong password', async () => {
  const answers = [];
  for (const login of ['999099054321', '999099099999', 'không phải số']) {
    const before = slowRuns();
    const { status, code, facts } = await signIn(openBrowser(world), login, 'một mật khẩu sai');
    answers.push({ status, code, facts, work: slowRuns() - before });
  }
  expect(answers).toEqual(
    Array.from({ length: 3 }, () => ({ status: 401, code: 'auth/wrong-login', facts: {}, work: 1 })),
  );
});

test('guessing is slowed, for existing and other logins alike, and a known device is let in all the while', async () => {
  const own = openBrowser(world);
  expect((await signIn(own, '0999111222')).status).toBe(200);
  for (const login of ['0999111222', '0999333444']) {
    const stranger = openBrowser(world);
    const codes = [];
    for (let i = 0; i < 4; i += 1) codes.push((await signIn(stranger, login, 'sai')).code);
    expect(codes).toEqual([...Array.from({ length: 3 }, () => 'auth/wrong-login'), 'auth/wait']);
    expect((await signIn(stranger, login, PASSWORD)).facts).toEqual({ seconds: 5 });
  }
  expect((await signIn(own, '0999111222')).status).toBe(200);
  later(6);
  expect((await signIn(openBrowser(world), '0999111222')).status).toBe(200);
});

test('tries that come together do not slip through', async () => {
  const tries = await Promise.all(
    Array.from({ length: 12 }, () => signIn(openBrowser(world), '0999555666', 'sai')),
  );
  expect(tries.filter((answer) => answer.code === 'auth/wrong-login')).toHaveLength(3);
  expect(tries.filter((answer) => answer.code === 'auth/wait')).toHaveLength(9);
});

test('while three hundred guesses come from elsewhere, none is right and the owner is in twenty times of twenty', async () => {
  const own = openBrowser(world);
  expect((await signIn(own, '999099012345')).status).toBe(200);
  let right = 0;
  let owner = 0;
  for (let round = 0; round < 20; round += 1) {
    const guesses = Array.from({ length: 15 }, (_, guess) =>
      signIn(openBrowser(world), '999099012345', `mật khẩu đoán ${round}-${guess}`),
    );
    const answers = await Promise.all([...guesses, signIn(own, '999099012345')]);
    if (answers.pop()?.status === 200) owner += 1;
    right += answers.filter(({ status }) => status === 200).length;
  }
  expect({ right, owner }).toEqual({ right: 0, owner: 20 });
  later(86_400);
});

test('signing out ends the session and takes the cookie; signing in again makes another', async () => {
  const browser = openBrowser(world);
  await signIn(browser, '999099054321');
  const token = browser.cookies.get('sotay') ?? '';
  await signIn(browser, '999099054321');
  expect(browser.cookies.get('sotay')).not.toBe(token);
  const earlier = openBrowser(world);
  earlier.cookies.set('sotay', token);
  expect((await earlier.call('auth.me')).code).toBe('kernel/signed-out');
  const out = await browser.call('auth.signOut');
  expect(out.status).toBe(200);
  expect(out.wipes).toBe('"storage"');
  expect(browser.cookies.has('sotay')).toBe(false);
  expect((await browser.call('auth.me')).code).toBe('kernel/signed-out');
  const { rows } = await world.admin.query(
    `select count(*) from audit_events where action in ('auth.sign-in', 'auth.end-session') and member_id = $1`,
    [world.organisation.people.member.memberId],
  );
  expect(rows).toEqual([{ count: 3 }]);
});

test('a device is signed out from another one, at once', async () => {
  const phone = openBrowser(world);
  const computer = openBrowser(world, 'Mozilla/5.0 (Windows NT 10.0) Chrome/120.0 Safari/537.36');
  await signIn(phone, '999099054321');
  await signIn(computer, '999099054321');
  const { devices } = (await computer.call('auth.devices')).body;
  expect(devices.map(({ device, thisOne }) => [device.kind, thisOne])).toContainEqual(['computer', true]);
  const other = devices.find(({ device }) => device.kind === 'phone');
  expect((await computer.call('auth.endDevice', { params: { deviceId: other?.id ?? '' } })).status).toBe(200);
  await expect.poll(async () => (await phone.call('auth.me')).status).toBe(401);
  expect((await computer.call('auth.endDevice', { params: { deviceId: other?.id ?? '' } })).code).toBe(
    'kernel/not-found',
  );
});

test('the device of somebody else is not there', async () => {
  const secretary = openBrowser(world);
  await signIn(secretary, '999099012345');
  const { devices } = (await secretary.call('auth.devices')).body;
  const member = await world.as('member');
  const answer = await member.call('auth.endDevice', { params: { deviceId: devices[0]?.id ?? '' } });
  expect(answer.code).toBe('kernel/not-found');
  expect((await secretary.call('auth.me')).status).toBe(200);
});

test('the post in use decides what one sees, and only a post of one’s own can be put to use', async () => {
  const secretary = openBrowser(world);
  await signIn(secretary, '999099012345');
  const { unitId, postId } = world.organisation.people.secretary;
  expect((await secretary.call('auth.slips', { params: { unitId } })).status).toBe(200);
  expect((await secretary.call('auth.usePost', { body: { postId: null } })).status).toBe(200);
  await expect
    .poll(async () => (await secretary.call('auth.slips', { params: { unitId } })).status)
    .toBe(404);
  expect((await secretary.call('auth.me')).body.abilities).not.toContain('auth.help');
  const foreign = world.organisation.people.administrator.postId;
  expect((await secretary.call('auth.usePost', { body: { postId: foreign } })).status).toBe(404);
  await secretary.call('auth.usePost', { body: { postId } });
  await expect.poll(async () => (await secretary.call('auth.me')).body.postId).toBe(postId);
});

test('says who one is, where, and whom to call', async () => {
  const member = await world.as('member');
  const { body } = await member.call('auth.me');
  expect(body).toMatchObject({
    name: 'Người Thử 3',
    unitName: 'Chi bộ Bắc 1',
    unitPath: ['Đảng bộ Khối thử', 'Đảng bộ Sở Bắc', 'Chi bộ Bắc 1'],
    posts: [],
    postId: null,
    secretary: { name: 'Người Thử 0', phone: '0999000000' },
  });
  expect(body.abilities).toContain('auth.self');
  expect(body.abilities).not.toContain('units.read');
  const overseer = await world.as('overseer');
  const posts = (await overseer.call('auth.me')).body.posts;
  expect(posts.map((post) => post.label)).toEqual(['Cấp ủy viên phụ trách Chi bộ Bắc 1']);
});

test('a new password needs a fresh proof, and signs the other devices out', async () => {
  const phone = openBrowser(world);
  const lost = openBrowser(world);
  await signIn(phone, '999099054321');
  await signIn(lost, '999099054321');
  later(600);
  const set = (password: string) => phone.call('auth.changePassword', { body: { password } });
  expect((await set('con trâu đi trước')).code).toBe('kernel/step-up-needed');
  expect((await phone.call('auth.prove', { body: { password: 'sai' } })).code).toBe('auth/wrong-login');
  const before = phone.cookies.get('sotay');
  expect((await phone.call('auth.prove', { body: { password: PASSWORD } })).status).toBe(200);
  expect(phone.cookies.get('sotay')).not.toBe(before);
  const onItsWay = openBrowser(world);
  onItsWay.cookies.set('sotay', before ?? '');
  expect((await onItsWay.call('auth.devices')).status).toBe(200);
  later(40);
  // What a process remembers of a session it forgets within a second.
  await expect.poll(async () => (await onItsWay.call('auth.devices')).status, { timeout: 5_000 }).toBe(401);
  for (const [weak, reason] of [
    ['ngắn', 'short'],
    ['matkhau1', 'common'],
    ['01011970', 'common'],
    ['thẻ 9990 9905 4321', 'login'],
  ] as const) {
    expect(await set(weak)).toMatchObject({ code: 'auth/password-weak', facts: { reason } });
  }
  expect((await set('con trâu đi trước')).status).toBe(200);
  await expect.poll(async () => (await lost.call('auth.me')).status).toBe(401);
  expect((await phone.call('auth.me')).status).toBe(200);
  expect((await signIn(openBrowser(world), '999099054321', 'con trâu đi trước')).status).toBe(200);
  const { rows } = await world.admin.query('select * from idempotency_keys where endpoint ~ $1', [
    'changePassword|prove',
  ]);
  expect(rows).toEqual([]);
});

test('a hash as it was made before still opens, and is made anew without counting as a new password', async () => {
  const { accountId } = world.organisation.people.member;
  const salt = randomBytes(16);
  const cost = { memory: 65_536, passes: 3, parallelism: 1 };
  const key = argon2Sync('argon2id', { ...cost, message: PASSWORD, nonce: salt, tagLength: 32 });
  const former = `$argon2id$v=19$m=65536,t=3,p=1$${salt.toString('base64')}$${key.toString('base64')}`;
  await world.admin.query('update passwords set hash = $2 where account_id = $1', [accountId, former]);
  const row = async () =>
    (
      await world.admin.query<{ hash: string; set_at: Date }>(
        'select hash, set_at from passwords where account_id = $1',
        [accountId],
      )
    ).rows[0];
  const before = await row();
  expect((await signIn(openBrowser(world), '999099054321')).status).toBe(200);
  expect(await row()).toMatchObject({ set_at: before?.set_at });
  expect((await row())?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1,keyid=/);
  expect((await signIn(openBrowser(world), '999099054321')).status).toBe(200);
});
