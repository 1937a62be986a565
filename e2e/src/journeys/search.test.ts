import { DEMO_TEXTS } from '@sotay/core/demo/published-words.ts';
import { beforeAll, expect, inject } from 'vitest';
import { accountWords } from '../../../web/src/lib/words/account.ts';
import { authWords } from '../../../web/src/lib/words/auth.ts';
import { documentsWords } from '../../../web/src/lib/words/documents.ts';
import { homeWords } from '../../../web/src/lib/words/home.ts';
import { searchWords as t } from '../../../web/src/lib/words/search.ts';
import type { Api } from '../harness/api.ts';
import type { Device } from '../harness/device.ts';
import { button, field, link, screen } from '../harness/find.ts';
import { holds } from '../harness/holds.ts';
import { journey, useBrowser } from '../harness/journey.ts';
import { desk, phone } from '../harness/looks.ts';
import { demoPeople } from '../harness/demo-people.ts';
import { signedIn } from '../harness/sign-in.ts';

/** Nothing is changed here: the demo of all journeys will do. */
const url = inject('demoUrl');
let personOf: ReturnType<typeof demoPeople>;
useBrowser();
beforeAll(() => {
  personOf = demoPeople(inject('demoDataDir'));
});

const titleOf = (office: string, number?: string): string => {
  const text = DEMO_TEXTS.find(
    (one) => one.office === office && (number === undefined || one.number === number),
  );
  if (!text) throw new Error('The demo does not publish this.');
  return text.title;
};

/** For everybody of the organisation; for one cell alone, which is not the neighbour's. */
const OF_ALL = titleOf('root', '92-TB/ĐUK');
const OF_CELL = titleOf('cell');
/** In the library. */
const FILED = {
  number: '48-BC/ĐUK',
  typed: '48 bc duk',
  title: 'Kết quả công tác xây dựng Đảng quý vừa qua',
};

/** A server that has just begun puts into the index what the demo published before. */
const untilIndexed = (api: Api, number: string): Promise<void> =>
  expect
    .poll(() => api.get<{ hits: unknown[] }>(`/search?search=${encodeURIComponent(number)}`), {
      timeout: 60_000,
    })
    .toMatchObject({ hits: [{ symbol: number }] });

/** The same of what bears no number: cells come last. */
const untilFound = (api: Api, title: string): Promise<void> =>
  expect
    .poll(
      async () => {
        const path = `/search?search=${encodeURIComponent(title)}`;
        return (await api.get<{ hits: { title: string }[] }>(path)).hits.map((hit) => hit.title);
      },
      { timeout: 180_000 },
    )
    .toContain(title);

const ask = async ({ page }: Device, text: string): Promise<void> => {
  await field(page, t.field).fill(text);
  await button(page, t.find).click();
};

journey(
  'a member finds a notice without marks, by its number and with a slip, and reads it',
  async (open) => {
    const device = await open(url, phone, 'member');
    const { page } = device;
    const api = await signedIn(device, url, personOf('member'));
    await untilIndexed(api, '92-TB/ĐUK');
    await untilIndexed(api, FILED.number);
    await page.goto('/documents');
    await screen(page, documentsWords.title).waitFor();
    await link(page, t.open).click();
    await screen(page, t.title).waitFor();
    await holds(device, 'search/start');

    for (const text of [
      'hoi nghi hoc tap nghi quyet',
      'HỘI NGHỊ',
      '92 tb duk',
      'hội nghị học tạp nghị quyt',
    ]) {
      await ask(device, text);
      await link(page, OF_ALL).waitFor();
      expect(new URL(page.url()).search).toBe('');
    }
    await ask(device, 'nghi quyet');
    await page.locator('mark').first().waitFor();
    await holds(device, 'search/found');
    await page.getByText(t.filters).click();
    await button(page, t.kinds.minutes).click();
    await link(page, OF_ALL).waitFor({ state: 'detached' });
    await button(page, t.kinds.minutes).click();
    await link(page, OF_ALL).click();
    await screen(page, OF_ALL).waitFor();
    await page.goBack();
    await link(page, OF_ALL).waitFor();

    await ask(device, FILED.typed);
    await link(page, FILED.title).click();
    await screen(page, FILED.title).waitFor();
    await page.goBack();
    await ask(device, '!?&|');
    await page.getByText(t.none).waitFor();
    await holds(device, 'search/nothing');
    await ask(device, 'nghị quyết '.repeat(40));
    await page.getByText(t.tooLong).waitFor();

    await page.reload();
    await button(page, 'nghi quyet').click();
    await link(page, OF_ALL).waitFor();
  },
);

journey('what is for one cell is found there and not next door', async (open) => {
  for (const [role, isThere] of [
    ['member', true],
    ['neighbour', false],
  ] as const) {
    const device = await open(url, desk, role);
    const { page } = device;
    const api = await signedIn(device, url, personOf(role));
    if (isThere) await untilFound(api, OF_CELL);
    await page.goto('/search');
    await ask(device, OF_CELL);
    // Some of the words stand in papers of the neighbour's own too.
    await page
      .getByText(t.none)
      .or(page.getByRole('heading', { name: t.results, exact: true }))
      .waitFor();
    expect(await link(page, OF_CELL).count()).toBe(isThere ? 1 : 0);
  }
});

journey('whoever signs in next on the same page does not see what was looked for there', async (open) => {
  const device = await open(url, desk, 'shared');
  const { context, page, watch } = device;
  await untilIndexed(await signedIn(device, url, personOf('member')), '92-TB/ĐUK');
  await page.goto('/search');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await ask(device, OF_ALL);
  await link(page, OF_ALL).waitFor();
  await page.evaluate(() => Object.assign(globalThis, { samePage: true }));
  await link(page, accountWords.title).click();
  await watch.expecting(/ERR_INTERNET_DISCONNECTED|Failed to fetch/, async () => {
    await context.setOffline(true);
    await button(page, accountWords.signOut.act).click();
    await button(page.getByRole('dialog'), accountWords.signOut.confirm).click();
    await screen(page, authWords.signIn.title).waitFor();
    await context.setOffline(false);
  });
  const next = personOf('neighbour');
  await field(page, authWords.signIn.login).fill(next.cardNumber);
  await field(page, authWords.signIn.password).fill(next.password);
  await button(page, authWords.signIn.submit).click();
  await screen(page, homeWords.title).waitFor();
  await link(page, t.open).click();
  await page.getByText(t.tips).waitFor();
  expect(await page.evaluate(() => 'samePage' in globalThis)).toBe(true);
  expect(await field(page, t.field).inputValue()).toBe('');
  expect(await page.getByText(OF_ALL).count()).toBe(0);
});
