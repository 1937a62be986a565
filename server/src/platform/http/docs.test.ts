import { afterAll, beforeAll, expect, test } from 'vitest';
import { type World, createWorld } from '../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const get = (url: string) => world.app.inject({ method: 'GET', url });

test('the description of the interface is read with its own reader, which asks nobody but us', async () => {
  const page = await get('/api/docs/');
  expect(page.statusCode).toBe(200);
  expect(page.headers['content-security-policy']).toContain("connect-src 'self'");
  const script = /src="([^"]+)"/.exec(page.body)?.[1] ?? '';
  expect((await get(new URL(script, 'http://localhost/api/docs/').pathname)).statusCode).toBe(200);
  const described = (await get('/api/openapi.json')).json<{ openapi: string; paths: object }>();
  expect(described.openapi).toBe('3.1.1');
  expect(Object.keys(described.paths).length).toBeGreaterThan(50);
});
