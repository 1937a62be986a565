import { beforeAll, expect, inject } from 'vitest';
import { accountWords } from '../../../web/src/lib/words/account.ts';
import { auditWords } from '../../../web/src/lib/words/audit.ts';
import { homeLeadWords } from '../../../web/src/lib/words/home-lead.ts';
import { membersWords } from '../../../web/src/lib/words/members.ts';
import { recordWords } from '../../../web/src/lib/words/record.ts';
import { accessibilityFaults } from '../harness/accessible.ts';
import { type DemoPerson, demoPeople } from '../harness/demo-people.ts';
import { type Device, picture } from '../harness/device.ts';
import { button, field, link, screen } from '../harness/find.ts';
import { journey, useBrowser } from '../harness/journey.ts';
import { desk, phone } from '../harness/looks.ts';
import { overflows, untilShown } from '../harness/screen.ts';
import { signedIn } from '../harness/sign-in.ts';

const WRONG = 'Số điện thoại của tôi nay là 0999 765 432.';
const NEW_PHONE = '0999 765 432';

let member: DemoPerson;
let secretary: DemoPerson;
let committee: DemoPerson;
useBrowser();
beforeAll(() => {
  const person = demoPeople(inject('demoDataDir'));
  member = person('member');
  secretary = person('secretary');
  committee = person('base-committee');
});

const keep = async (device: Device, name: string): Promise<void> => {
  await untilShown(device.page);
  expect(await overflows(device.page), name).toEqual([]);
  expect(await accessibilityFaults(device.page), name).toEqual([]);
  await picture(device, `trust-audit/${name}`);
};

/** From the account page to a screen of the own data. */
const openOwn = async ({ page }: Device, title: string): Promise<void> => {
  await page.goto('/account');
  await screen(page, accountWords.title).waitFor();
  await link(page, title).click();
  await screen(page, title).waitFor();
};

const askForCorrection = async (device: Device): Promise<void> => {
  const { page } = device;
  await openOwn(device, recordWords.title);
  await page.getByText(member.name).first().waitFor();
  await keep(device, '01-record');
  await link(page, recordWords.ask).click();
  await screen(page, recordWords.askTitle).waitFor();
  await button(page, recordWords.send).click();
  await page.getByText(recordWords.textMissing).waitFor();
  await field(page, recordWords.field).selectOption('phone');
  await field(page, recordWords.text).fill(WRONG);
  await keep(device, '02-ask');
  await button(page, recordWords.send).click();
  await page.getByText(recordWords.states.open).waitFor();
};

const correct = async (device: Device): Promise<void> => {
  const { page } = device;
  await page.goto('/');
  await link(page, homeLeadWords.corrections(1)).click();
  await screen(page, recordWords.list.title).waitFor();
  await page.getByText(WRONG).waitFor();
  await keep(device, '03-requests');
  await link(page, recordWords.list.openRecord).click();
  await screen(page, member.name).waitFor();
  await button(page, membersWords.care).click();
  await field(page, membersWords.phone).fill(NEW_PHONE);
  await button(page, membersWords.save).click();
  await page.getByText(membersWords.saved).waitFor();
  await page.goto(`/units/${member.cellId}/corrections`);
  await button(page, recordWords.list.ofWhom(recordWords.list.corrected, member.name)).click();
  await page.getByText(recordWords.list.none).waitFor();
  await keep(device, '04-answered');
};

const seeWhoDidIt = async (device: Device): Promise<void> => {
  const { page } = device;
  await openOwn(device, recordWords.title);
  await page.getByText(NEW_PHONE, { exact: true }).waitFor();
  await page.getByText(recordWords.states.corrected).waitFor();
  await keep(device, '05-corrected');
  await openOwn(device, auditWords.trail.title);
  for (const act of ['members.open', 'members.care', 'members.answer-correction'] as const)
    await page.getByText(`${secretary.name}: ${auditWords.acts[act]}`, { exact: true }).first().waitFor();
  await keep(device, '06-trail');
  await openOwn(device, auditWords.readers.title);
  await page.getByText(secretary.name).first().waitFor();
  await keep(device, '07-readers');
};

const inspect = async (device: Device): Promise<void> => {
  const { page } = device;
  await page.goto('/audit');
  await screen(page, auditWords.search.title).waitFor();
  await field(page, auditWords.search.who).fill(member.name);
  await field(page, auditWords.search.part).selectOption('members');
  await button(page, auditWords.search.act).click();
  const row = page.getByRole('row').filter({ hasText: auditWords.acts['members.care'] });
  await row.filter({ hasText: secretary.name }).first().waitFor();
  await keep(device, '08-search');
};

journey('a member asks for a correction, the secretary makes it, and who did what is seen', async (open) => {
  const url = inject('demoUrl');
  const own = await open(url, phone, 'member');
  const lead = await open(url, phone, 'secretary');
  const inspector = await open(url, desk, 'base-committee');
  await signedIn(own, url, member);
  await signedIn(lead, url, secretary);
  await signedIn(inspector, url, committee);
  await askForCorrection(own);
  await correct(lead);
  await seeWhoDidIt(own);
  await inspect(inspector);
});
