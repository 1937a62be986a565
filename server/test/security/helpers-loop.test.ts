// S1 for helpers: every endpoint × every choice of acts, asked in another's stead; outside the acts chosen nothing is there. What each act
// opens is written down here a second time: an endpoint that is marked for helpers by mistake is not believed.
import type { EndpointName } from '@sotay/core/contracts.ts';
import { type HelpedAct, helpedActs } from '@sotay/core/kernel/helped-acts.ts';
import { covers } from '@sotay/core/kernel/scope.ts';
import type { Room } from '../../src/platform/http/room.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeRooms } from '../../src/app.ts';
import { plantHelp } from '../../src/features/helpers/helpers.fixture.ts';
import { type Grants, scopeFor } from '../../src/platform/access/policy.ts';
import { allEndpoints } from '../endpoints.ts';
import { type PersonKey, type UnitKey, personKeys } from '../organisation.ts';
import { plantAll } from '../plants/index.ts';
import type { Plant } from '../plants/plant.ts';
import { type Answer, type Client, type World, createWorld } from '../world.ts';
import { sampleInput } from './sample.ts';

type Planted = { readonly world: World; readonly plant: Plant };

const planted = async (options: Parameters<typeof createWorld>[0] = {}): Promise<Planted> => {
  const world = await createWorld({ forgetful: true, ...options });
  return { world, plant: await plantAll(world.admin, world.organisation, world.platform) };
};

/** The fault: somebody thought that a helper who reports on tasks may well see the list of the cell. */
const marked = (room: Room): Room => {
  const { list } = room.contract;
  if (room.name !== 'tasks' || !list) return room;
  return { ...room, contract: { ...room.contract, list: { ...list, forAnother: ['report-task'] } } };
};

let sound: Planted;
let faulty: Planted;
let grants: Grants;
beforeAll(async () => {
  sound = await planted();
  faulty = await planted({ remake: (rooms) => rooms.map(marked) });
  const policies = makeRooms(sound.world.platform).flatMap(({ policy }) => Object.entries(policy));
  grants = new Map(policies);
});
afterAll(async () => {
  await sound.world.end();
  await faulty.world.end();
});

const guarded = allEndpoints.filter(
  ({ endpoint }) => 'permission' in endpoint.access && endpoint.response !== 'events',
);
/** What each act opens of what is planted in a cell: a planted file is a paper of its meeting, and proof of no task. */
const opens: Readonly<Record<HelpedAct, readonly string[]>> = {
  'read-papers': [
    ...['meetings.list', 'meetings.one', 'meetings.document', 'hall.stage', 'files.download'],
    ...['inbox.list', 'inbox.unread', 'inbox.item', 'inbox.open', 'inbox.understand'],
  ],
  'answer-invitation': ['meetings.list', 'meetings.one', 'meetings.reply'],
  'send-opinion': ['meetings.list', 'meetings.one', 'meetings.propose'],
  'report-task': ['tasks.mine', 'tasks.one', 'tasks.report', 'files.add'],
};

const choices: readonly (readonly HelpedAct[])[] = [...helpedActs.map((act) => [act]), helpedActs];

const ask = (
  { world, plant }: Planted,
  client: Client,
  { name, endpoint }: (typeof guarded)[number],
  unit: UnitKey,
  helpId: string,
): Promise<Answer<unknown>> => {
  const ofUnit = Object.entries(plant).map(([key, ids]) => [key, ids[unit]] as const);
  const ids: Record<string, unknown> = {
    ...Object.fromEntries<unknown>(ofUnit),
    unitId: world.organisation.units[unit].id,
  };
  const { params, query, body } = sampleInput(endpoint, ids);
  return client.call(
    name as EndpointName,
    {
      ...{ params, query, helpId },
      ...(body !== undefined && { body }),
      ...(endpoint.upload && { bytes: new Uint8Array([37, 80, 68, 70]) }),
    } as never,
  );
};

/** Everything answered that should not be, and everything refused that should not be. */
const deviationsOf = async (
  at: Planted,
  helper: PersonKey,
  acts: readonly HelpedAct[],
): Promise<string[]> => {
  const { world } = at;
  const client = await world.as(helper);
  const helpId = await plantHelp(world, 'member', helper, acts);
  const { memberId } = world.organisation.people.member;
  const { lft } = world.organisation.units['north-a'];
  const stead = { memberId, unitLfts: [lft], homeLfts: [lft], post: null };
  const found: string[] = [];
  for (const entry of guarded) {
    const units = Object.keys(world.organisation.units) as UnitKey[];
    const inUnits = entry.endpoint.path.includes(':unitId');
    for (const unit of inUnits ? units : (['north-a'] as const)) {
      const { status, code } = await ask(at, client, entry, unit, helpId);
      const permission = 'permission' in entry.endpoint.access ? entry.endpoint.access.permission : '';
      // What is planted in a cell is no member's own; of paths without unit the things are those of the member.
      const thing = { unitLft: world.organisation.units[unit].lft, memberId: inUnits ? null : memberId };
      const allowed =
        acts.some((act) => opens[act].includes(entry.name)) &&
        covers(scopeFor(grants, stead, permission), thing);
      if ((status === 404) === allowed || status >= 500)
        found.push(`${entry.name} by ${helper} on ${unit} with ${acts.join()}: ${status} ${code ?? ''}`);
    }
  }
  await world.admin.query('delete from helps where id = $1', [helpId]);
  return found;
};

test(
  'in another’s stead only the chosen acts are there, in that member’s cell alone, whatever post the helper holds',
  { timeout: 600_000 },
  async () => {
    const found: string[] = [];
    for (const acts of choices)
      for (const helper of ['colleague', 'secretary'] as const)
        found.push(...(await deviationsOf(sound, helper, acts)));
    expect(found).toEqual([]);
  },
);

test('an endpoint that is marked for helpers by mistake is noticed', { timeout: 600_000 }, async () => {
  expect(await deviationsOf(faulty, 'colleague', ['report-task'])).toEqual([
    expect.stringMatching(/^tasks\.list by colleague on north-a with report-task: 200/),
  ]);
});

test(
  'somebody of another cell gets nothing, though a help were written down',
  { timeout: 600_000 },
  async () => {
    const { world } = sound;
    for (const helper of personKeys) {
      if (world.organisation.people[helper].unitId === world.organisation.people.member.unitId) continue;
      const client = await world.as(helper);
      const helpId = await plantHelp(world, 'member', helper, helpedActs);
      for (const entry of guarded)
        expect([entry.name, (await ask(sound, client, entry, 'north-a', helpId)).status]).toEqual([
          entry.name,
          404,
        ]);
    }
  },
);
