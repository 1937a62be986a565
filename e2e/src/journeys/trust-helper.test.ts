import type { Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { accountWords } from '../../../web/src/lib/words/account.ts';
import { helpersWords as t } from '../../../web/src/lib/words/helpers.ts';
import { homeWords } from '../../../web/src/lib/words/home.ts';
import { prepareWords } from '../../../web/src/lib/words/meeting-prepare.ts';
import { meetingsWords } from '../../../web/src/lib/words/meetings.ts';
import { signIn } from '../acts/enter.ts';
import { accessibilityFaults } from '../harness/accessible.ts';
import type { DemoPerson } from '../harness/demo-people.ts';
import { type Device, picture } from '../harness/device.ts';
import { button, field, link, screen } from '../harness/find.ts';
import { journey, useBrowser } from '../harness/journey.ts';
import { largePhone, phone } from '../harness/looks.ts';
import { useOwnDemo } from '../harness/own-demo.ts';
import { foreignWords, overflows, untilShown } from '../harness/screen.ts';
import { lootOf } from '../harness/thief.ts';

/** What the member ends is gone from the helper's open screen within this time. */
const GONE_WITHIN_MS = 1_000;

/** Waits until something of a helped member lies on the phone, apart from the person's own, or nothing does any more. */
const untilHelpedIs = (page: Page, what: 'kept' | 'wiped'): Promise<void> =>
  vi.waitFor(async () => expect((await lootOf(page)).includes('helped:')).toBe(what === 'kept'), {
    timeout: 10_000,
    interval: 100,
  });

useBrowser();
/** Its own demo: other journeys count on who has answered what. */
const demo = useOwnDemo();
const { personOf } = demo;

const keep = async (device: Device, name: string): Promise<void> => {
  await untilShown(device.page);
  expect(await overflows(device.page), name).toEqual([]);
  expect(await foreignWords(device.page), name).toEqual([]);
  expect(await accessibilityFaults(device.page), name).toEqual([]);
  await picture(device, `trust-helper/${name}`);
};

const nameHelper = async (device: Device, helper: DemoPerson): Promise<void> => {
  const { page } = device;
  await page.goto('/account');
  await screen(page, accountWords.title).waitFor();
  await link(page, t.title).click();
  await screen(page, t.title).waitFor();
  await link(page, t.ask).click();
  await screen(page, t.askTitle).waitFor();
  await field(page, t.who).selectOption({ label: helper.name });
  await page.getByLabel(t.acts['answer-invitation']).check();
  await keep(device, '1-name');
  await button(page, t.send).click();
  await button(page, t.endOf(helper.name)).waitFor();
  await keep(device, '2-named');
};

const endHelp = async ({ page }: Device, helper: DemoPerson): Promise<void> => {
  await button(page, t.endOf(helper.name)).click();
  await button(page.getByRole('dialog'), t.end).click();
  await page.getByText(t.none).waitFor();
};

const band = (page: Page, member: DemoPerson) =>
  page.getByRole('status').filter({ hasText: t.helping(member.name) });

/** From home into the member's stead, and to the next meeting there. */
const openMeeting = async (device: Device, member: DemoPerson): Promise<void> => {
  const { page } = device;
  await button(page, t.start(member.name)).click();
  await band(page, member).waitFor();
  expect(await link(page, t.tasks).count()).toBe(0);
  await keep(device, '4-home-in-stead');
  await page.getByRole('main').getByRole('link', { name: t.meetings }).click();
  await screen(page, meetingsWords.title).waitFor();
  await link(page, meetingsWords.list.see).first().click();
};

journey('a younger member helps an elderly one, who ends it', async (open) => {
  const [member, helper, secretary] = ['member', 'probationary', 'secretary'].map(personOf) as [
    DemoPerson,
    DemoPerson,
    DemoPerson,
  ];
  const { url } = demo;

  const young = await open(url, phone, 'helper');
  await signIn(young.page, helper.cardNumber, helper.password);
  const old = await open(url, largePhone, 'member');
  await signIn(old.page, member.cardNumber, member.password);
  await nameHelper(old, helper);

  // It appears on the helper's open screen by itself.
  await button(young.page, t.start(member.name)).waitFor();
  await keep(young, '3-home');
  await openMeeting(young, member);
  const { page } = young;
  await button(page, meetingsWords.reply.coming).click();
  await page.getByText(t.doneFor(helper.name, member.name)).waitFor();
  await keep(young, '5-answered');
  const paper = page.waitForResponse((answer) => answer.url().includes('/files/'));
  await page.getByRole('button', { name: meetingsWords.papers.open }).first().click();
  expect((await paper).status()).toBe(200);
  await untilHelpedIs(page, 'kept');
  const meetingPath = new URL(page.url()).pathname;

  // What is not among the acts is not done in another's stead, wherever an address leads; one tap leads back to oneself.
  await page.evaluate(() => history.pushState({}, '', '/account'));
  await button(page, t.stop).first().click();
  await screen(page, homeWords.title).waitFor();
  expect(await band(page, member).count()).toBe(0);

  const desk = await open(url, phone, 'secretary');
  await signIn(desk.page, secretary.cardNumber, secretary.password);
  await desk.page.goto(`${meetingPath}/replies`);
  await screen(desk.page, prepareWords.replies.title).waitFor();
  await desk.page.getByText(t.doneFor(helper.name, member.name)).waitFor();
  await keep(desk, '6-secretary');

  // The member ends it while the helper looks at the member's meeting.
  await openMeeting(young, member);
  await endHelp(old, helper);
  const ended = performance.now();
  await band(page, member).waitFor({ state: 'detached' });
  expect(performance.now() - ended).toBeLessThan(GONE_WITHIN_MS);
  await page.getByText(t.over.onHome).waitFor();
  await untilHelpedIs(page, 'wiped');
  await keep(young, '7-over');

  // Without network what was read so is there, apart; ended meanwhile, it is wiped at the next start.
  await nameHelper(old, helper);
  await openMeeting(young, member);
  await page.getByText(meetingsWords.papers.title).waitFor();
  await untilHelpedIs(page, 'kept');
  await young.watch.expecting(/ERR_INTERNET_DISCONNECTED|Failed to fetch/, async () => {
    await young.context.setOffline(true);
    await page.goto('/');
    await openMeeting(young, member);
    await page.getByText(meetingsWords.papers.title).waitFor();
    await endHelp(old, helper);
    await page.goto('about:blank');
    await young.context.setOffline(false);
  });
  await page.goto('/');
  await screen(page, homeWords.title).waitFor();
  await untilHelpedIs(page, 'wiped');
});
