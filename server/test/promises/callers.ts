import { randomUUIDv7 } from 'node:crypto';
import type { PersonKey, UnitKey } from '../organisation.ts';
import { type NamedEndpoint, allEndpoints } from '../endpoints.ts';
import type { Plant } from '../plants/plant.ts';
import { sampleInput } from '../security/sample.ts';
import type { World } from '../world.ts';
import { ask } from './ask.ts';

/** An endpoint with somebody who may use it where, so that a question gets past the door. */
export type Called = NamedEndpoint & {
  readonly person: PersonKey | null;
  /** Known ids by name, to fill in paths, queries and bodies. */
  readonly ids: Record<string, string>;
};

/** Between them they may do everything somewhere. */
const candidates: readonly [PersonKey, UnitKey][] = [
  ['secretary', 'north-a'],
  ['administrator', 'north-a'],
  ['administrator', 'north'],
  ['bloc', 'north'],
  ['committee', 'north'],
  ['overseer', 'north-a'],
  ['editor', 'bloc'],
  ['member', 'north-a'],
];

/** The ids of the samples planted in a unit. */
export const idsIn = ({ organisation }: World, plant: Plant, unit: UnitKey): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(plant).map(([name, ids]) => [name, ids[unit] ?? randomUUIDv7()])),
  unitId: organisation.units[unit].id,
});

/** The bytes of an upload that are a beginning of something. */
export const SOME_BYTES = Buffer.from('%PDF');

const findCaller = async (world: World, plant: Plant, named: NamedEndpoint): Promise<Called> => {
  if ('public' in named.endpoint.access)
    return { ...named, person: null, ids: idsIn(world, plant, 'north-a') };
  for (const [person, unit] of candidates) {
    const ids = idsIn(world, plant, unit);
    const token = await world.tokenOf(person);
    const raw = named.endpoint.upload && { raw: SOME_BYTES };
    const question = { token, ...sampleInput(named.endpoint, ids), ...raw };
    const { statusCode } = await ask(world.app, named.endpoint, question);
    if (statusCode !== 404) return { ...named, person, ids };
  }
  return { ...named, person: 'secretary', ids: idsIn(world, plant, 'north-a') };
};

/**
 * All endpoints but streams, or the one of a name, each with somebody who may use it; meant for a world that forgets what was done
 * in it.
 */
export const findCallers = async (world: World, plant: Plant, only?: string): Promise<Called[]> => {
  const found: Called[] = [];
  for (const named of allEndpoints)
    if (named.endpoint.response !== 'events' && (only === undefined || named.name === only))
      found.push(await findCaller(world, plant, named));
  return found;
};
