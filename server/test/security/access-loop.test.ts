// S1 and the second half of S2: every endpoint × every person × every unit, and the same with the scopes switched off.
import { randomUUIDv7 } from 'node:crypto';
import { contracts, type EndpointName } from '@sotay/core/contracts.ts';
import { type Endpoint, onlyReads } from '@sotay/core/kernel/contract.ts';
import { covers, type Scope } from '@sotay/core/kernel/scope.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeRooms, scopesOf } from '../../src/app.ts';
import { type Actor, NOTHING_PROVED } from '../../src/platform/access/actor.ts';
import { type PersonKey, type UnitKey, personKeys } from '../organisation.ts';
import { plantAll } from '../plants/index.ts';
import type { Plant } from '../plants/plant.ts';
import { type Answer, type Client, type World, createWorld } from '../world.ts';
import { sampleInput } from './sample.ts';

/** Thousands of requests, one after the other. */
const LONG_MS = 600_000;

const EVERYTHING: Scope = { administered: { lo: 0, hi: Number.MAX_SAFE_INTEGER } };

const endpoints = Object.entries(contracts).flatMap(([room, entries]) =>
  Object.entries(entries).map(([name, endpoint]) => ({
    name: `${room}.${name}` as EndpointName,
    endpoint: endpoint as Endpoint,
  })),
);
const guarded = endpoints.filter(
  ({ endpoint }) => 'permission' in endpoint.access && endpoint.response !== 'events',
);
const inUnits = guarded.filter(({ endpoint }) => endpoint.path.includes(':unitId'));

let world: World;
let bare: World;
let plant: Plant;
let barePlant: Plant;

beforeAll(async () => {
  world = await createWorld({ forgetful: true });
  plant = await plantAll(world.admin, world.organisation, world.platform);
  bare = await createWorld({ forgetful: true, door: () => ({ scopeFor: () => EVERYTHING }) });
  barePlant = await plantAll(bare.admin, bare.organisation, bare.platform);
});
afterAll(async () => {
  await world.end();
  await bare.end();
});

/** The person as the session would show them, for asking the policies what should happen. */
const actorOf = (at: World, person: PersonKey): Actor => {
  const { units, people } = at.organisation;
  const row = people[person];
  const cell = Object.values(units).find((unit) => unit.id === row.unitId);
  if (!cell) throw new Error('A person without a cell.');
  const post = at.organisation.posts.find((held) => held.id === row.postId);
  const postUnit = post && Object.values(units).find((unit) => unit.id === post.unitId);
  return {
    accountId: row.accountId,
    sessionId: row.accountId,
    memberId: row.memberId,
    unitId: row.unitId,
    unitLfts: [cell.lft],
    homeLfts: Object.values(units)
      .filter((unit) => unit.lft <= cell.lft && unit.rgt >= cell.rgt)
      .map((unit) => unit.lft),
    authenticatedAt: new Date(),
    strength: NOTHING_PROVED,
    post:
      post && postUnit
        ? {
            id: post.id,
            kind: post.kind,
            unitId: post.unitId,
            interval: { lo: postUnit.lft, hi: postUnit.rgt },
          }
        : null,
  };
};

const known = (at: World, planted: Plant, unit: UnitKey): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(planted).map(([name, ids]) => [name, ids[unit] ?? randomUUIDv7()])),
  unitId: at.organisation.units[unit].id,
});

const ask = (
  client: Client,
  name: EndpointName,
  endpoint: Endpoint,
  ids: Record<string, string>,
): Promise<Answer<unknown>> => {
  const input = sampleInput(endpoint, ids);
  return client.call(name, {
    params: input.params,
    query: input.query,
    ...(input.body !== undefined && { body: input.body }),
    ...(endpoint.upload && { bytes: new Uint8Array([37, 80, 68, 70]) }),
  } as never);
};

/** The names of ids in the path of an endpoint, besides that of the unit. */
const idsIn = ({ path, params }: Endpoint): string[] =>
  [...path.matchAll(/:(\w+)/g)].flatMap(([, name = '']) => {
    const { format } = (params?.properties[name] ?? {}) as { format?: string };
    return name !== 'unitId' && format === 'uuid' ? [name] : [];
  });

const unitKeys = (at: World): UnitKey[] => Object.keys(at.organisation.units) as UnitKey[];

test('every id in a path has a plant, or the loop would only see refusals', () => {
  const missing = inUnits.flatMap(({ name, endpoint }) =>
    idsIn(endpoint).flatMap((id) => (plant[id] ? [] : [`${name}: ${id}`])),
  );
  expect(missing).toEqual([]);
});

test(
  'every endpoint × person × unit: allowed is allowed, the rest is not there',
  { timeout: LONG_MS },
  async () => {
    const scopes = scopesOf(makeRooms(world.platform));
    const deviations: string[] = [];
    let cases = 0;
    for (const person of personKeys) {
      if (person === 'leaver') continue;
      const client = await world.as(person);
      const actor = actorOf(world, person);
      for (const { name, endpoint } of inUnits) {
        const permission = 'permission' in endpoint.access ? endpoint.access.permission : '';
        const scope = scopes(actor, permission);
        for (const unit of unitKeys(world)) {
          const ids = known(world, plant, unit);
          const answer = await ask(client, name, endpoint, ids);
          const owner = plant['ownerId']?.[unit] ?? null;
          const allowed = covers(scope, { unitLft: world.organisation.units[unit].lft, memberId: owner });
          const gone = answer.status === 404;
          if (answer.status >= 500 || answer.code === 'kernel/invalid' || gone === allowed) {
            deviations.push(
              `${name} as ${person} on ${unit}: ${answer.status} ${answer.code ?? ''}, expected ${allowed ? 'allowed' : '404'}`,
            );
          }
          cases += 1;
        }
      }
    }
    console.log(
      `access loop: ${cases} cases over ${inUnits.length} endpoints in units, ${deviations.length} deviations`,
    );
    expect(deviations).toEqual([]);
  },
);

test('what is not mine looks byte for byte like what is not there', async () => {
  const differing: string[] = [];
  const client = await world.as('cousin');
  for (const { name, endpoint } of inUnits) {
    const foreign = await ask(client, name, endpoint, known(world, plant, 'north-a'));
    const nowhere = Object.fromEntries(
      Object.keys(known(world, plant, 'north-a')).map((key) => [key, randomUUIDv7()]),
    );
    const missing = await ask(client, name, endpoint, nowhere);
    if (foreign.status === 404 && foreign.text !== missing.text) differing.push(name);
  }
  expect(differing).toEqual([]);
});

test('nobody gets in unknown or after leaving', async () => {
  const leaver = await world.as('leaver');
  const opened: string[] = [];
  for (const { name, endpoint } of guarded) {
    for (const client of [world.anonymous, leaver]) {
      const answer = await ask(client, name, endpoint, known(world, plant, 'north-a'));
      if (answer.status !== 401) opened.push(`${name}: ${answer.status}`);
    }
  }
  expect(opened).toEqual([]);
});

test('with every scope switched off the database alone still refuses', { timeout: LONG_MS }, async () => {
  const leaks: string[] = [];
  let cases = 0;
  for (const person of personKeys) {
    if (person === 'leaver') continue;
    const client = await bare.as(person);
    const actor = actorOf(bare, person);
    const reach: Scope = {
      ...(actor.post && { administered: actor.post.interval }),
      units: actor.unitLfts,
      homes: actor.homeLfts,
    };
    for (const { name, endpoint } of inUnits) {
      for (const unit of unitKeys(bare)) {
        const owner = barePlant['ownerId']?.[unit] ?? null;
        if (
          covers(
            { ...reach, own: actor.memberId },
            { unitLft: bare.organisation.units[unit].lft, memberId: owner },
          )
        )
          continue;
        const ids = known(bare, barePlant, unit);
        const answer = await ask(client, name, endpoint, ids);
        cases += 1;
        const secrets = Object.entries(ids)
          .filter(([key]) => key !== 'unitId')
          .map(([, id]) => id);
        if (!onlyReads(endpoint) && answer.status < 300) leaks.push(`${name} as ${person} wrote in ${unit}`);
        if (answer.status < 300 && secrets.some((id) => answer.text.includes(id)))
          leaks.push(`${name} as ${person} read ${unit}`);
        if (answer.status >= 500) leaks.push(`${name} as ${person} on ${unit}: ${answer.status}`);
      }
    }
  }
  console.log(`row-level security alone: ${cases} cases, ${leaks.length} leaks`);
  expect(leaks).toEqual([]);
});
