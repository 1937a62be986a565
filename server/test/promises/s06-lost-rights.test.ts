// S6: a right that is lost is gone within a second, for requests and for event streams that are open.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import { findActor } from '../../src/platform/identity/sessions.ts';
import type { Authenticator } from '../../src/platform/identity/authenticate.ts';
import type { Platform } from '../../src/platform/platform.ts';
import type { PersonKey, UnitKey } from '../organisation.ts';
import { type World, createWorld, endpointOf } from '../world.ts';
import { ask } from './ask.ts';
import { openEventStream } from './event-stream.ts';
import { type Outcome, keep } from './keep.ts';

const WITHIN_MS = 1_000;
const GIVE_UP_MS = 3_000;

type Loss = {
  readonly what: string;
  readonly person: PersonKey;
  /** Which the person may open, and whose news are heard, until then. */
  readonly unit: UnitKey;
  /** Somebody who goes on hearing the news of that unit. */
  readonly witness: PersonKey;
  readonly lose: (world: World, token: string) => Promise<unknown>;
};

const YESTERDAY = '2026-11-21';
const TODAY = '2026-11-22';
const TRANSFER = {
  kind: 'official',
  purpose: 'work',
  introducedOn: '2026-11-20',
  effectiveOn: TODAY,
  untilOn: null,
  basis: 'Giấy giới thiệu số 12',
} as const;

const memberOf = ({ organisation }: World, person: PersonKey): string => organisation.people[person].memberId;

const endSession = (world: World, person: PersonKey): Promise<unknown> =>
  world.admin.query('update sessions set ended_at = now() where account_id = $1', [
    world.organisation.people[person].accountId,
  ]);

/** In this order: the last one moves the clock. */
const losses: readonly Loss[] = [
  {
    what: 'the session is ended from another device',
    person: 'deputy',
    unit: 'north-a',
    witness: 'secretary',
    lose: async (world) => {
      const other = await world.as('deputy');
      const { body } = await other.call('auth.devices');
      for (const { id, thisOne } of body.devices)
        if (!thisOne) await other.call('auth.endDevice', { params: { deviceId: id } });
    },
  },
  {
    what: 'an administrator ends the post',
    person: 'committee',
    unit: 'north-a',
    witness: 'secretary',
    lose: async (world) => {
      const { postId } = world.organisation.people.committee;
      const administrator = await world.as('administrator');
      const params = { unitId: world.organisation.units.north.id, postId: postId ?? '' };
      await administrator.call('members.endPost', { params, body: { untilOn: YESTERDAY } });
    },
  },
  {
    what: 'the post is put down for another hat',
    person: 'bloc',
    unit: 'south-a',
    witness: 'cousin',
    lose: (world, token) => ask(world.app, endpointOf('auth.usePost'), { token, body: { postId: null } }),
  },
  {
    what: 'the member leaves and the notice of it is lost',
    person: 'bureau',
    unit: 'north-a',
    witness: 'secretary',
    lose: (world) =>
      world.admin.query('update members set left_on = $2 where id = $1', [
        memberOf(world, 'bureau'),
        YESTERDAY,
      ]),
  },
  {
    what: 'another cell receives the member',
    person: 'colleague',
    unit: 'north-a',
    witness: 'secretary',
    lose: async (world) => {
      const { units, people } = world.organisation;
      const { unitId, memberId } = people.colleague;
      const asked = await (
        await world.as('secretary')
      ).call('transfers.ask', {
        params: { unitId, memberId },
        body: { ...TRANSFER, toUnitId: units['south-a'].id },
      });
      const params = { unitId: units['south-a'].id, transferId: asked.body.id };
      await (await world.as('cousin')).call('transfers.accept', { params });
    },
  },
  {
    what: 'the secretary records that the member left',
    person: 'member',
    unit: 'north-a',
    witness: 'secretary',
    lose: async (world) => {
      const { unitId, memberId } = world.organisation.people.member;
      await (
        await world.as('secretary')
      ).call('members.leave', {
        params: { unitId, memberId },
        body: { leftOn: TODAY, reason: 'moved', basis: 'Giấy giới thiệu số 3', version: 1 },
      });
    },
  },
  {
    what: 'the session ends and the notice of it is lost',
    person: 'sister',
    unit: 'north-b',
    witness: 'administrator',
    lose: (world) => endSession(world, 'sister'),
  },
  {
    what: 'the last day of the post passes',
    person: 'overseer',
    unit: 'north-a',
    witness: 'secretary',
    lose: async (world) => {
      await world.admin.query(`update posts set until_on = '${TODAY}' where member_id = $1`, [
        memberOf(world, 'overseer'),
      ]);
      world.setNow('2026-11-22T17:00:01Z');
    },
  },
];

/** The fault: whoever was let in once is let in for good. */
const trustingForLong = ({ pools, now }: Platform): Authenticator => {
  const known = new Map<string, ReturnType<Authenticator['actorOf']>>();
  return {
    actorOf: (token) => {
      const actor = known.get(token) ?? findActor(pools.auth, token, now());
      known.set(token, actor);
      return actor;
    },
    forget: () => undefined,
  };
};

let world: World;
let trusting: World;

beforeAll(async () => {
  world = await createWorld();
  trusting = await createWorld({ door: (platform) => ({ authenticator: trustingForLong(platform) }) });
});
afterAll(async () => {
  await world.end();
  await trusting.end();
});

const tellNews = async ({ admin, organisation }: World, unit: UnitKey): Promise<string> => {
  const id = randomUUID();
  const news = { topic: 'members', unitLft: organisation.units[unit].lft, id };
  await admin.query(`select pg_notify('sotay', $1)`, [JSON.stringify(news)]);
  return id;
};

/** How long after the loss the first request was refused; what it was before must have been allowed. */
const untilRefused = async (read: () => Promise<number>): Promise<number> => {
  const from = performance.now();
  for (;;) {
    const status = await read();
    const elapsed = performance.now() - from;
    if (status === 401 || status === 404 || elapsed > GIVE_UP_MS) return elapsed;
  }
};

type Seen = { what: string; refusedAfterMs: number; faults: string[] };

const watch = async (at: World, address: string, loss: Loss): Promise<Seen> => {
  const { what, person, unit, witness, lose } = loss;
  const token = await at.tokenOf(person);
  const stream = await openEventStream(address, token);
  const other = await openEventStream(address, await at.tokenOf(witness));
  const params = { unitId: at.organisation.units[unit].id };
  const read = async () => (await ask(at.app, endpointOf('units.one'), { token, params })).statusCode;
  const faults: string[] = [];
  if ((await read()) !== 200) faults.push('was not allowed before');
  await stream.hears(await tellNews(at, unit));

  await lose(at, token);
  const refusedAfterMs = await untilRefused(read);
  if (refusedAfterMs > WITHIN_MS) faults.push(`refused after ${Math.round(refusedAfterMs)} ms`);
  const [first, second] = [await tellNews(at, unit), await tellNews(at, unit)];
  await other.hears(first);
  await other.hears(second);
  if (stream.heard().includes(first)) faults.push('the open stream goes on telling');
  stream.close();
  other.close();
  return { what, refusedAfterMs, faults };
};

const look = async (at: World, some: readonly Loss[]): Promise<Outcome> => {
  const address = at.app.server.listening
    ? at.app.listeningOrigin
    : await at.app.listen({ port: 0, host: '127.0.0.1' });
  const seen: Seen[] = [];
  for (const loss of some) seen.push(await watch(at, address, loss));
  const slowest = Math.max(...seen.map(({ refusedAfterMs }) => refusedAfterMs));
  const deviations = seen.flatMap(({ what, faults }) => faults.map((fault) => `${what}: ${fault}`));
  const figure = `${seen.length} ways to lose a right, each with an open stream: refused after ${Math.round(slowest)} ms at the latest`;
  return { figure, cases: seen.length, deviations };
};

keep(
  'S6',
  () => look(world, losses),
  async () => (await look(trusting, losses.slice(0, 2))).deviations.length >= 4,
);
