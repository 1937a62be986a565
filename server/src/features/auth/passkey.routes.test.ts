import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAuthenticator } from '../../../test/authenticator.ts';
import { type Browser, openBrowser } from '../../../test/browser.ts';
import { type World, createWorld } from '../../../test/world.ts';

const BIRTH = '1970-01-01';

let world: World;
const phone = openAuthenticator();

beforeAll(async () => {
  world = await createWorld({ now: '2026-11-22T02:00:00Z' });
});
afterAll(() => world.end());

const codeOfMember = async () => {
  const { unitId, memberId } = world.organisation.people.member;
  const secretary = await world.as('secretary');
  const { body } = await secretary.call('auth.newCode', { params: { unitId, memberId } });
  return { holder: { slipId: new URL(body.address).hash.slice(1, 37) }, code: body.code, birthDate: BIRTH };
};

const later = (minutes: number): void =>
  world.setNow(new Date(world.platform.now().getTime() + minutes * 60_000).toISOString());

const signInBy = async (browser: Browser, device = phone) => {
  const { body } = await browser.call('auth.passkeyOptions');
  return browser.call('auth.passkeySignIn', { body: { passkey: device.use(body) } });
};

test('a member activates with the lock of the phone, and signs in with it afterwards', async () => {
  const shown = await codeOfMember();
  const browser = openBrowser(world);
  const { body: options } = await browser.call('auth.activatePasskeyOptions', { body: shown });
  expect(options).toMatchObject({ rpId: 'localhost', userName: 'Người Thử 3' });
  const open = openAuthenticator({ verifies: false }).make(options);
  const refused = await browser.call('auth.activateWithPasskey', { body: { ...shown, passkey: open } });
  expect(refused.code).toBe('auth/passkey-failed');
  const passkey = phone.make(options);
  expect((await browser.call('auth.activateWithPasskey', { body: { ...shown, passkey } })).status).toBe(200);
  expect((await browser.call('auth.me')).body.name).toBe('Người Thử 3');
  const other = openBrowser(world);
  expect((await signInBy(other)).status).toBe(200);
  expect((await other.call('auth.ways')).body).toMatchObject({ hasPassword: false, passkeys: [{}] });
});

test('an answer opens once, in time, and only for what it was asked', async () => {
  const browser = openBrowser(world);
  const { body: options } = await browser.call('auth.passkeyOptions');
  const passkey = phone.use(options);
  const use = async () => (await openBrowser(world).call('auth.passkeySignIn', { body: { passkey } })).code;
  expect(await use()).toBeUndefined();
  expect(await use()).toBe('auth/passkey-failed');
  expect((await signInBy(browser, openAuthenticator())).code).toBe('auth/passkey-failed');
  const late = (await browser.call('auth.passkeyOptions')).body;
  later(6);
  const body = { passkey: phone.use(late) };
  expect((await browser.call('auth.passkeySignIn', { body })).code).toBe('auth/passkey-failed');
  const forged = { ...options, challenge: Buffer.alloc(54, 7).toString('base64url') };
  const made = { passkey: phone.use(forged) };
  expect((await browser.call('auth.passkeySignIn', { body: made })).code).toBe('auth/passkey-failed');
});

test('a second passkey is added and the first removed; the last way to sign in stays', async () => {
  const browser = openBrowser(world);
  await signInBy(browser);
  later(10);
  expect((await browser.call('auth.addPasskeyOptions')).code).toBe('kernel/step-up-needed');
  const proof = phone.use((await browser.call('auth.passkeyOptions')).body);
  expect((await browser.call('auth.proveByPasskey', { body: { passkey: proof } })).status).toBe(200);
  const computer = openAuthenticator();
  const { body: options } = await browser.call('auth.addPasskeyOptions');
  expect(options.exclude).toHaveLength(1);
  const passkey = computer.make(options);
  const added = await browser.call('auth.addPasskey', { body: { passkey } });
  expect(added.status).toBe(200);
  expect((await browser.call('auth.addPasskey', { body: { passkey } })).code).toBe('auth/passkey-failed');
  expect((await signInBy(openBrowser(world), computer)).status).toBe(200);
  const { passkeys } = (await browser.call('auth.ways')).body;
  const remove = async (passkeyId: string) =>
    (await browser.call('auth.removePasskey', { params: { passkeyId } })).code;
  expect(await remove(passkeys[0]?.id ?? '')).toBeUndefined();
  expect(await remove(passkeys[0]?.id ?? '')).toBe('kernel/not-found');
  expect(await remove(added.body.id)).toBe('auth/last-way');
  expect((await signInBy(openBrowser(world))).code).toBe('auth/passkey-failed');
});

test('the passkey of another account proves nothing', async () => {
  const secretary = await world.as('secretary');
  const { body } = await openBrowser(world).call('auth.passkeyOptions');
  const answer = await secretary.call('auth.proveByPasskey', { body: { passkey: phone.use(body) } });
  expect(answer.code).toBe('auth/passkey-failed');
});
