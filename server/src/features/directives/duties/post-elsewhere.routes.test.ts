// Who leads a unit while their own cell lies in another branch: what is asked of the unit is theirs to do, wherever it comes from.
import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publish, textOf } from '../../../../test/directives.ts';
import { type World, createWorld } from '../../../../test/world.ts';
import { findActor } from '../../../platform/identity/sessions.ts';
import { transaction } from '../../../platform/db/transaction.ts';

const NOW = '2026-11-23T02:00:00Z';
/** Belongs to the southern branch and leads a cell of the northern one. */
const LEADER = 'cousinMember';
const WITHOUT_POST = { post: false } as const;

let world: World;
let asked: string;

beforeAll(async () => {
  world = await createWorld({ now: NOW });
  const { units, people } = world.organisation;
  const { memberId, unitId } = people[LEADER];
  const postId = randomUUIDv7();
  const { id, lft } = units['north-a'];
  await world.admin.query(
    `insert into posts (unit_id, id, unit_lft, member_unit_id, member_id, kind, from_on) values ($1, $2, $3, $4, $5, 'deputy-secretary', '2026-01-01')`,
    [id, postId, lft, unitId, memberId],
  );
  people[LEADER].postId = postId;
  asked = await publish(world, 'committee', 'north', { kind: 'directive', asks: 'act' });
});
afterAll(() => world.end());

const at = (deliveryId: string) => ({
  params: { unitId: world.organisation.units['north-a'].id, deliveryId },
});

/** What the database alone gives for the post in use: items, and the names of units. */
const aboveThePost = async (choice?: typeof WITHOUT_POST) => {
  const actor = await findActor(
    world.platform.pools.auth,
    await world.tokenOf(LEADER, choice),
    new Date(NOW),
  );
  if (!actor) throw new Error('Nobody.');
  return transaction(world.platform.pools.app, actor, 'read only', async (tx) => {
    const items = await sql<{ id: string }>`select id from asked_above_post()`.execute(tx);
    const units = await sql<{ name: string }>`select name from units_above_post()`.execute(tx);
    return { items: items.rows.map(({ id }) => id), units: units.rows.map(({ name }) => name) };
  });
};

test('the duty is there, from receiving it to the report, and so is how far it came', async () => {
  const leader = await world.as(LEADER);
  const list = await leader.call('directives.duties', { params: { unitId: at(asked).params.unitId } });
  expect(list.body.duties).toMatchObject([{ id: asked, state: 'waiting' }]);
  expect((await leader.call('directives.duty', at(asked))).body).toMatchObject({
    publisherName: 'Đảng bộ Sở Bắc',
    body: textOf('Nội dung thông báo thử.'),
  });
  const answers = [
    await leader.call('directives.receive', { ...at(asked), body: { version: 1 } }),
    await leader.call('directives.passOn', {
      ...at(asked),
      body: { version: 1, guidance: textOf('Làm sớm.'), dueOn: null },
    }),
    await leader.call('directives.report', {
      ...at(asked),
      body: { version: 1, words: 'Đã làm xong.', mediaIds: [] },
    }),
    await leader.call('directives.waterfall', at(asked)),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  const above = await (
    await world.as('committee')
  ).call('directives.waterfall', {
    params: { ...at(asked).params, unitId: world.organisation.units.north.id },
  });
  expect(above.body.rows[0]).toMatchObject({ name: 'Chi bộ Bắc 1', state: 'reported' });
});

test('nothing else of that branch: not what asks nothing, not what is asked of sisters, not what is for its people', async () => {
  const notice = await publish(world, 'committee', 'north');
  const besides = await publish(world, 'committee', 'north', {
    ...{ kind: 'directive', asks: 'act', at: ['north-b'] },
  });
  const leader = await world.as(LEADER);
  for (const id of [notice, besides]) {
    expect((await leader.call('directives.duty', at(id))).status).toBe(404);
    expect((await leader.call('directives.waterfall', at(id))).status).toBe(404);
  }
  expect((await leader.call('inbox.item', { params: { deliveryId: asked } })).status).toBe(404);
  // What lies above their own cell as well, the policies show.
  expect(await aboveThePost()).toEqual({ items: [asked], units: ['Đảng bộ Sở Bắc'] });
});

test('without the post in use there is nothing', async () => {
  const plain = await world.as(LEADER, WITHOUT_POST);
  for (const answer of [
    await plain.call('directives.duty', at(asked)),
    await plain.call('directives.waterfall', at(asked)),
    await plain.call('directives.receive', { ...at(asked), body: { version: 1 } }),
  ])
    expect(answer.status).toBe(404);
  expect(await aboveThePost(WITHOUT_POST)).toEqual({ items: [], units: [] });
});
