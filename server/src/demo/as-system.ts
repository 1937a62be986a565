import pg from 'pg';

const NOBODY = '00000000-0000-0000-0000-000000000000';
/** As nobody in particular who administers every unit, for the rest of the transaction. */
export const EVERYWHERE = `set local app.lo = '0'; set local app.hi = '${Number.MAX_SAFE_INTEGER}';
  set local app.units = '{}'; set local app.homes = '{}';
  set local app.member = '${NOBODY}'; set local app.account = '${NOBODY}'`;

/** Opens a connection for as long as the work lasts. */
export const withClient = async <T>(
  connectionString: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> => {
  const client = new pg.Client({ connectionString, options: '-c timezone=UTC' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** All of it or nothing. */
export const atOnce = async <T>(client: pg.Client, work: () => Promise<T>): Promise<T> => {
  await client.query('begin');
  try {
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
};

/**
 * The same as nobody in particular who administers every unit: the application role under row-level security like everybody,
 * so that seeding needs no superuser and cannot write what the application could not.
 */
export const asSystem = <T>(client: pg.Client, work: () => Promise<T>): Promise<T> =>
  atOnce(client, async () => {
    await client.query(EVERYWHERE);
    return work();
  });
