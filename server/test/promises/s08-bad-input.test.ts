// S8: whatever comes in, the answer is a refusal in order: no failure of the server, none slow, and no memory kept.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { sql } from 'kysely';
import { afterAll, beforeAll } from 'vitest';
import type { Caller } from '../../src/platform/http/room.ts';
import { plantAll } from '../plants/index.ts';
import { randomFrom } from '../security/random-people.ts';
import { type World, createWorld } from '../world.ts';
import { ask } from './ask.ts';
import { type Called, findCallers } from './callers.ts';
import { type Outcome, type Size, keep } from './keep.ts';
import { malformedQuestion } from './malformed.ts';

const SMALL_EACH = 60;
const FULL_EACH = 10_000;
const NONE_SLOWER_MS = 1_000;
/** A session ends here and there on the way; a new one is taken this often. */
const ASKED_WITH_ONE_SESSION = 50;
const MAY_GROW_MB = 50;

/** The fault: a handler that glues what was asked for into its statement. */
const gluing = (caller: Caller, input: { query: { search?: string } }): Promise<unknown> =>
  sql.raw(`select 1 from units where name = '${input.query.search ?? ''}'`).execute(caller.tx);

let world: World;
let gullible: World;

beforeAll(async () => {
  world = await createWorld({ forgetful: true });
  gullible = await createWorld({
    forgetful: true,
    remake: (rooms) =>
      rooms.map((room) =>
        room.name === 'units' ? { ...room, handlers: { ...room.handlers, tree: gluing } } : room,
      ),
  });
});
afterAll(async () => {
  await world.end();
  await gullible.end();
});

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const heapMB = (): number => {
  collect();
  return process.memoryUsage().heapUsed / 1_000_000;
};

type Asked = { cases: number; slowestMs: number; wrong: string[] };

const askBadly = async (at: World, called: Called, count: number): Promise<Asked> => {
  const { name, endpoint, person, ids } = called;
  const asked: Asked = { cases: 0, slowestMs: 0, wrong: [] };
  let token: string | undefined;
  for (let index = 0; index < count; index += 1) {
    if (person !== null && index % ASKED_WITH_ONE_SESSION === 0) token = await at.tokenOf(person);
    // Each from a seed of its own, so that one can be asked again.
    const question = malformedQuestion(endpoint, ids, randomFrom(index + 1));
    const from = performance.now();
    const { statusCode } = await ask(at.app, endpoint, { token, ...question });
    const elapsed = performance.now() - from;
    asked.cases += 1;
    asked.slowestMs = Math.max(asked.slowestMs, elapsed);
    if (statusCode >= 500) asked.wrong.push(`${name} answered ${statusCode} to seed ${index + 1}`);
  }
  return asked;
};

const look = async (at: World, { small }: Size, only?: string): Promise<Outcome> => {
  const plant = await plantAll(at.admin, at.organisation, at.platform);
  const callers = await findCallers(at, plant, only);
  const sum: Asked = { cases: 0, slowestMs: 0, wrong: [] };
  let heapBefore = 0;
  for (const [index, called] of callers.entries()) {
    const { cases, slowestMs, wrong } = await askBadly(at, called, small ? SMALL_EACH : FULL_EACH);
    sum.cases += cases;
    sum.slowestMs = Math.max(sum.slowestMs, slowestMs);
    sum.wrong.push(...wrong);
    // A machine that does much else at once is no measure: in small the times are told and not judged.
    if (!small && slowestMs > NONE_SLOWER_MS) sum.wrong.push(`${called.name}: ${Math.round(slowestMs)} ms`);
    // What is kept on purpose is there by then. To collect takes as long as all questions to an endpoint: twice is enough.
    if (index === Math.floor(callers.length / 4)) heapBefore = heapMB();
  }
  const grownMB = heapMB() - heapBefore;
  if (grownMB > MAY_GROW_MB) sum.wrong.push(`memory grew by ${Math.round(grownMB)} MB`);
  const figure = `${sum.cases} malformed inputs to ${callers.length} endpoints, ${sum.wrong.length} wrong, slowest ${Math.round(sum.slowestMs)} ms, memory ${grownMB < 0 ? '' : '+'}${Math.round(grownMB)} MB`;
  return { figure, cases: sum.cases, deviations: sum.wrong };
};

keep(
  'S8',
  (size) => look(world, size),
  async () =>
    (await look(gullible, { small: true }, 'units.tree')).deviations.some((one) => one.includes('500')),
);
