import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { accessibilityFaults, faultsByDark } from '../harness/accessible.ts';
import { demoPeople } from '../harness/demo-people.ts';
import { type Device, openDevice, picture } from '../harness/device.ts';
import { useBrowser } from '../harness/journey.ts';
import { darkPhone, desk, largePhone, type Look, phone } from '../harness/looks.ts';
import { allRoutes } from '../harness/routes.ts';
import { foreignWords, overflows, untilShown } from '../harness/screen.ts';
import { type RunningServer, startServer } from '../harness/server.ts';
import { signedIn } from '../harness/sign-in.ts';
import { stageDemo } from '../harness/staged-demo.ts';
import type { Visit } from '../harness/visits.ts';

/** Pictures in all four looks are for people who look at them: `PICTURES=1`. */
const looks: readonly Look[] = process.env['PICTURES'] ? [phone, darkPhone, largePhone, desk] : [phone];

/** While somebody works on a room, its screens alone: `ROUTES='inbox|listen'`. */
const wanted = new RegExp(process.env['ROUTES'] ?? '');

/** The demo is made first; a busy machine takes its time. */
const MOST_MS = 15 * 60_000;

let server: RunningServer;
let personOf: ReturnType<typeof demoPeople>;
let visits: Readonly<Record<string, readonly Visit[]>>;
const browser = useBrowser();

/** A server of its own, because the meetings that are made here would change what other journeys see. */
beforeAll(async () => {
  server = await startServer({ from: inject('freshDemo') });
  personOf = demoPeople(server.dataDir);
  visits = await stageDemo(browser(), server.url, personOf);
}, MOST_MS);
afterAll(() => server.stop());

/** What is wrong with a screen as it stands on this device, one line each; its picture is kept. */
const faultsOf = async (device: Device, name: string): Promise<string[]> => {
  const { page, look } = device;
  const isWhole = await untilShown(page).then(
    () => true,
    () => false,
  );
  await picture(device, `screens/${name}`);
  if (!isWhole) return [`still loading: ${await page.locator('main').innerText()}`];
  const found = [...(await overflows(page)), ...(await foreignWords(page))];
  if (look === phone) found.push(...(await accessibilityFaults(page)), ...(await faultsByDark(page)));
  return found;
};

const fileName = (route: string, index: number, { as }: Visit): string =>
  `${route === '/' ? 'home' : route.slice(1).replaceAll(/[[\]]/g, '').replaceAll('/', '.')}-${index + 1}-${as}`;

test('every screen of the app is on the list of visits', () => {
  expect(Object.keys(visits).sort()).toEqual(allRoutes());
});

test.each(looks)('every screen holds: $name', { timeout: MOST_MS }, async (look) => {
  const devices = new Map<string, Device>();
  const deviceOf = async (as: string): Promise<Device> => {
    const known = devices.get(as);
    if (known) return known;
    const device = await openDevice(browser(), server.url, look, as);
    if (as !== 'nobody') await signedIn(device, server.url, personOf(as));
    devices.set(as, device);
    return device;
  };
  const found: string[] = [];
  for (const [route, ways] of Object.entries(visits)) {
    if (!wanted.test(route)) continue;
    for (const [index, visit] of ways.entries()) {
      const device = await deviceOf(visit.as);
      const see = async (): Promise<void> => {
        await device.page.goto(visit.path);
        const faults = await faultsOf(device, `${fileName(route, index, visit)}-${look.name}`);
        found.push(...faults.map((fault) => `${route} (${visit.as}): ${fault}`));
      };
      await (visit.refused ? device.watch.expecting(visit.refused, see) : see());
    }
  }
  for (const { name, watch, context } of devices.values()) {
    found.push(...watch.faults.map((fault) => `unnoticed on ${name}: ${fault}`));
    await context.close();
  }
  expect(found).toEqual([]);
});
