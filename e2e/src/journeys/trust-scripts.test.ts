// S9: no script runs from stored text: what wants to be one stands in every text field, and every screen is looked at.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { type Outcome, type Size, keep } from '../../../server/test/promises/keep.ts';
import { plantPayloads } from '../../../server/test/promises/plant-payloads.ts';
import { SCRIPT_LINK, scriptPayloads } from '../../../server/test/promises/script-payloads.ts';
import { demoPeople } from '../harness/demo-people.ts';
import { type Device, openDevice, picture } from '../harness/device.ts';
import { useBrowser } from '../harness/journey.ts';
import { phone } from '../harness/looks.ts';
import { untilShown } from '../harness/screen.ts';
import { type RunningServer, startServer } from '../harness/server.ts';
import { signedIn } from '../harness/sign-in.ts';
import { stageDemo } from '../harness/staged-demo.ts';
import type { Visit } from '../harness/visits.ts';

const MOST_MS = 15 * 60_000;
/** So many stand in each field at once; each round of a full run takes the next ones. */
const AT_ONCE = 20;

/** What the watch writes down when the security policy had to refuse something. */
const REFUSED_BY_POLICY = /CSP|Content Security Policy|Trusted(HTML|Script)/i;

let server: RunningServer;
let personOf: ReturnType<typeof demoPeople>;
let visits: readonly Visit[];
const browser = useBrowser();

beforeAll(async () => {
  server = await startServer({ from: inject('freshDemo') });
  personOf = demoPeople(server.dataDir);
  visits = Object.values(await stageDemo(browser(), server.url, personOf)).flat();
}, MOST_MS);
afterAll(() => server.stop());

/** A device on which a script that runs is noticed. */
const listening = async (as: string, ran: string[]): Promise<Device> => {
  const device = await openDevice(browser(), server.url, phone, as);
  await device.context.exposeBinding('ran', ({ frame }) => void ran.push(`${as} on ${frame.url()}`));
  if (as !== 'nobody') await signedIn(device, server.url, personOf(as));
  return device;
};

const scriptLinks = (page: Page): Promise<number> =>
  page.evaluate(
    (address) =>
      [...document.querySelectorAll('[href], [src], [action]')].filter((element) =>
        ['href', 'src', 'action'].some((name) => element.getAttribute(name)?.trim().startsWith(address)),
      ).length,
    SCRIPT_LINK,
  );

type Round = { fields: number; screens: number; shown: number; deviations: string[] };

const oneRound = async (
  payloads: readonly string[],
  devices: Map<string, Device>,
  ran: string[],
): Promise<Round> => {
  const fields = await plantPayloads(server.dataDir, payloads);
  const deviations: string[] = [];
  let shown = 0;
  for (const { as, path } of visits) {
    const device = devices.get(as) ?? (await listening(as, ran));
    devices.set(as, device);
    await device.page.goto(path);
    // Whether a screen comes up at all is what the journey of all screens watches; here it only counts less.
    await untilShown(device.page).catch(() => undefined);
    if ((await device.page.locator('body').innerText()).includes('ran()')) shown += 1;
    if ((await scriptLinks(device.page)) > 0) deviations.push(`${path} as ${as} links to a script`);
  }
  return { fields: fields.length, screens: visits.length, shown, deviations };
};

const look = async ({ small }: Size): Promise<Outcome> => {
  const devices = new Map<string, Device>();
  const ran: string[] = [];
  const rounds: Round[] = [];
  const wanted = small ? scriptPayloads.slice(0, AT_ONCE) : scriptPayloads;
  for (let from = 0; from < wanted.length; from += AT_ONCE)
    rounds.push(await oneRound(wanted.slice(from, from + AT_ONCE), devices, ran));
  const reports = [...devices.values()].flatMap(({ watch }) =>
    watch.faults.filter((fault) => REFUSED_BY_POLICY.test(fault)),
  );
  const secretary = devices.get('secretary');
  if (secretary) await picture(secretary, 'trust/stored-script');
  for (const { context } of devices.values()) await context.close();
  const [first] = rounds;
  const figure = `${wanted.length} payloads in each of ${first?.fields ?? 0} text fields, ${first?.screens ?? 0} screens of which ${first?.shown ?? 0} show them: ${ran.length} executed, ${reports.length} reports of the policy`;
  return {
    figure,
    cases: rounds.reduce((sum, { shown }) => sum + shown, 0),
    deviations: [
      ...ran.map((where) => `ran for ${where}`),
      ...reports,
      ...rounds.flatMap((round) => round.deviations),
    ],
  };
};

/** What `{@html text}` does. */
const asHtml = (text: string): void => {
  document.body.innerHTML = text;
};

/** The same once under our policy, which refuses and reports it, and once on a page without one, where it runs. */
const seeded = async (): Promise<boolean> => {
  const ran: string[] = [];
  const device = await listening('nobody', ran);
  const { page, context, watch } = device;
  const text = scriptPayloads.join('\n');
  await page.goto('/sign-in');
  await untilShown(page);
  await page.evaluate(asHtml, text).catch(() => undefined);
  const isReported = watch.faults.some((fault) => REFUSED_BY_POLICY.test(fault));
  await page.route('**/without-policy', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<body></body>' }),
  );
  await page.goto('/without-policy');
  await page.evaluate(asHtml, '<img src=x onerror="ran().then(() => { document.title = \'it ran\' })">');
  await page.waitForFunction(() => document.title === 'it ran');
  await context.close();
  return isReported && ran.length > 0;
};

keep('S9', look, seeded);
