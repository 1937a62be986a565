import { readFileSync } from 'node:fs';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../../test/browser.ts';
import { CLIENT, type IdentityProvider, startIdentityProvider } from '../../../test/identity-provider.ts';
import { type World, createWorld } from '../../../test/world.ts';

const ORIGIN = 'http://localhost:3000';

let provider: IdentityProvider;
let world: World;

beforeAll(async () => {
  provider = await startIdentityProvider();
  setDefaultCACertificates([...getCACertificates(), readFileSync(provider.certificateFile, 'utf8')]);
  provider.serve(ORIGIN);
  world = await createWorld({ now: new Date().toISOString(), oidc: { issuer: provider.issuer, ...CLIENT } });
});
afterAll(async () => {
  await world.end();
  await provider.stop();
});

/** What a browser does at the provider: follows it, types a name, agrees; gives the parameters it comes back with. */
const goThere = async (address: string, name: string): Promise<string> => {
  const cookies = new Map<string, string>();
  let next: { url: string; form?: Record<string, string> } = { url: address };
  for (let steps = 0; steps < 12; steps += 1) {
    const response = await fetch(next.url, {
      redirect: 'manual',
      method: next.form ? 'POST' : 'GET',
      headers: { cookie: [...cookies].map(([key, value]) => `${key}=${value}`).join('; ') },
      ...(next.form && { body: new URLSearchParams(next.form) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(key, value);
    }
    const location = response.headers.get('location');
    const target = location === null ? next.url : new URL(location, next.url).href;
    if (target.startsWith(ORIGIN)) return new URL(target).hash.slice(1) || new URL(target).search.slice(1);
    const page = location === null ? await response.text() : '';
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    next = prompt ? { url: target, form: { prompt, login: name, password: 'any' } } : { url: target };
  }
  throw new Error('The provider never sent the browser back.');
};

const link = async (person: 'member' | 'colleague', name: string) => {
  const client = await world.as(person);
  const { address, flow } = (await client.call('auth.beginOidcLink')).body;
  return client.call('auth.linkOidc', { body: { flow, answer: await goThere(address, name) } });
};

const signIn = async (name: string) => {
  const browser = openBrowser(world);
  const { address, flow } = (await browser.call('auth.beginOidc')).body;
  const body = { flow, answer: await goThere(address, name) };
  return { browser, body, answer: await browser.call('auth.oidcSignIn', { body }) };
};

test('whoever linked the account of the office signs in with it, and nobody else', async () => {
  expect((await signIn('nguoi-thu-3')).answer.code).toBe('auth/oidc-unlinked');
  expect((await link('member', 'nguoi-thu-3')).status).toBe(200);
  const { browser, body, answer } = await signIn('nguoi-thu-3');
  expect(answer.status).toBe(200);
  expect((await browser.call('auth.me')).body.name).toBe('Người Thử 3');
  expect((await browser.call('auth.ways')).body.oidc?.linkedAt).not.toBeNull();
  expect((await openBrowser(world).call('auth.oidcSignIn', { body })).code).toBe('auth/oidc-failed');
  expect((await link('colleague', 'nguoi-thu-3')).code).toBe('auth/oidc-taken');
  expect((await signIn('nguoi-thu-4')).answer.code).toBe('auth/oidc-unlinked');
});

test('the address asks for a code with PKCE, and hands it back out of sight of servers', async () => {
  const { address } = (await openBrowser(world).call('auth.beginOidc')).body;
  expect(Object.fromEntries(new URL(address).searchParams)).toMatchObject({
    response_type: 'code',
    response_mode: 'fragment',
    code_challenge_method: 'S256',
    redirect_uri: `${ORIGIN}/sign-in/oidc`,
    scope: 'openid',
  });
});

test('an answer counts only with the flow it belongs to, and for the purpose and person it began with', async () => {
  const visitor = openBrowser(world);
  const mine = (await visitor.call('auth.beginOidc')).body;
  const theirs = (await visitor.call('auth.beginOidc')).body;
  const answer = await goThere(theirs.address, 'nguoi-thu-3');
  const crossed = { flow: mine.flow, answer };
  expect((await visitor.call('auth.oidcSignIn', { body: crossed })).code).toBe('auth/oidc-failed');
  const forged = { flow: 'AAAA', answer };
  expect((await visitor.call('auth.oidcSignIn', { body: forged })).code).toBe('auth/oidc-failed');
  const colleague = await world.as('colleague');
  const linked = await colleague.call('auth.linkOidc', { body: { flow: theirs.flow, answer } });
  expect(linked.code).toBe('auth/oidc-failed');
});

test('the link is ended by its owner', async () => {
  const member = await world.as('member');
  expect((await member.call('auth.unlinkOidc')).status).toBe(200);
  expect((await signIn('nguoi-thu-3')).answer.code).toBe('auth/oidc-unlinked');
});

test('without a provider nothing of it is there', async () => {
  const plain = await createWorld();
  const browser = openBrowser(plain);
  expect((await browser.call('auth.oidc')).body).toEqual({ available: false });
  expect((await browser.call('auth.beginOidc')).code).toBe('kernel/not-found');
  await plain.end();
});
