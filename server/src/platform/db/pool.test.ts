import { afterAll, beforeAll, expect, test } from 'vitest';
import { testKeys } from '../../../test/keys.ts';
import { cloneTemplate } from '../../../test/world.ts';
import { type Pools, openPools } from './pool.ts';

let database: Awaited<ReturnType<typeof cloneTemplate>>;
let pools: Pools;
beforeAll(async () => {
  database = await cloneTemplate();
  pools = openPools(database.url, testKeys, () => undefined);
});
afterAll(async () => {
  await pools.end();
  await database.drop();
});

test('a connection that dies between two statements of a transaction fails that transaction and nothing else', async () => {
  const client = await pools.app.connect();
  await client.query('begin');
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const ended = new Promise((resolve) => void client.once('end', resolve));
  await pools.app.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
  // Without a listener of its own the error of this connection would end the process.
  await ended;
  const failure = await client.query('select 1').then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(Error);
  client.release(failure instanceof Error ? failure : undefined);
  expect((await pools.app.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
});
