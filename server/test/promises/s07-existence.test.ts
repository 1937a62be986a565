// S7: what is not mine looks byte for byte like what is not there, and takes as long.
import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import { Refusal } from '../../src/platform/errors.ts';
import { type NamedEndpoint, allEndpoints } from '../endpoints.ts';
import type { Plant } from '../plants/plant.ts';
import { plantAll } from '../plants/index.ts';
import { sampleInput } from '../security/sample.ts';
import { type World, createWorld } from '../world.ts';
import { ask } from './ask.ts';
import { SOME_BYTES, idsIn } from './callers.ts';
import { type Outcome, type Size, keep } from './keep.ts';

/** Pairs for each endpoint: in small only the bytes are compared, in full the times too. */
const SMALL_PAIRS = 2;
const FULL_PAIRS = 400;
const MEDIANS_WITHIN_MS = 2;

let world: World;
let talkative: World;
let plant: Plant;

beforeAll(async () => {
  world = await createWorld({ forgetful: true });
  plant = await plantAll(world.admin, world.organisation, world.platform);
  // The fault: whoever asks for a foreign unit is told that it is not for them.
  talkative = await createWorld({
    forgetful: true,
    remake: (rooms) =>
      rooms.map((room) =>
        room.name === 'units' ? { ...room, handlers: { ...room.handlers, one: forbid } } : room,
      ),
  });
});
afterAll(async () => {
  await world.end();
  await talkative.end();
});

const forbid = async (_caller: unknown, input: { params: { unitId: string } }): Promise<never> => {
  const { rowCount } = await talkative.admin.query('select 1 from units where id = $1', [
    input.params.unitId,
  ]);
  throw new Refusal(rowCount === 1 ? 'kernel/cross-site' : 'kernel/not-found');
};

const withIds = allEndpoints.filter(({ endpoint }) => endpoint.path.includes(':'));

/** What may differ between any two answers. */
const ownOfEach = new Set(['x-request-id', 'date']);

type Answered = { bytes: string; ms: number; status: number };

const answerTo = async (
  at: World,
  { endpoint }: NamedEndpoint,
  token: string,
  ids: Record<string, string>,
): Promise<Answered> => {
  const raw = endpoint.upload && { raw: SOME_BYTES };
  const from = performance.now();
  const answer = await ask(at.app, endpoint, { token, ...sampleInput(endpoint, ids), ...raw });
  const ms = performance.now() - from;
  const headers = Object.entries(answer.headers).filter(([name]) => !ownOfEach.has(name));
  return { bytes: JSON.stringify([answer.statusCode, headers, answer.body]), ms, status: answer.statusCode };
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

type Pairs = { compared: number; differing: boolean; apartMs: number };

const comparePairs = async (
  at: World,
  named: NamedEndpoint,
  {
    token,
    foreign,
    unitId,
    count,
  }: { token: string; foreign: Record<string, string>; unitId?: string; count: number },
): Promise<Pairs> => {
  const times: { foreign: number[]; missing: number[] } = { foreign: [], missing: [] };
  let differing = false;
  for (let pair = 0; pair < count; pair += 1) {
    const nowhere: Record<string, string> = Object.fromEntries(
      Object.keys(foreign).map((name) => [name, randomUUIDv7()]),
    );
    if (unitId) foreign['unitId'] = nowhere['unitId'] = unitId;
    const first = await answerTo(at, named, token, foreign);
    const second = await answerTo(at, named, token, nowhere);
    // In scope after all (a public page, say) is not what this compares.
    if (first.status < 300) return { compared: pair, differing, apartMs: 0 };
    differing ||= first.bytes !== second.bytes;
    times.foreign.push(first.ms);
    times.missing.push(second.ms);
  }
  return { compared: count, differing, apartMs: Math.abs(median(times.foreign) - median(times.missing)) };
};

const look = async (at: World, { small }: Size): Promise<Outcome> => {
  const token = await at.tokenOf('cousin');
  const deviations: string[] = [];
  let cases = 0;
  let furthestMs = 0;
  const own = at.organisation.units['south-a'].id;
  for (const named of withIds) {
    // Everything foreign; then what is foreign looked for in one's own unit.
    for (const unitId of [undefined, own]) {
      const foreign = idsIn(at, plant, 'north-a');
      const count = small ? SMALL_PAIRS : FULL_PAIRS;
      const pairs = await comparePairs(at, named, { token, foreign, count, ...(unitId && { unitId }) });
      cases += pairs.compared;
      furthestMs = Math.max(furthestMs, pairs.apartMs);
      if (pairs.differing) deviations.push(`${named.name}: the answers differ`);
      if (!small && pairs.apartMs > MEDIANS_WITHIN_MS)
        deviations.push(`${named.name}: medians ${pairs.apartMs.toFixed(2)} ms apart`);
    }
  }
  const times = small ? '' : `, medians at most ${furthestMs.toFixed(2)} ms apart`;
  const figure = `${cases} pairs on ${withIds.length} endpoints, ${deviations.length} that differ${times}`;
  return { figure, cases, deviations };
};

keep(
  'S7',
  (size) => look(world, size),
  async () => (await look(talkative, { small: true })).deviations.some((one) => one.startsWith('units.one')),
);
