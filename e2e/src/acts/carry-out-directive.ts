import type { Locator, Page } from 'playwright-core';
import { directivesWords as t } from '../../../web/src/lib/words/directives.ts';
import { anyNumber, button, field, link, screen } from '../harness/find.ts';

/** From home, where an office is reminded of it, to what its unit has to do. */
export const openDuty = async (page: Page, title: string): Promise<void> => {
  await page.goto('/');
  await link(page, anyNumber(t.duty.home(0))).click();
  await screen(page, t.duty.title).waitFor();
  await link(page, title).click();
  await screen(page, title).waitFor();
};

/** The line of the waterfall for one unit. */
export const rowOf = (page: Page, unitName: string): Locator =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 2, name: unitName, exact: true }) });

export const receive = async (page: Page): Promise<void> => {
  await button(page, t.duty.receive).click();
  await page.getByText(t.waterfall.states.received).first().waitFor();
};

/** Passes it on to those below, with words of the unit's own. */
export const passOn = async (page: Page, guidance: string): Promise<void> => {
  await page.getByRole('textbox', { name: t.duty.guidance, exact: true }).click();
  await page.keyboard.type(guidance);
  await button(page, t.duty.passOn).click();
  await page.getByText(t.waterfall.states.passed).first().waitFor();
};

export const report = async (page: Page, words: string): Promise<void> => {
  await field(page, t.duty.reportLabel).fill(words);
  await button(page, t.duty.report).click();
  await page.getByText(t.waterfall.states.reported).first().waitFor();
};
