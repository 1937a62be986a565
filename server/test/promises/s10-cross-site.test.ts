// S10: no act comes from a page that is not ours, whatever a browser can be made to send.
import { afterAll, beforeAll } from 'vitest';
import { onlyReads } from '@sotay/core/kernel/contract.ts';
import type { FastifyInstance } from 'fastify';
import { createApp, makeRooms } from '../../src/app.ts';
import { allEndpoints } from '../endpoints.ts';
import { sampleInput } from '../security/sample.ts';
import { type World, createWorld } from '../world.ts';
import { ask } from './ask.ts';
import { SOME_BYTES } from './callers.ts';
import { type Outcome, keep } from './keep.ts';

const EVIL = 'https://evil.example';

/** What other pages can make the browser of somebody signed in send, or claim to. */
const shapes: Readonly<Record<string, Readonly<Record<string, string | undefined>>>> = {
  'a form on another site': {
    origin: EVIL,
    'sec-fetch-site': 'cross-site',
    'x-sotay': undefined,
    'content-type': 'application/x-www-form-urlencoded',
  },
  'a form as plain text on another site': {
    origin: EVIL,
    'sec-fetch-site': 'cross-site',
    'x-sotay': undefined,
    'content-type': 'text/plain',
  },
  'a script on another site with all headers': { origin: EVIL, 'sec-fetch-site': 'cross-site' },
  'a page on a sister host': { origin: 'http://other.localhost:3000', 'sec-fetch-site': 'same-site' },
  'another port of the host': { origin: 'http://localhost:3001', 'sec-fetch-site': 'same-site' },
  'a sandboxed frame': { origin: 'null', 'sec-fetch-site': 'cross-site', 'x-sotay': undefined },
  'an address that begins like ours': { origin: 'http://localhost:3000.evil.example' },
  'no origin': { origin: undefined },
  'no site': { 'sec-fetch-site': undefined },
  'typed into the address bar': { origin: undefined, 'sec-fetch-site': 'none', 'x-sotay': undefined },
  'our page without the header of acts': { 'x-sotay': undefined },
};

const mutations = allEndpoints.filter(({ endpoint }) => !onlyReads(endpoint));

let world: World;
let open: FastifyInstance;

beforeAll(async () => {
  world = await createWorld({ forgetful: true });
  // The fault: nobody looks where an act comes from.
  open = await createApp(world.platform, makeRooms(world.platform), { demandSameSite: () => undefined });
});
afterAll(async () => {
  await open.close();
  await world.end();
});

const look = async (app: FastifyInstance): Promise<Outcome> => {
  const ids = { unitId: world.organisation.units['north-a'].id };
  const token = await world.tokenOf('secretary');
  const deviations: string[] = [];
  let cases = 0;
  for (const { name, endpoint } of mutations) {
    const raw = endpoint.upload && { raw: SOME_BYTES };
    for (const [shape, headers] of Object.entries(shapes)) {
      const answer = await ask(app, endpoint, { token, ...sampleInput(endpoint, ids), ...raw, headers });
      cases += 1;
      const refused = answer.statusCode === 403 && answer.body.includes('kernel/cross-site');
      if (!refused) deviations.push(`${name} from ${shape}: ${answer.statusCode}`);
    }
  }
  const figure = `${mutations.length} mutations × ${Object.keys(shapes).length} shapes, ${deviations.length} accepted`;
  return { figure, cases, deviations };
};

keep(
  'S10',
  () => look(world.app),
  async () => (await look(open)).deviations.length > 0,
);
