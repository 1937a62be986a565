import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Choice, publish, publishNext, textOf } from '../../../test/directives.ts';
import { type PersonKey, personKeys } from '../../../test/organisation.ts';
import { indexAll, titlesFound } from '../../../test/search.ts';
import { type Client, type World, createWorld } from '../../../test/world.ts';

let world: World;
let clients: Map<PersonKey, Client>;
const people = personKeys.filter((person) => person !== 'leaver');

beforeAll(async () => {
  world = await createWorld({ now: '2026-11-23T02:00:00Z' });
  const flag = (person: PersonKey, what: string) =>
    world.admin.query(`update members set ${what} where id = $1`, [
      world.organisation.people[person].memberId,
    ]);
  await flag('colleague', `status = 'probationary'`);
  await flag('deputy', 'exempt = true');
  clients = new Map(await Promise.all(people.map(async (key) => [key, await world.as(key)] as const)));
});
afterAll(() => world.end());

const as = (person: PersonKey): Client => {
  const client = clients.get(person);
  if (!client) throw new Error(`Nobody called ${person}.`);
  return client;
};

test('a directive is found without marks, by its number, by a beginning, with a slip; nobody else finds it', async () => {
  await publish(world, 'bloc', 'bloc', {
    at: ['north'],
    title: 'Triển khai Nghị quyết về chuyển đổi số',
    number: '145-CV/ĐUK',
    body: textOf('Các chi bộ sinh hoạt chuyên đề trong tháng 12, gắn với phong trào thi đua yêu nước.'),
  });
  await indexAll(world);
  const title = 'Triển khai Nghị quyết về chuyển đổi số';
  for (const search of [
    ...[
      'nghi quyet',
      'NGHỊ QUYẾT',
      'nghị quyết'.normalize('NFD'),
      'chuyen doi so',
      'chuyển đổ',
      '"chuyển đổi số"',
    ],
    ...[
      '145-CV/ĐUK',
      'cv145',
      '145 cv duk',
      'công văn 145',
      'cđs',
      'thi đua yeu nước',
      'nghi qyuet',
      'chuyển đổui',
    ],
  ]) {
    expect(await titlesFound(as('member'), search), search).toEqual([title]);
    expect(await titlesFound(as('cousin'), search), search).toEqual([]);
  }
  for (const search of [
    '"đổi chuyển"',
    '146-CV/ĐUK',
    'xây dựng nông thôn',
    '!?&|',
    "'; drop table units; --",
  ])
    expect(await titlesFound(as('member'), search), search).toEqual([]);
});

test('the passage says why, with what was found in it', async () => {
  const { body } = await as('member').call('search.find', { query: { search: 'thi dua' } });
  const [hit] = body.hits;
  expect(hit).toMatchObject({
    kind: 'directive',
    symbol: '145-CV/ĐUK',
    onDay: '2026-11-23',
    isInForce: true,
  });
  const { text = '', hits = [] } = hit?.passage ?? {};
  expect(hits.map(({ from, to }) => text.slice(from, to))).toEqual(['thi', 'đua']);
});

test('the better reason stands above, then the newer', async () => {
  const both = { at: ['solo'] as const };
  await publish(world, 'bloc', 'bloc', { ...both, title: 'Họp bàn về bò', body: textOf('Không có gì.') });
  await publish(world, 'bloc', 'bloc', { ...both, title: 'Kế hoạch', body: textOf('Bàn về họp bộ.') });
  world.setNow('2026-11-24T02:00:00Z');
  await publish(world, 'bloc', 'bloc', { ...both, title: 'Bộ họp', body: textOf('Không có gì.') });
  await publish(world, 'bloc', 'bloc', { ...both, title: 'Chương trình', body: textOf('Họp bộ phận.') });
  await publish(world, 'bloc', 'bloc', { ...both, title: 'Họp bộ phận', body: textOf('Không có gì.') });
  await indexAll(world);
  expect(await titlesFound(as('bloc'), 'họp bộ ')).toEqual([
    'Họp bộ phận',
    'Bộ họp',
    'Chương trình',
    'Kế hoạch',
    'Họp bàn về bò',
  ]);
});

test('twenty a page, each once, also what lies at two places of a reader', async () => {
  for (let number = 1; number <= 23; number += 1)
    await publish(world, 'bloc', 'bloc', { at: ['north-a', 'north-b'], title: `Lũy kế ${number}` });
  await indexAll(world);
  const titles = await titlesFound(as('member'), 'luy ke');
  expect([titles.length, new Set(titles).size]).toEqual([23, 23]);
  const first = await as('member').call('search.find', { query: { search: 'luy ke' } });
  expect(first.body.hits).toHaveLength(20);
  const forged = await as('member').call('search.find', { query: { search: 'luy ke', after: 'x' } });
  expect(forged.status).toBe(400);
});

test('search finds of directives exactly what the inbox shows, for everybody', async () => {
  const audiences: Choice[] = [
    { at: ['bloc'] },
    { at: ['north-a', 'solo'] },
    { at: ['bloc'], posts: ['secretary'] },
    { at: ['north'], posts: ['committee-member', 'overseer'] },
    { at: ['north'], statuses: ['probationary'] },
    { at: ['bloc'], statuses: ['exempt', 'full'], posts: ['deputy-secretary'] },
  ];
  for (const audience of audiences)
    await publish(world, 'bloc', 'bloc', {
      ...audience,
      title: `Đối chiếu ${JSON.stringify(audience).length}`,
    });
  await indexAll(world);
  for (const person of people) {
    const { body } = await as(person).call('inbox.list', { query: {} });
    const shown = body.items.map(({ title }) => title).filter((title) => title.startsWith('Đối chiếu'));
    expect((await titlesFound(as(person), 'đối chiếu ')).sort(), person).toEqual(shown.sort());
  }
  expect(await titlesFound(as('member'), 'đối chiếu ')).toHaveLength(2);
});

test('what was withdrawn is found as no longer in force, and a new version in place of the old', async () => {
  const directiveId = await publish(world, 'bloc', 'bloc', {
    title: 'Tạm dừng hội thi',
    expiresOn: '2026-12-01',
  });
  await indexAll(world);
  expect(await titlesFound(as('member'), { search: 'hội thi', inForce: 'yes' })).toHaveLength(1);
  const params = { unitId: world.organisation.units.bloc.id, directiveId };
  await (await world.as('bloc')).call('directives.withdraw', { params, body: { because: 'Nhầm' } });
  await indexAll(world);
  expect(await titlesFound(as('member'), { search: 'hội thi', inForce: 'yes' })).toEqual([]);
  expect(await titlesFound(as('member'), { search: 'hội thi', year: 2026 })).toHaveLength(1);
  expect(await titlesFound(as('member'), { search: 'hội thi', year: 2025 })).toEqual([]);
});

test('a version for others is found by them, the one before by those it left out, as withdrawn', async () => {
  const id = await publish(world, 'bloc', 'bloc', {
    ...{ at: ['north'], title: 'Bản cho tất cả', body: textOf('Mang theo cờ.') },
  });
  await publishNext(
    world,
    { person: 'bloc', unit: 'bloc', id },
    {
      ...{
        at: ['north'],
        statuses: ['probationary'],
        title: 'Bản cho dự bị',
        body: textOf('Mang theo trống.'),
      },
      changed: 'Đổi người nhận.',
    },
  );
  await indexAll(world);
  expect(await titlesFound(as('member'), 'mang co')).toEqual(['Bản cho tất cả']);
  expect(await titlesFound(as('member'), { search: 'mang co', inForce: 'yes' })).toEqual([]);
  expect(await titlesFound(as('member'), 'mang trong')).toEqual([]);
  expect(await titlesFound(as('colleague'), 'mang trong')).toEqual(['Bản cho dự bị']);
  expect(await titlesFound(as('colleague'), 'mang co')).toEqual([]);
});

test('a local item of a bulletin is found by its cell while it stands', async () => {
  const { id: unitId } = world.organisation.units['north-b'];
  const sister = await world.as('sister');
  const body = {
    ...{ issueId: null, month: { year: 2026, month: 11 }, section: 'local', title: 'Gương sáng thầm lặng' },
    ...{ body: textOf('Chuyện về một người thợ lò.'), source: '', recordingId: null, transcript: '' },
  };
  const { id: articleId } = (await sister.call('bulletins.addItem', { params: { unitId }, body })).body;
  const params = { unitId, articleId };
  await sister.call('bulletins.publishItem', { params });
  await indexAll(world);
  const { hits } = (await as('sisterMember').call('search.find', { query: { search: 'tho lo' } })).body;
  expect(hits).toMatchObject([{ kind: 'bulletin-item', id: articleId, month: '2026-11-01' }]);
  expect(await titlesFound(as('member'), 'tho lo')).toEqual([]);
  await sister.call('bulletins.withdrawItem', { params, body: { reason: 'Nhầm' } });
  await indexAll(world);
  expect(await titlesFound(as('sisterMember'), 'tho lo')).toEqual([]);
});

test('what was there before the index is put into it after a start, unit by unit, each once', async () => {
  const { admin, runJob } = world;
  const indexed = async () => {
    const { rows } = await admin.query<{ kind: string; id: string; lft: number }>(
      'select kind, source_id as id, version, unit_lft as lft from search_entries order by 1, 2, 3, 4',
    );
    return rows;
  };
  const before = await indexed();
  expect(new Set(before.map(({ lft }) => lft)).size).toBeGreaterThan(1);
  await admin.query('delete from search_pages; delete from search_entries');
  await admin.query(`delete from pgboss.job where name like 'search.%'`);
  await runJob('search.fill', { unitId: world.organisation.units.bloc.id });
  for (let next: unknown; ;) {
    const { rows } = await admin.query<{ data: object }>(
      `delete from pgboss.job where name = 'search.fill' returning data`,
    );
    if (!rows[0]) break;
    expect(rows[0].data).not.toEqual(next);
    next = rows[0].data;
    await runJob('search.fill', rows[0].data);
  }
  expect(await indexed()).toEqual(before);
  const { rows } = await admin.query(`select from pgboss.job where name = 'search.index'`);
  expect(rows).toEqual([]);
});

test.each([
  ...['!', '…—„', '&', 'a & | ! <->:*', "' or true; --", '\\', '%n:57:nq::', '@1000', '#0:1', '%f', '^n'],
  ...['"', '"'.repeat(4), '$1', 'chi:* & bộ', '(((', '\u200b', '\u0301', '😀', 'a\u0000b', '0'.repeat(200)],
])('%j is plain text: it is answered, and nothing is found by what is no word', async (search) => {
  const { status, body } = await as('member').call('search.find', { query: { search } });
  expect(status).toBe(200);
  if (!/[\p{L}\p{N}]/u.test(search)) expect(body.hits).toEqual([]);
});

test('a query that is too long is refused, and no line of the log tells what was asked', async () => {
  const lines: string[] = [];
  const logged = await createWorld({ log: (line) => void lines.push(line) });
  const client = await logged.as('member');
  expect((await client.call('search.find', { query: { search: 'a'.repeat(10_000) } })).status).toBe(400);
  expect((await client.call('search.find', { query: { search: 'maikhoavan' } })).status).toBe(200);
  await logged.end();
  expect(lines.join('')).not.toMatch(/maikhoavan|aaaa/);
});
