import { createHmac } from 'node:crypto';
import { codeFromMac, stepBytes, stepOf } from '@sotay/core/auth/totp.rules.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAuthenticator } from '../../../test/authenticator.ts';
import { type Browser, openBrowser } from '../../../test/browser.ts';
import type { PersonKey } from '../../../test/organisation.ts';
import { type World, createWorld } from '../../../test/world.ts';
import { ensureAccounts, setPassword } from './index.ts';

const PASSWORD = 'gà mái đẻ trứng vàng';
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const cards = {
  secretary: '999099012345',
  administrator: '999099054321',
  deputy: '999099000022',
  member: '999099000033',
} as const;

let world: World;
const office = openAuthenticator();

/** A person as outside the demonstration, with a password. */
const equip = async (person: keyof typeof cards): Promise<void> => {
  const { unitId, memberId, accountId } = world.organisation.people[person];
  await ensureAccounts(world.platform, [{ unitId, memberId, cardNumber: cards[person], phone: null }]);
  await setPassword(world.platform, accountId, PASSWORD, world.platform.now());
  await world.admin.query('update accounts set is_demo = false where id = $1', [accountId]);
};

beforeAll(async () => {
  world = await createWorld({ now: '2026-11-22T02:00:00Z' });
  for (const person of ['secretary', 'administrator', 'deputy', 'member'] as const) await equip(person);
});
afterAll(() => world.end());

const later = (seconds: number): void =>
  world.setNow(new Date(world.platform.now().getTime() + seconds * 1_000).toISOString());

/** What an authenticator app does with a typed secret. */
const codeOf = (secret: string, steps = 0): string => {
  const bits = Array.from(secret, (sign) => BASE32.indexOf(sign).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const step = stepOf(world.platform.now()) + steps;
  return codeFromMac(createHmac('sha1', key).update(stepBytes(step)).digest());
};

const signIn = (browser: Browser, person: keyof typeof cards, code?: string) =>
  browser.call('auth.signIn', {
    body: { login: cards[person], password: PASSWORD, ...(code !== undefined && { code }) },
  });

const giveCode = (browser: Browser, person: PersonKey) => {
  const { unitId, memberId } = world.organisation.people[person];
  return browser.call('auth.newCode', { params: { unitId, memberId } });
};

const enrol = async (browser: Browser): Promise<{ secret: string; codes: string[] }> => {
  const { secret } = (await browser.call('auth.beginAuthenticator')).body;
  const { status, body } = await browser.call('auth.addAuthenticator', { body: { code: codeOf(secret) } });
  expect(status).toBe(200);
  return { secret, codes: body.codes };
};

const addPasskey = async (browser: Browser, device = openAuthenticator()) => {
  const options = await browser.call('auth.addPasskeyOptions');
  const made = await browser.call('auth.addPasskey', { body: { passkey: device.make(options.body) } });
  return made;
};

test('a post with power waits for a strong way, and acts at once when there is one', async () => {
  const secretary = openBrowser(world);
  expect((await signIn(secretary, 'secretary')).status).toBe(200);
  const me = await secretary.call('auth.me');
  expect([me.body.postId !== null, me.body.needsStrongWay]).toEqual([true, true]);
  expect(await giveCode(secretary, 'colleague')).toMatchObject({
    code: 'kernel/strong-ways-missing',
    facts: { missing: 1 },
  });
  await enrol(secretary);
  expect((await giveCode(secretary, 'colleague')).status).toBe(200);
  expect((await secretary.call('auth.me')).body.needsStrongWay).toBe(false);
});

test('with an app the password needs a code, and each code counts once', async () => {
  const deputy = openBrowser(world);
  await signIn(deputy, 'deputy');
  const { secret } = await enrol(deputy);
  const browser = openBrowser(world);
  expect((await signIn(browser, 'deputy')).code).toBe('auth/second-code-needed');
  expect((await signIn(browser, 'deputy', codeOf(secret))).code).toBe('auth/second-code-wrong');
  later(30);
  const code = codeOf(secret);
  expect((await signIn(browser, 'deputy', ` ${code.slice(0, 3)} ${code.slice(3)}`)).status).toBe(200);
  expect((await signIn(openBrowser(world), 'deputy', code)).code).toBe('auth/second-code-wrong');
  expect((await signIn(openBrowser(world), 'deputy', codeOf(secret, -1))).code).toBe(
    'auth/second-code-wrong',
  );
  expect((await signIn(openBrowser(world), 'deputy', codeOf(secret, 1))).status).toBe(200);
  later(60);
  const tries = await Promise.all(
    Array.from({ length: 3 }, () => signIn(openBrowser(world), 'deputy', codeOf(secret))),
  );
  expect(tries.filter(({ status }) => status === 200)).toHaveLength(1);
});

test('guesses of the code are slowed apart from the password, and a known device goes on', async () => {
  later(86_400);
  const own = openBrowser(world);
  const fresh = openBrowser(world);
  const begin = await world.as('deputy');
  const { secret } = (await begin.call('auth.beginAuthenticator')).body;
  await begin.call('auth.addAuthenticator', { body: { code: codeOf(secret) } });
  later(30);
  expect((await signIn(own, 'deputy', codeOf(secret))).status).toBe(200);
  const codes = [];
  for (let i = 0; i < 4; i += 1) codes.push((await signIn(fresh, 'deputy', '000000')).code);
  expect(codes).toEqual([...Array.from({ length: 3 }, () => 'auth/second-code-wrong'), 'auth/wait']);
  later(30);
  expect((await signIn(own, 'deputy', codeOf(secret))).status).toBe(200);
});

test('a recovery code opens once, a new set ends the old one, and nothing readable is kept', async () => {
  later(86_400);
  const browser = openBrowser(world);
  const begin = openBrowser(world);
  await world.admin.query('delete from authenticators');
  await signIn(begin, 'deputy');
  const { codes, secret } = await enrol(begin);
  expect(new Set(codes).size).toBe(10);
  const [first = '', second = ''] = codes;
  expect((await signIn(browser, 'deputy', first.toLowerCase())).status).toBe(200);
  expect((await signIn(openBrowser(world), 'deputy', first)).code).toBe('auth/second-code-wrong');
  expect((await browser.call('auth.ways')).body.authenticator?.codesLeft).toBe(9);
  expect((await browser.call('auth.newRecoveryCodes')).body.codes).toHaveLength(10);
  expect((await signIn(openBrowser(world), 'deputy', second)).code).toBe('auth/second-code-wrong');
  const { rows } = await world.admin.query<{ text: string }>(
    `select (select jsonb_agg(r) from recovery_codes r)::text || (select jsonb_agg(a) from authenticators a)::text
       || (select jsonb_agg(e) from audit_events e)::text || coalesce((select jsonb_agg(k) from idempotency_keys k)::text, '') as text`,
  );
  for (const kept of [...codes, secret, ...codes.map((code) => code.replace('-', ''))])
    expect(rows[0]?.text).not.toContain(kept);
});

test('an administrator needs two strong ways, and keeps them', async () => {
  const administrator = openBrowser(world);
  await signIn(administrator, 'administrator');
  const one = await addPasskey(administrator);
  expect(one.status).toBe(200);
  expect((await giveCode(administrator, 'sisterMember')).facts).toEqual({ missing: 1 });
  await addPasskey(administrator, office);
  expect((await giveCode(administrator, 'sisterMember')).status).toBe(200);
  const remove = { params: { passkeyId: one.body.id } };
  expect((await administrator.call('auth.removePasskey', remove)).code).toBe('auth/post-needs-way');
});

test('the password alone opens no post where a passkey is, and proves nothing', async () => {
  const browser = openBrowser(world);
  const { postId } = world.organisation.people.administrator;
  expect((await signIn(browser, 'administrator')).status).toBe(200);
  expect((await browser.call('auth.me')).body.postId).toBeNull();
  expect((await browser.call('auth.usePost', { body: { postId } })).code).toBe('kernel/step-up-needed');
  expect((await browser.call('auth.beginAuthenticator')).code).toBe('kernel/step-up-needed');
  expect((await browser.call('auth.prove', { body: { password: PASSWORD } })).code).toBe(
    'auth/passkey-needed',
  );
  const used = office.use((await browser.call('auth.passkeyOptions')).body);
  expect((await browser.call('auth.proveByPasskey', { body: { passkey: used } })).status).toBe(200);
  expect((await browser.call('auth.usePost', { body: { postId } })).status).toBe(200);
});

test('passkeys have names and a last use; nobody names those of others', async () => {
  const member = openBrowser(world);
  expect(await signIn(member, 'member')).toMatchObject({ status: 200 });
  const made = await addPasskey(member);
  const name = { params: { passkeyId: made.body.id }, body: { name: ' Máy ở cơ quan ' } };
  expect((await member.call('auth.namePasskey', name)).status).toBe(200);
  const { passkeys } = (await member.call('auth.ways')).body;
  expect(passkeys.map((passkey) => passkey.name)).toEqual(['Máy ở cơ quan']);
  const other = await world.as('colleague');
  expect((await other.call('auth.namePasskey', name)).code).toBe('kernel/not-found');
});

test('an app goes with a password, and its square ends after a quarter of an hour', async () => {
  const colleague = await world.as('colleague');
  expect((await colleague.call('auth.beginAuthenticator')).code).toBe('auth/password-first');
  const member = openBrowser(world);
  await signIn(member, 'member');
  const { secret } = (await member.call('auth.beginAuthenticator')).body;
  expect((await member.call('auth.addAuthenticator', { body: { code: 'K7QM2-XWP9T' } })).code).toBe(
    'auth/second-code-wrong',
  );
  later(4 * 60);
  await world.admin.query(`update authenticator_drafts set made_at = made_at - interval '12 minutes'`);
  const late = await member.call('auth.addAuthenticator', { body: { code: codeOf(secret) } });
  expect(late.code).toBe('auth/enrolment-over');
  const again = await enrol(member);
  expect(again.codes).toHaveLength(10);
  expect((await member.call('auth.removeAuthenticator')).status).toBe(200);
  expect((await signIn(openBrowser(world), 'member')).status).toBe(200);
});
