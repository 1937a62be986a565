import type { Client, World } from './world.ts';

/** Does the jobs of indexing that acts have asked for, here and now. */
export const indexAll = async ({ admin, runJob }: Pick<World, 'admin' | 'runJob'>): Promise<void> => {
  const { rows } = await admin.query<{ data: object }>(
    `select data from pgboss.job where name = 'search.index' order by created_on`,
  );
  for (const { data } of rows) await runJob('search.index', data);
};

type Asked = Parameters<typeof searchAs>[1];

const searchAs = (
  client: Client,
  query: { search: string; after?: string; inForce?: 'yes'; year?: number },
) => client.call('search.find', { query });

/** The titles that are found, in their order, all pages of them. */
export const titlesFound = async (client: Client, asked: Asked | string): Promise<string[]> => {
  const query = typeof asked === 'string' ? { search: asked } : asked;
  const { status, body, text } = await searchAs(client, query);
  if (status !== 200) throw new Error(`Not searched: ${text}`);
  const titles = body.hits.map(({ title }) => title);
  return body.next === null
    ? titles
    : [...titles, ...(await titlesFound(client, { ...query, after: body.next }))];
};
