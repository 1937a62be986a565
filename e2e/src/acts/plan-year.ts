import type { Page } from 'playwright-core';
import { prepareWords } from '../../../web/src/lib/words/meeting-prepare.ts';
import { plansWords as t } from '../../../web/src/lib/words/plans.ts';
import { beginning, button, field } from '../harness/find.ts';

/** Makes the plan of a year: the same day every month. */
export const beginPlan = async (page: Page, unitId: string, year: number): Promise<void> => {
  await page.goto(`/meetings/${unitId}/plan/${String(year)}`);
  await button(page, t.begin(year)).click();
  await page.getByText(t.gapsTitle).waitFor();
};

const openMonth = (page: Page, month: number): Promise<void> =>
  page.getByRole('link', { name: beginning(`${t.month(month)} ·`) }).click();

/** Gives a month of the plan in view a theme, in a meeting of its own or together with the monthly one, and who prepares it. */
export const planTheme = async (
  page: Page,
  month: number,
  { theme, preparer, apart }: { theme: string; preparer: string; apart: boolean },
): Promise<void> => {
  await openMonth(page, month);
  await field(page, t.themeField).fill(theme);
  await field(page, t.preparer).selectOption({ label: preparer });
  if (apart) await page.getByLabel(t.apart).check();
  await button(page, t.save).click();
  await page.getByText(t.theme(theme)).first().waitFor();
};

/** From the plan in view to the preparation of what it has for a month: the theme's own meeting, or the monthly one. */
export const preparePlanned = async (
  page: Page,
  month: number,
  part: 'prepare' | 'prepareTheme',
): Promise<void> => {
  await openMonth(page, month);
  await button(page, t[part]).click();
  await field(page, prepareWords.preparation.name).waitFor();
};
