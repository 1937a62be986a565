import type { Page } from 'playwright-core';
import { authWords } from '../../../web/src/lib/words/auth.ts';
import { homeWords } from '../../../web/src/lib/words/home.ts';
import { partWords } from '../../../web/src/lib/words/parts.ts';
import { button, field, link, screen } from '../harness/find.ts';
import type { Person } from '../harness/organisation.ts';

const confirmAndChoosePassword = async (page: Page, who: Person, password: string): Promise<void> => {
  const t = authWords.activate;
  await field(page, t.birthDate).fill(who.birthDate);
  await button(page, t.mine).click();
  await field(page, t.password).fill(password);
  await button(page, t.finish).click();
  await screen(page, t.doneTitle).waitFor();
  await link(page, partWords.done.home).click();
  await screen(page, homeWords.title).waitFor();
};

/** With the address in the QR of a slip. */
export const activateByAddress = async (
  page: Page,
  address: string,
  who: Person,
  password: string,
): Promise<void> => {
  await page.goto(address);
  await confirmAndChoosePassword(page, who, password);
};

/** With card number and code, typed from the paper. */
export const activateByCode = async (
  page: Page,
  code: string,
  who: Person,
  password: string,
): Promise<void> => {
  const t = authWords.activate;
  await page.goto('/sign-in');
  await link(page, authWords.signIn.firstLink).click();
  await screen(page, t.title).waitFor();
  await field(page, t.login).fill(who.card);
  await field(page, t.code).fill(code.toLowerCase());
  await button(page, t.check).click();
  await confirmAndChoosePassword(page, who, password);
};

/** Through the sign-in screen, with card number or telephone; ends on home. */
export const signIn = async (page: Page, login: string, password: string): Promise<void> => {
  const t = authWords.signIn;
  await page.goto('/sign-in');
  await field(page, t.login).fill(login);
  await field(page, t.password).fill(password);
  await button(page, t.submit).click();
  await screen(page, homeWords.title).waitFor();
};
