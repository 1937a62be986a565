import type { Page } from 'playwright-core';
import { accountWords } from '../../../web/src/lib/words/account.ts';
import { homeLeadWords } from '../../../web/src/lib/words/home-lead.ts';
import { membersWords } from '../../../web/src/lib/words/members.ts';
import { button, link } from '../harness/find.ts';

const t = accountWords.recover;

/** The officer has met the member and starts; ends where it waits for the second. */
export const startRecovery = async (page: Page, memberUrl: string): Promise<void> => {
  await page.goto(memberUrl);
  await link(page, membersWords.recover).click();
  await page.getByRole('checkbox', { name: t.met }).check();
  await button(page, t.start).click();
  await page.getByText(t.waiting).waitFor();
};

/** Another officer finds it on the first screen; ends where the question stands. */
export const openToConfirm = async (page: Page, member: string): Promise<void> => {
  await page.goto('/');
  await link(page, homeLeadWords.recovery(member)).click();
  await button(page, t.confirm).waitFor();
};

export const confirmRecovery = async (page: Page): Promise<void> => {
  await button(page, t.confirm).click();
  await page.getByText(t.confirmed).waitFor();
};

/** The code, which the officer who started sees as soon as it is confirmed. */
export const takeCode = async (page: Page): Promise<string> => {
  await button(page, t.take).click();
  const groups = page.locator('.code span');
  await groups.first().waitFor();
  return (await groups.allInnerTexts()).join('-');
};
