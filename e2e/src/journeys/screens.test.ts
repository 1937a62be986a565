import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityFaults } from '../harness/accessible.ts';
import { demoPeople } from '../harness/demo-people.ts';
import { type Device, picture } from '../harness/device.ts';
import { type OpenDevice, journey, useBrowser } from '../harness/journey.ts';
import { darkPhone, desk, largePhone, type Look, phone } from '../harness/looks.ts';
import { allRoutes } from '../harness/routes.ts';
import { foreignWords, overflows, untilShown } from '../harness/screen.ts';
import { type RunningServer, startServer } from '../harness/server.ts';
import { signedIn } from '../harness/sign-in.ts';
import { setStage } from '../harness/stage.ts';
import { findPlaces, type Places, type Visit, visitsOf } from '../harness/visits.ts';

/** Pictures in all four looks are for people who look at them: `PICTURES=1`. */
const looks: readonly Look[] = process.env['PICTURES']
  ? [phone, darkPhone, largePhone, desk]
  : [phone, darkPhone];

let server: RunningServer;
let personOf: ReturnType<typeof demoPeople>;
let visits: Readonly<Record<string, readonly Visit[]>>;
useBrowser();

beforeAll(async () => {
  server = await startServer();
  personOf = demoPeople(server.dataDir);
});
afterAll(() => server.stop());

/** The secretary of the demo's cell sets the stage: meetings in every state. */
const places = async (open: OpenDevice): Promise<Places> => {
  const [secretary, deputy, member] = [personOf('secretary'), personOf('deputy'), personOf('member')];
  const device = await open(server.url, phone, 'stage');
  const api = await signedIn(device, server.url, secretary);
  const people = { chair: secretary.memberId, minutesTaker: deputy.memberId };
  const stage = await setStage({ api, unitId: member.cellId, ...people });
  return findPlaces(api, { member, committeeId: personOf('base-committee').unitId, stage });
};

const nameOf = ({ as, path }: Visit, route: string, index: number): string =>
  `${route === '/' ? 'home' : route.slice(1).replaceAll('/', '_').replaceAll(/[[\]]/g, '')}-${as}${index}${path ? '' : '-'}`;

/** What is wrong with a screen in this look, one line each. */
const faultsOf = async ({ page, look }: Device, visit: Visit): Promise<string[]> => {
  const found = [...(await overflows(page)), ...(await foreignWords(page))];
  if (!look.large) found.push(...(await accessibilityFaults(page)));
  return found.map((fault) => `${visit.as} ${visit.path} (${look.name}): ${fault}`);
};

test('every screen of the app is on the list of visits', () => {
  const known = visitsOf(Object.create(null, { open: { value: {} } }) as Places);
  expect(Object.keys(known).sort()).toEqual(allRoutes());
});

journey('every screen stands in every look', async (open) => {
  visits = visitsOf(await places(open));
  const found: string[] = [];
  for (const look of looks) {
    const devices = new Map<string, Device>();
    const deviceOf = async (as: string): Promise<Device> => {
      const device = devices.get(as) ?? (await open(server.url, look, `${as}-${look.name}`));
      if (!devices.has(as) && as !== 'nobody') await signedIn(device, server.url, personOf(as));
      devices.set(as, device);
      return device;
    };
    for (const [route, ways] of Object.entries(visits)) {
      for (const [index, visit] of ways.entries()) {
        const device = await deviceOf(visit.as);
        await device.page.goto(visit.path);
        await untilShown(device.page);
        await picture(device, `screens/${nameOf(visit, route, index)}-${look.name}`);
        found.push(...(await faultsOf(device, visit)));
      }
    }
  }
  expect(found).toEqual([]);
});
