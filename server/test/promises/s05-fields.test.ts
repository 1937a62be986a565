// S5: no column of the database gets in by an extra field, and no field leaves that the contract does not list.
import { Obj, Type } from '@sotay/core/kernel/schema.ts';
import { type Endpoint, onlyReads } from '@sotay/core/kernel/contract.ts';
import { afterAll, beforeAll } from 'vitest';
import type { Room } from '../../src/platform/http/room.ts';
import { plantAll } from '../plants/index.ts';
import { sampleInput } from '../security/sample.ts';
import { type World, createWorld } from '../world.ts';
import { ask } from './ask.ts';
import { type Called, SOME_BYTES, findCallers } from './callers.ts';
import { type Outcome, type Size, keep } from './keep.ts';
import { unlistedKeys } from './unlisted-keys.ts';

/** Of all columns so many each on an endpoint in small, other ones on the next. */
const SMALL_COLUMNS = 12;

const open: Endpoint = {
  method: 'PUT',
  path: '/api/careless/:unitId',
  summary: 'Takes and tells whatever comes',
  access: { public: true },
  params: Obj({ unitId: Type.String({ maxLength: 36 }) }),
  body: Type.Object({}, { additionalProperties: true }),
  response: Type.Object({ done: Type.Literal(true) }, { additionalProperties: true }),
};

/** The fault: a room that takes every field and tells one that no schema lists. */
const careless: Room = {
  name: 'careless',
  contract: { tell: open },
  policy: {},
  handlers: { tell: async () => ({ done: true, cardNumber: '999000000001' }) },
  jobs: {},
};

let world: World;
let callers: Called[];
let columns: string[];

beforeAll(async () => {
  world = await createWorld({ forgetful: true, remake: (rooms) => [...rooms, careless] });
  const plant = await plantAll(world.admin, world.organisation, world.platform);
  callers = await findCallers(world, plant);
  const { rows } = await world.admin.query<{ name: string }>(
    `select distinct attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped order by 1`,
  );
  const camel = (name: string): string =>
    name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  columns = [...new Set(rows.flatMap(({ name }) => [name, camel(name)]))];
});
afterAll(() => world.end());

const listed = (schema: unknown, name: string): boolean =>
  Object.hasOwn((schema as { properties?: object } | undefined)?.properties ?? {}, name);

/** What an endpoint did with each of these as an extra field, in the query and in the body. */
const tryExtras = async (
  called: Called,
  names: readonly string[],
): Promise<{ cases: number; wrong: string[] }> => {
  const { endpoint, name, person, ids } = called;
  const token = person === null ? undefined : await world.tokenOf(person);
  const { params, query, body } = sampleInput(endpoint, ids);
  const raw = endpoint.upload && { raw: SOME_BYTES };
  const wrong: string[] = [];
  let cases = 0;
  const expect400 = async (where: string, question: object): Promise<void> => {
    const { statusCode } = await ask(world.app, endpoint, {
      token,
      params,
      query,
      body,
      ...raw,
      ...question,
    });
    cases += 1;
    if (statusCode !== 400) wrong.push(`${name}: ${where} answered ${statusCode}`);
  };
  for (const extra of names) {
    if (!listed(endpoint.query, extra))
      await expect400(`query ${extra}`, { query: { ...query, [extra]: '1' } });
    const takesJson = !onlyReads(endpoint) && !endpoint.upload;
    if (takesJson && !listed(endpoint.body, extra))
      await expect400(`body ${extra}`, { body: { ...(body as object | undefined), [extra]: '1' } });
  }
  return { cases, wrong };
};

/** Fields of an answer that its schema does not list. */
const tryAnswer = async ({
  endpoint,
  name,
  person,
  ids,
}: Called): Promise<{ cases: number; wrong: string[] }> => {
  if (typeof endpoint.response !== 'object') return { cases: 0, wrong: [] };
  const token = person === null ? undefined : await world.tokenOf(person);
  const answer = await ask(world.app, endpoint, { token, ...sampleInput(endpoint, ids) });
  if (answer.statusCode !== 200) return { cases: 0, wrong: [] };
  const unlisted = unlistedKeys(endpoint.response, answer.json());
  return { cases: 1, wrong: unlisted.map((key) => `${name} told ${key}`) };
};

const look = async (all: readonly Called[], { small }: Size): Promise<Outcome> => {
  const sum = { extras: 0, answers: 0 };
  const deviations: string[] = [];
  for (const [index, called] of all.entries()) {
    const from = (index * SMALL_COLUMNS) % columns.length;
    const names = small ? columns.slice(from, from + SMALL_COLUMNS) : columns;
    const answer = await tryAnswer(called);
    const extras = await tryExtras(called, names);
    sum.extras += extras.cases;
    sum.answers += answer.cases;
    deviations.push(...extras.wrong, ...answer.wrong);
  }
  const figure = `${sum.extras} extra fields on ${all.length} endpoints and the keys of ${sum.answers} answers, ${deviations.length} deviations`;
  return { figure, cases: sum.extras + sum.answers, deviations };
};

keep(
  'S5',
  (size) => look(callers, size),
  async (size) => {
    const called = { name: 'careless.tell', endpoint: open, person: null, ids: {} };
    const { deviations } = await look([called], size);
    return deviations.some((one) => one.includes('told')) && deviations.some((one) => one.includes('body'));
  },
);
