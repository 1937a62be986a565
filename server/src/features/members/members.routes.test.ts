import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Client, type World, createWorld } from '../../../test/world.ts';
import { loginDigest, unseal } from '../../platform/keys.ts';

let world: World;
let administrator: Client;
let secretary: Client;
beforeAll(async () => {
  world = await createWorld();
  administrator = await world.as('administrator');
  secretary = await world.as('secretary');
});
afterAll(() => world.end());

const unitId = (key: keyof World['organisation']['units']): string => world.organisation.units[key].id;
const memberOf = (key: keyof World['organisation']['people']) => {
  const { unitId, memberId } = world.organisation.people[key];
  return { unitId, memberId };
};

/** Jobs and news take a moment. */
const SOON = { timeout: 10_000, interval: 50 };

const noFlags = { exempt: false, suspended: false, temporaryOut: false, temporaryIn: false };

const newcomer = {
  name: 'Trần  Thị Mới',
  birthDate: '1990-05-19',
  status: 'probationary',
  admittedOn: '2026-02-03',
  confirmedOn: null,
  ...noFlags,
  phone: '+84 999 111 222',
  cardNumber: '9990 0000 1111',
} as const;

test('a secretary lists the own cell, an administrator everybody below, fifty at a time', async () => {
  const own = await secretary.call('members.list', { params: { unitId: unitId('north-a') } });
  expect(own.status).toBe(200);
  expect(own.body.total).toBe(5);
  expect(own.body.members[0]).toMatchObject({ name: 'Người Thử 0', posts: ['secretary'], activated: false });
  expect((await secretary.call('members.list', { params: { unitId: unitId('north-b') } })).status).toBe(404);
  expect((await secretary.call('members.list', { params: { unitId: unitId('north') } })).status).toBe(404);

  await world.admin.query(
    `insert into members (unit_id, id, unit_lft, full_name, sort_key, birth_date, status)
     select $1, gen_random_uuid(), $2, 'Lê Văn Số ' || n, 'so ' || lpad(n::text, 3, '0'), '1980-01-01', 'full' from generate_series(1, 120) n`,
    [unitId('south-a'), world.organisation.units['south-a'].lft],
  );
  const params = { unitId: unitId('bloc') };
  const names: string[] = [];
  let after: string | undefined;
  do {
    const query = { below: true, ...(after && { after }) };
    const { body } = await administrator.call('members.list', { params, query });
    if (after === undefined) expect(body.total).toBe(135);
    else expect(body.total).toBeNull();
    names.push(...body.members.map((member) => member.name));
    after = body.next ?? undefined;
  } while (after);
  expect(new Set(names).size).toBe(135);
  const { rows } = await world.admin.query<{ full_name: string }>(
    'select full_name from members where left_on is null order by sort_key, id',
  );
  expect(names).toEqual(rows.map((row) => row.full_name));
  await world.admin.query(`delete from members where sort_key like 'so %'`);
});

test.each([
  ['names without marks', 'nguoi thu 1', 'Người Thử 1'],
  ['the end of a telephone', '000003', 'Người Thử 3'],
  ['the beginning of a telephone', '0999000004', 'Người Thử 4'],
])('members are found by %s', async (_what, search, name) => {
  const query = { below: true, search };
  const { body } = await administrator.call('members.list', { params: { unitId: unitId('bloc') }, query });
  expect(body.members.map((member) => member.name)).toContain(name);
  expect(body.members.length).toBeLessThan(8);
});

test('what is no cursor is refused, and words of a pattern are only words', async () => {
  const params = { unitId: unitId('bloc') };
  for (const after of ['x', Buffer.from('["a","b"]').toString('base64url')]) {
    expect((await administrator.call('members.list', { params, query: { after } })).code).toBe(
      'kernel/invalid',
    );
  }
  const { body } = await administrator.call('members.list', { params, query: { below: true, search: '%' } });
  expect(body.members).toEqual([]);
});

test('a record is for those who govern; colleagues see names only', async () => {
  const params = memberOf('colleague');
  const one = await secretary.call('members.one', { params });
  expect(one.body).toMatchObject({
    birthDate: '1970-01-01',
    abilities: { 'members.care': true, 'members.correct': false },
  });
  const member = await world.as('member');
  expect((await member.call('members.one', { params })).status).toBe(404);
  const { body, text } = await member.call('members.colleagues', { params: { unitId: params.unitId } });
  expect(body.colleagues.map((colleague) => colleague.name)).toContain('Người Thử 0');
  expect(body.colleagues).toHaveLength(5);
  expect(text).not.toMatch(/0999|1970/);
  expect((await member.call('members.colleagues', { params: { unitId: unitId('north-b') } })).status).toBe(
    404,
  );
});

test('a new member gets an account that opens by card and telephone', async () => {
  const key = randomUUID();
  const input = { params: { unitId: unitId('solo') }, body: newcomer, key };
  const made = await administrator.call('members.add', input);
  expect(made.status).toBe(200);
  expect((await administrator.call('members.add', input)).body).toEqual(made.body);
  const { rows } = await world.admin.query<{ card_sealed: Buffer }>('select * from members where id = $1', [
    made.body.id,
  ]);
  expect(rows).toMatchObject([{ full_name: 'Trần Thị Mới', phone: '0999111222', card_hint: '111' }]);
  expect(unseal(world.platform.keys.card, rows[0]?.card_sealed ?? Buffer.alloc(0))).toBe('999000001111');
  const logins = await vi.waitFor(async () => {
    const found = await world.admin.query<{ digest: Buffer }>(
      'select digest from account_logins l join accounts a on a.id = l.account_id where a.member_id = $1',
      [made.body.id],
    );
    expect(found.rows).toHaveLength(2);
    return found.rows;
  }, SOON);
  const wanted = ['999000001111', '0999111222'].map((number) => loginDigest(world.platform.keys, number));
  expect(logins.map((row) => row.digest.toString('hex')).sort()).toEqual(
    wanted.map((digest) => digest.toString('hex')).sort(),
  );

  const again = { ...newcomer, cardNumber: '999000002222' };
  const add = (body: typeof again | object, key = unitId('solo')) =>
    administrator.call('members.add', { params: { unitId: key }, body: { ...again, ...body } });
  expect((await add({})).code).toBe('members/phone-taken');
  expect((await add({ phone: null, cardNumber: '999000001111' })).code).toBe('members/card-taken');
  expect((await add({ phone: '12' })).code).toBe('members/phone-malformed');
  expect((await add({ cardNumber: '12' })).code).toBe('members/card-malformed');
  expect((await add({ name: 'Một' })).code).toBe('members/name-malformed');
  expect((await add({ birthDate: '2027-01-01' })).code).toBe('members/day-wrong');
  expect((await add({}, unitId('north'))).code).toBe('members/not-a-cell');
  const denied = await secretary.call('members.add', { params: { unitId: unitId('north-a') }, body: again });
  expect(denied.status).toBe(404);
});

test('a secretary keeps the telephone up to date, and nothing else', async () => {
  const params = memberOf('colleague');
  const { body } = await secretary.call('members.one', { params });
  const care = { phone: '0999 222 333', version: body.version };
  const change = () => secretary.call('members.care', { params, body: care });
  expect((await change()).status).toBe(200);
  expect((await change()).code).toBe('members/changed-meanwhile');
  const { rows } = await world.admin.query(
    `select before, after from audit_events where action = 'members.care' and object_id = $1`,
    [params.memberId],
  );
  expect(rows).toEqual([{ before: { phone: '0999000004' }, after: { phone: '0999222333' } }]);
  const record = { ...newcomer, cardNumber: null, version: body.version + 1 };
  const { name, birthDate, admittedOn, confirmedOn, cardNumber, version } = record;
  const correction = { name, birthDate, admittedOn, confirmedOn, cardNumber, version };
  expect((await secretary.call('members.correct', { params, body: correction })).status).toBe(404);
  const sister = { params: memberOf('sisterMember'), body: { ...care, version: 1 } };
  expect((await secretary.call('members.care', sister)).status).toBe(404);
  expect((await administrator.call('members.correct', { params, body: correction })).status).toBe(200);
  const after = await administrator.call('members.one', { params });
  expect(after.body).toMatchObject({ name: 'Trần Thị Mới', phone: '0999222333' });
});

test('posts are given within reach, one secretary a cell, and end on their last day', async () => {
  const holder = memberOf('sisterMember');
  const give = (client: Client, unit: string, body: object = {}) =>
    client.call('members.givePost', {
      params: { unitId: unit },
      body: {
        holderUnitId: holder.unitId,
        holderId: holder.memberId,
        kind: 'overseer',
        fromOn: '2026-11-01',
        untilOn: null,
        ...body,
      },
    });
  expect((await give(administrator, unitId('north-b'), { kind: 'secretary' })).code).toBe(
    'members/post-held',
  );
  expect((await give(administrator, unitId('north-b'), { kind: 'administrator' })).code).toBe(
    'members/post-not-for-unit',
  );
  expect((await give(administrator, unitId('north-b'), { untilOn: '2026-10-01' })).code).toBe(
    'members/day-wrong',
  );
  expect((await give(secretary, unitId('north-a'), { kind: 'secretary' })).code).toBe('members/post-beyond');
  // The holder belongs to another cell, which the secretary does not see.
  expect((await give(secretary, unitId('north-a'), { kind: 'bureau-member' })).status).toBe(404);
  expect((await give(secretary, unitId('north-b'))).status).toBe(404);

  const given = await give(administrator, unitId('south-a'));
  expect(given.status).toBe(200);
  expect((await give(administrator, unitId('south-a'))).code).toBe('members/post-twice');

  const params = { unitId: unitId('south-a'), postId: given.body.id };
  const end = (untilOn: string) => administrator.call('members.endPost', { params, body: { untilOn } });
  expect((await end('2026-10-01')).code).toBe('members/day-wrong');
  expect((await end('2026-11-21')).status).toBe(200);
  expect((await end('2026-12-21')).code).toBe('members/post-ended');
  const leaver = memberOf('leaver');
  const gone = { holderUnitId: leaver.unitId, holderId: leaver.memberId };
  expect((await give(administrator, unitId('south-a'), gone)).code).toBe('members/left');

  const toGive = async (client: Client, unit: string) =>
    (await client.call('members.postsToGive', { params: { unitId: unit } })).body.kinds;
  expect(await toGive(secretary, unitId('north-a'))).toEqual(['bureau-member']);
  expect(await toGive(administrator, unitId('north'))).toContain('administrator');
  expect(await toGive(administrator, unitId('north-a'))).not.toContain('administrator');

  const bureau = {
    kind: 'bureau-member',
    holderUnitId: unitId('north-a'),
    holderId: memberOf('member').memberId,
  };
  expect((await give(secretary, unitId('north-a'), bureau)).status).toBe(200);
});

test('granting a post asks for a fresh proof of who acts', async () => {
  const holder = memberOf('cousinMember');
  const client = await world.as('administrator');
  world.setNow('2026-11-22T02:10:00Z');
  const answer = await client.call('members.givePost', {
    params: { unitId: unitId('south') },
    body: {
      holderUnitId: holder.unitId,
      holderId: holder.memberId,
      kind: 'editor',
      fromOn: '2026-11-01',
      untilOn: null,
    },
  });
  world.setNow('2026-11-22T02:00:00Z');
  expect(answer.code).toBe('kernel/step-up-needed');
});

test('a lost post ends its use at once', async () => {
  const overseer = await world.as('overseer');
  const params = { unitId: unitId('north-a') };
  expect((await overseer.call('members.list', { params })).status).toBe(200);
  const { postId } = world.organisation.people.overseer;
  const ended = await administrator.call('members.endPost', {
    params: { ...params, postId: postId ?? '' },
    body: { untilOn: '2026-11-21' },
  });
  expect(ended.status).toBe(200);
  await vi.waitFor(
    async () => expect((await overseer.call('members.list', { params })).status).toBe(404),
    SOON,
  );
});

test('a post that ends on a day to come ends by itself, and an open stream hears of it', async () => {
  const { unitId: holderUnitId, memberId: holderId } = memberOf('cousinMember');
  const unit = unitId('south-a');
  const given = await administrator.call('members.givePost', {
    params: { unitId: unit },
    body: { holderUnitId, holderId, kind: 'bureau-member', fromOn: '2026-11-01', untilOn: '2026-11-30' },
  });
  expect(given.status).toBe(200);
  const news: string[] = [];
  world.platform.hub.onNews(({ topic, memberId }) => {
    if (memberId === holderId) news.push(topic);
  });
  const { rows } = await world.admin.query<{ at: Date }>(
    `select start_after as at from pgboss.job where name = 'members.access' and data->>'memberId' = $1`,
    [holderId],
  );
  expect(rows).toHaveLength(1);
  await world.admin.query(`update pgboss.job set start_after = now() where name = 'members.access'`);
  await vi.waitFor(() => expect(news).toContain('access'), SOON);
});
