// What row-level security alone says about meetings, and that open screens hear when one moves.
import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type World, createWorld } from '../../../test/world.ts';
import { type Actor, NOTHING_PROVED } from '../../platform/access/actor.ts';
import { type Tx, transaction } from '../../platform/db/transaction.ts';
import type { News } from '../../platform/realtime/hub.ts';
import { type Story, open, prepare } from '../../../test/meetings.ts';

let world: World;
let story: Story;
beforeAll(async () => {
  world = await createWorld();
  story = await prepare(world);
  await story.secretary.call('meetings.invite', { params: story.params });
  for (const person of ['member', 'colleague'] as const) {
    const client = await world.as(person);
    await client.call('meetings.reply', {
      params: story.params,
      body: { answer: 'absent', reason: `Lý do ${person}` },
    });
    await client.call('meetings.propose', { params: story.params, body: { body: `Ý kiến ${person}` } });
  }
});
afterAll(() => world.end());

/** Works as a plain member of the cell, straight on the database. */
const asMember = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
  const { units, people } = world.organisation;
  const actor: Actor = {
    accountId: people.member.accountId,
    sessionId: people.member.accountId,
    memberId: people.member.memberId,
    unitId: units['north-a'].id,
    unitLfts: [units['north-a'].lft],
    homeLfts: [units['north-a'].lft, units.north.lft, units.bloc.lft],
    authenticatedAt: new Date(),
    strength: NOTHING_PROVED,
    post: null,
  };
  return transaction(world.platform.pools.app, actor, 'read write', work);
};

const placed = () => ({
  unitId: story.unitId,
  unitLft: world.organisation.units['north-a'].lft,
  meetingId: story.params.meetingId,
});

test('a member reads only the own answer to the invitation, and answers for nobody else', async () => {
  const { member, colleague } = world.organisation.people;
  const seen = await asMember((tx) => tx.selectFrom('meetingReplies').select('memberId').execute());
  expect(seen).toEqual([{ memberId: member.memberId }]);
  const forAnother = { ...placed(), memberId: colleague.memberId, answer: 'coming', at: new Date() };
  await expect(
    asMember((tx) => tx.insertInto('meetingReplies').values(forAnother).execute()),
  ).rejects.toThrow('row-level security');
  const given = await asMember((tx) =>
    tx.updateTable('meetingReplies').set({ memberId: colleague.memberId }).execute().catch(String),
  );
  expect(given).toContain('row-level security');
});

test('nobody signs for another, answers a proposal from below, or changes a meeting without leading it', async () => {
  const { member, colleague } = world.organisation.people;
  const hand = { ...placed(), document: 'minutes', role: 'chair', name: 'x', signedAt: new Date() };
  const sign = (memberId: string) =>
    asMember((tx) =>
      tx
        .insertInto('signatures')
        .values({ ...hand, memberId })
        .execute(),
    );
  await expect(sign(colleague.memberId)).rejects.toThrow('row-level security');
  const answered = {
    ...placed(),
    id: randomUUIDv7(),
    memberId: member.memberId,
    name: 'x',
    body: 'x',
    at: new Date(),
    answer: 'x',
  };
  await expect(
    asMember((tx) => tx.insertInto('meetingProposals').values(answered).execute()),
  ).rejects.toThrow('row-level security');
  const changed = await asMember((tx) => tx.updateTable('meetings').set({ title: 'x' }).executeTakeFirst());
  expect(changed.numUpdatedRows).toBe(0n);
});

test('what happens in the meeting reaches the other phones of the cell, and nobody else', async () => {
  await open(story);
  const { units } = world.organisation;
  const heard: string[] = [];
  const moved = new Promise<News>((resolve) => {
    world.platform.hub.listen({
      scope: () => ({ units: [units['north-b'].lft] }),
      send: () => heard.push('sister'),
    });
    world.platform.hub.listen({ scope: () => ({ units: [units['north-a'].lft] }), send: resolve });
  });
  await story.secretary.call('meetings.allPresent', { params: story.params });
  expect(await moved).toMatchObject({ topic: 'meetings', id: story.params.meetingId });
  expect(heard).toEqual([]);
});
