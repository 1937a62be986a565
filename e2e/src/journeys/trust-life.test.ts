import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { homeLeadWords } from '../../../web/src/lib/words/home-lead.ts';
import { homeWords } from '../../../web/src/lib/words/home.ts';
import { lifeWords } from '../../../web/src/lib/words/life.ts';
import { shellWords } from '../../../web/src/lib/words/shell.ts';
import { transfersWords } from '../../../web/src/lib/words/transfers.ts';
import { signIn } from '../acts/enter.ts';
import { accessibilityFaults } from '../harness/accessible.ts';
import type { DemoPerson } from '../harness/demo-people.ts';
import { picture } from '../harness/device.ts';
import { beginning, button, field, link, screen } from '../harness/find.ts';
import { journey, useBrowser } from '../harness/journey.ts';
import { phone } from '../harness/looks.ts';
import { useOwnDemo } from '../harness/own-demo.ts';
import { overflows, untilShown } from '../harness/screen.ts';
import { signedIn } from '../harness/sign-in.ts';

/** "Không tìm thấy, hoặc mục này không dành cho đồng chí." */
const notFound = /^Không tìm thấy/;

useBrowser();
/** Its own demo: other journeys count on who belongs where. */
const demo = useOwnDemo();
const { personOf } = demo;

journey('a member goes to the cell next door when both secretaries agree', async (open) => {
  const [moving, secretary, neighbour] = ['probationary', 'secretary', 'neighbour'].map(personOf) as [
    DemoPerson,
    DemoPerson,
    DemoPerson,
  ];
  const { url } = demo;
  const t = transfersWords;

  const mover = await open(url, phone, 'mover');
  await signIn(mover.page, moving.cardNumber, moving.password);

  const gives = await open(url, phone, 'gives');
  await signIn(gives.page, secretary.cardNumber, secretary.password);
  await gives.page.goto(`/units/${moving.cellId}/members/${moving.memberId}`);
  await link(gives.page, lifeWords.change).waitFor();
  await untilShown(gives.page);
  await picture(gives, 'trust-life/member');
  await link(gives.page, t.title).click();
  await screen(gives.page, t.title).waitFor();
  await field(gives.page, t.to).fill(neighbour.unitName);
  // Cells of several organisations bear the same name; the one above tells them apart.
  await button(gives.page, t.choose(`${neighbour.unitName}, ${personOf('base-committee').unitName}`)).click();
  await field(gives.page, t.basis).fill('Giấy giới thiệu số 12');
  await picture(gives, 'trust-life/ask');
  await button(gives.page, t.ask).click();
  await screen(gives.page, t.asked).waitFor();
  await picture(gives, 'trust-life/asked');
  await link(gives.page, t.ofCell).click();
  await gives.page.getByText(t.states.asked).waitFor();

  const takes = await open(url, phone, 'takes');
  await signIn(takes.page, neighbour.cardNumber, neighbour.password);
  await link(takes.page, homeLeadWords.transfers(1)).click();
  await screen(takes.page, t.ofCell).waitFor();
  await picture(takes, 'trust-life/list');
  await link(takes.page, moving.name).click();
  await button(takes.page, t.accept).waitFor();
  await picture(takes, 'trust-life/answer');
  await button(takes.page, t.accept).click();
  await takes.page.getByText(t.states.done).waitFor();
  await picture(takes, 'trust-life/done');

  // The moved member sees the new cell and no longer the old one, on the phone that was signed in all the time.
  await mover.page.goto('/account');
  await mover.page.getByText(neighbour.unitName).first().waitFor();
  await picture(mover, 'trust-life/moved');
  await mover.watch.expecting(/^404/, async () => {
    await mover.page.goto(`/units/${moving.cellId}`);
    await mover.page.getByText(notFound).first().waitFor();
  });
  await mover.page.goto(`/units/${neighbour.cellId}`);
  await mover.page.getByText(neighbour.unitName).first().waitFor();
  expect(await mover.page.getByText(notFound).count()).toBe(0);

  await gives.page.goto(`/units/${moving.cellId}/transfers`);
  await gives.page.getByText(t.states.done).waitFor();
});

journey('somebody with several posts sees and changes the one in use at the top', async (open) => {
  const [secretary, member] = ['secretary', 'member'].map(personOf) as [DemoPerson, DemoPerson];
  const { url } = demo;
  const change = (page: Page) => page.getByRole('button', { name: beginning(shellWords.postOpen) });
  const leads = await open(url, phone, 'leads');
  await signedIn(leads, url, secretary);
  await leads.page.goto('/tasks');
  await change(leads.page).getByText(secretary.unitName).waitFor();
  await untilShown(leads.page);
  await picture(leads, 'trust-life/post-in-use');
  await change(leads.page).click();
  await leads.page.getByRole('dialog').getByLabel(shellWords.postNone).check();
  await screen(leads.page, homeWords.title).waitFor();
  await change(leads.page).getByText(shellWords.postNone).waitFor();
  await untilShown(leads.page);
  expect(await overflows(leads.page)).toEqual([]);
  expect(await accessibilityFaults(leads.page)).toEqual([]);
  await picture(leads, 'trust-life/post-changed');

  // Who holds none is not bothered.
  const plain = await open(url, phone, 'plain');
  await signedIn(plain, url, member);
  await plain.page.goto('/');
  await screen(plain.page, homeWords.title).waitFor();
  expect(await change(plain.page).count()).toBe(0);
});
