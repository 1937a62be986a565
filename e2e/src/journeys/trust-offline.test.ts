// S21: what a phone keeps for reading without network is gone when the session ends, whoever ends it, also without network.
import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, inject, test } from 'vitest';
import { keep, type Outcome } from '../../../server/test/promises/keep.ts';
import { accountWords } from '../../../web/src/lib/words/account.ts';
import { authWords } from '../../../web/src/lib/words/auth.ts';
import { keptWords } from '../../../web/src/lib/words/kept.ts';
import { allOf, type Canaries, fillPhone, makeCanaries } from '../acts/fill-phone.ts';
import { accessibilityFaults } from '../harness/accessible.ts';
import { type DemoPerson, demoPeople } from '../harness/demo-people.ts';
import { picture } from '../harness/device.ts';
import { button, link, screen } from '../harness/find.ts';
import { useBrowser } from '../harness/journey.ts';
import { phone } from '../harness/looks.ts';
import { makeProfile, type Profile } from '../harness/profile.ts';
import { overflows, untilShown } from '../harness/screen.ts';
import { signedIn } from '../harness/sign-in.ts';
import { lootOf } from '../harness/thief.ts';

const HOUR_MS = 3_600_000;

type Phone = { readonly context: BrowserContext; readonly page: Page };
/** How the person, somebody else or time ends what the phone keeps; it begins without network. */
type End = (phone: Phone) => Promise<void>;

let member: DemoPerson;
const browser = useBrowser();
beforeAll(() => {
  member = demoPeople(inject('demoDataDir'))('member');
});

const isOut = (page: Page): Promise<void> => screen(page, authWords.signIn.title).waitFor();

/** What waits is not to reach the demo that other journeys look at. */
const withNetwork = async ({ context }: Phone): Promise<void> => {
  await context.route('**/proposals', (route) => route.abort());
  await context.setOffline(false);
};

const signOut: End = async ({ page }) => {
  await page.goto('/account');
  await button(page, accountWords.signOut.act).click();
  await button(page.getByRole('dialog'), accountWords.signOut.confirm).click();
  await isOut(page);
};

const later =
  (hours: number): End =>
  async ({ page }) => {
    await page.clock.setSystemTime(Date.now() + hours * HOUR_MS);
    await page.goto('/tasks');
    await isOut(page);
  };

const ends: Readonly<Record<string, End>> = {
  'sign-out': async (device) => {
    await withNetwork(device);
    await signOut(device);
  },
  'sign-out without network': signOut,
  'ended from another device': async (device) => {
    const own = await device.context.request.get(`${inject('demoUrl')}/api/auth/devices`);
    const { devices } = (await own.json()) as { devices: { id: string; thisOne: boolean }[] };
    const other = await browser().newContext();
    const api = await signedIn({ context: other }, inject('demoUrl'), member);
    // This phone alone: other journeys have signed in as the same person.
    for (const { id, thisOne } of devices) if (thisOne) await api.send('DELETE', `/auth/devices/${id}`);
    await other.close();
    await withNetwork(device);
    await device.page.goto('/tasks');
    await isOut(device.page);
  },
  'two weeks without network': later(14 * 24),
};

/** Makes the keys of the page readable for the test, so that it can look for their bytes on the disk. */
const readableKeys = (): void => {
  const subtle = crypto.subtle;
  const make = subtle.generateKey.bind(subtle) as (...given: unknown[]) => Promise<CryptoKey>;
  Object.assign(subtle, {
    generateKey: async (algorithm: unknown, _: boolean, uses: unknown) => {
      const key = await make(algorithm, true, uses);
      const raw = new Uint8Array(await subtle.exportKey('raw', key));
      await (window as unknown as { tellKey: (bytes: number[]) => Promise<void> }).tellKey([...raw]);
      return key;
    },
  });
};

/** The seeded fault: the wipe is called, and leaves everything where it is. */
const forgetfulWipe = (): void => {
  Object.assign(IDBObjectStore.prototype, { clear: () => undefined });
};

/** How many of the texts whoever has the phone finds: in the files of the browser, and with the keys that lie there. */
const stolen = async (profile: Profile, texts: readonly string[]) => {
  const onDisk = profile.find(texts);
  const context = await profile.start();
  const page = await context.newPage();
  await page.goto('/healthz');
  const loot = await lootOf(page);
  await context.close();
  return { onDisk, opened: texts.filter((text) => loot.includes(text)).length };
};

/** One phone's life up to its end; gives what a thief finds before and after. */
const lifeOf = async (end: End, canaries: Canaries, fault?: () => void) => {
  const profile = makeProfile(inject('demoUrl'));
  const keys: string[] = [];
  try {
    const context = await profile.start();
    await context.exposeFunction('tellKey', (bytes: number[]) => keys.push(String.fromCharCode(...bytes)));
    await context.addInitScript(readableKeys);
    if (fault) await context.addInitScript(fault);
    const page = await fillPhone(context, member, canaries);
    await end({ context, page });
    await context.close();
    const found = await stolen(profile, allOf(canaries));
    return { ...found, keys: keys.length, keysOnDisk: profile.find(keys) };
  } finally {
    profile.remove();
  }
};

keep(
  'S21',
  async (): Promise<Outcome> => {
    const canaries = makeCanaries();
    const count = allOf(canaries).length;
    const deviations: string[] = [];
    let keysLeft = 0;
    for (const [name, end] of Object.entries(ends)) {
      const { onDisk, opened, keys, keysOnDisk } = await lifeOf(end, canaries);
      if (keys === 0) deviations.push(`${name}: no key was made`);
      if (onDisk + opened > 0) deviations.push(`${name}: ${onDisk} on disk, ${opened} opened`);
      keysLeft += keysOnDisk;
    }
    const ways = Object.keys(ends).length;
    const figure = `${count} canaries in answers, a kept document with its words, searches, outbox and drafts, ended in ${ways} ways: ${deviations.length} ways left any in the profile; bytes of the destroyed key still on the disk after ${keysLeft}`;
    return { figure, cases: count * ways, deviations };
  },
  async () => {
    const { opened } = await lifeOf(signOut, makeCanaries(), forgetfulWipe);
    return opened === 500;
  },
);

test('after the lease only unsent words of one’s own wait, and they come back with the network', async ({
  expect,
}) => {
  const canaries = makeCanaries();
  const profile = makeProfile(inject('demoUrl'));
  const context = await profile.start();
  const page = await fillPhone(context, member, canaries);
  await later(73)({ context, page });
  const loot = await lootOf(page);
  const { read, kept, asked, sent, typed } = canaries;
  expect([...read, ...kept, ...asked].filter((text) => loot.includes(text))).toEqual([]);
  expect(loot).not.toContain(member.name);
  expect([...sent, ...typed].filter((text) => !loot.includes(text))).toEqual([]);
  await withNetwork({ context, page });
  await page.goto('/account/kept');
  await page.getByText(keptWords.kinds.outbox, { exact: true }).waitFor();
  await page.getByText(keptWords.kinds.drafts, { exact: true }).waitFor();
  await context.close();
  profile.remove();
});

test('the member sees what the phone keeps, and wipes it', async ({ expect }) => {
  const canaries = makeCanaries();
  const profile = makeProfile(inject('demoUrl'));
  const context = await profile.start();
  const page = await fillPhone(context, member, canaries);
  const shown = async (name: string): Promise<void> => {
    await untilShown(page);
    expect(await overflows(page), name).toEqual([]);
    expect(await accessibilityFaults(page), name).toEqual([]);
    await picture({ page, look: phone }, `trust-offline/${name}`);
  };
  await page.goto('/account');
  await link(page, keptWords.title).click();
  await screen(page, keptWords.title).waitFor();
  await page.getByText(keptWords.kinds.drafts, { exact: true }).waitFor();
  await shown('01-kept');
  await button(page, keptWords.wipe).click();
  await page.getByText(keptWords.unsent(2)).waitFor();
  await picture({ page, look: phone }, 'trust-offline/02-ask');
  await button(page.getByRole('dialog'), keptWords.confirm).click();
  await page.getByText(keptWords.wiped).waitFor();
  await shown('03-wiped');
  const loot = await lootOf(page);
  expect(allOf(canaries).filter((text) => loot.includes(text))).toEqual([]);
  await page.reload();
  await screen(page, keptWords.title).waitFor();
  await context.close();
  profile.remove();
});
