import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filePapers } from '../../../test/labelled/file-papers.ts';
import { NOW, papers } from '../../../test/labelled/papers.ts';
import { type World, createWorld } from '../../../test/world.ts';

let world: World;
/** More than are indexed together. */
const FILED = papers.slice(0, 60);

beforeAll(async () => {
  world = await createWorld({ now: NOW });
  await filePapers(world, FILED);
});
afterAll(() => world.end());

const indexed = async (): Promise<object[]> => {
  const { rows } = await world.admin.query<object>(
    `select e.*, p.page, p.said as page_said, p.marks as page_marks from search_entries e
       join search_pages p on p.unit_id = e.unit_id and p.kind = e.kind and p.thing_id = e.thing_id and p.version = e.version
      order by e.thing_id, p.page`,
  );
  return rows;
};

/** Jobs of this kind that wait, taken out. */
const waiting = async (name: string): Promise<object[]> => {
  const { rows } = await world.admin.query<{ data: object }>(
    'delete from pgboss.job where name = $1 returning data',
    [name],
  );
  return rows.map(({ data }) => data);
};

const fill = async (): Promise<void> => {
  let next: object | undefined = { unitId: world.organisation.units.bloc.id };
  while (next) {
    await world.runJob('search.fill', next);
    [next] = await waiting('search.fill');
  }
};

const forget = () => world.admin.query('delete from search_pages; delete from search_entries');

test('many at once are indexed as each by its own job', async () => {
  const one = await indexed();
  expect(one.length).toBeGreaterThan(FILED.length);
  await forget();
  await fill();
  expect(await indexed()).toEqual(one);
});

test('what cannot be indexed holds up no other: a job of its own tries again', async () => {
  const all = await indexed();
  const [broken] = FILED;
  const { id: unitId } = world.organisation.units.bloc;
  const inTheWay = randomUUIDv7();
  await world.admin.query('delete from search_pages');
  await world.admin.query('delete from search_entries where thing_id <> $1', [broken?.id]);
  await world.admin.query('update search_entries set source_id = $1', [inTheWay]);
  await waiting('search.index');
  await fill();
  expect(await waiting('search.index')).toEqual([{ kind: 'document', unitId, id: broken?.id }]);
  await world.admin.query('delete from search_entries where source_id = $1', [inTheWay]);
  await world.runJob('search.index', { kind: 'document', unitId, id: broken?.id });
  expect(await indexed()).toEqual(all);
});
