import { afterAll, beforeAll, expect, test } from 'vitest';
import { type World, createWorld } from '../../../test/world.ts';
import { createWatched } from './watched.ts';

let world: World;
let app: Awaited<ReturnType<typeof createWatched>>;
beforeAll(async () => {
  world = await createWorld();
  app = await createWatched(world.platform);
});
afterAll(async () => {
  await app.close();
  await world.end();
});

const ask = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ method: 'GET', url, headers });

test('a process that only works says how it is, and shows nothing else', async () => {
  expect((await ask('/healthz')).json()).toEqual({ alive: true });
  expect((await ask('/readyz')).json()).toEqual({ ready: true });
  expect((await ask('/metrics')).statusCode).toBe(404);
  const token = `Bearer ${world.platform.config.metricsToken ?? ''}`;
  const figures = (await ask('/metrics', { authorization: token })).body;
  expect(figures).toContain('stored_files_looked_at_total');
  expect(figures).toContain('stored_files_damaged');
  for (const url of ['/', '/api/home', '/api/openapi.json']) expect((await ask(url)).statusCode).toBe(404);
});
