import { beforeAll, expect, inject } from 'vitest';
import { displayWords } from '../../../web/src/lib/words/display.ts';
import { shellWords } from '../../../web/src/lib/words/shell.ts';
import { signIn } from '../acts/enter.ts';
import { demoPeople } from '../harness/demo-people.ts';
import { picture } from '../harness/device.ts';
import { button, link, screen } from '../harness/find.ts';
import { journey, useBrowser } from '../harness/journey.ts';
import { phone } from '../harness/looks.ts';
import { untilShown } from '../harness/screen.ts';

let member: ReturnType<ReturnType<typeof demoPeople>>;
useBrowser();
beforeAll(() => {
  member = demoPeople(inject('demoDataDir'))('member');
});

/** Screens with their English heading; English is a file of its own, which only its readers load. */
const SCREENS: readonly [path: string, heading: string][] = [
  ['/', 'Good day'],
  ['/tasks', 'Tasks'],
  ['/account', 'My account'],
  ['/help', 'Help'],
];

journey('who chooses English reads English, also without network', async (open) => {
  const device = await open(inject('demoUrl'), phone, 'member');
  const { context, page, watch } = device;
  await signIn(page, member.cardNumber, member.password);
  const nav = page.getByRole('navigation', { name: shellWords.mainNav });
  await link(nav, shellWords.nav.tasks).waitFor();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await button(page, shellWords.displayOpen).click();
  await page.getByRole('dialog', { name: displayWords.title }).getByText('English').click();

  await screen(page, 'Good day').waitFor();
  for (const [path, heading] of SCREENS) {
    await page.goto(path);
    await screen(page, heading).waitFor();
    await untilShown(page);
    await picture(device, `english${path.replace('/', '-')}`);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  }
  await watch.expecting(/ERR_INTERNET_DISCONNECTED|Failed to fetch/, async () => {
    await context.setOffline(true);
    await page.goto('/');
    await screen(page, 'Good day').waitFor();
    await link(page.getByRole('navigation', { name: 'Parts of the handbook' }), 'Tasks').waitFor();
  });
});
