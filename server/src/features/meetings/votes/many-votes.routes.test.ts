// Two hundred members vote at the same moment while the chair counts: no hand is lost, none is there twice.
import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Story, addMembers, open, prepare, proved } from '../../../../test/meetings.ts';
import type { PersonKey } from '../../../../test/organisation.ts';
import { type Client, type World, createWorld } from '../../../../test/world.ts';

const VOTERS = 200;

let world: World;
let story: Story;
let phones: Client[];

/** Gives the members accounts and signs each of them in. */
const signIn = async (memberIds: readonly string[]): Promise<Client[]> => {
  const { admin, organisation } = world;
  const unitId = organisation.units['north-a'].id;
  const accounts = memberIds.map((memberId) => ({ memberId, accountId: randomUUIDv7() }));
  await admin.query(
    `insert into accounts (id, member_unit_id, member_id, is_demo)
     select a.id, $1, a.member_id, true from unnest($2::uuid[], $3::uuid[]) as a (id, member_id)`,
    [unitId, accounts.map(({ accountId }) => accountId), memberIds],
  );
  return Promise.all(
    accounts.map(({ memberId, accountId }) => {
      const key = memberId as PersonKey;
      organisation.people[key] = { memberId, accountId, unitId, postId: null };
      return world.as(key);
    }),
  );
};

beforeAll(async () => {
  world = await createWorld();
  const ids = await addMembers(world.admin, world.organisation.units['north-a'], VOTERS, 'full');
  story = await prepare(world);
  await open(story);
  await story.secretary.call('meetings.allPresent', { params: story.params });
  phones = await signIn(ids);
});
afterAll(() => world.end());

const ask = async (): Promise<string> => {
  const body = { itemId: null, question: 'other', title: 'Biểu quyết', form: 'show-of-cards' } as const;
  return (await story.secretary.call('meetings.openVote', { params: story.params, body })).body.id;
};

const castAll = (voteId: string) =>
  phones.map((phone, index) =>
    phone.call('meetings.castBallot', {
      params: { ...story.params, voteId },
      body: { choice: index % 3 === 0 ? 'against' : 'for' },
    }),
  );

const close = async (voteId: string) =>
  (await proved(story)).call('meetings.closeVote', {
    params: { ...story.params, voteId },
    body: { version: 1, for: 0, against: 0, other: 0 },
  });

test('every hand of two hundred at once is counted, once', async () => {
  const voteId = await ask();
  const answers = await Promise.all(castAll(voteId));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  const { body } = await close(voteId);
  const against = phones.filter((_, index) => index % 3 === 0).length;
  expect(body).toMatchObject({ for: VOTERS - against, against, other: 0 });
});

test('a count in the middle of them holds exactly the hands that were answered with yes', async () => {
  const voteId = await ask();
  const casting = castAll(voteId);
  await Promise.race(casting);
  const closed = await close(voteId);
  const answers = await Promise.all(casting);
  const counted = answers.filter(({ status }) => status === 200).length;
  const late = answers.filter(({ code }) => code === 'meetings/vote-already-counted').length;
  expect(counted + late).toBe(VOTERS);
  expect((closed.body.for ?? 0) + (closed.body.against ?? 0)).toBe(counted);
});
