import type { Page } from 'playwright-core';

/** At the sign-in page of the identity provider: types a name, agrees, and is sent back. */
export const signInAtProvider = async (page: Page, name: string): Promise<void> => {
  await page.locator('input[name="login"]').fill(name);
  await page.locator('input[name="password"]').fill('any');
  await page.locator('button[type="submit"]').click();
  await page.locator('input[name="prompt"][value="consent"]').waitFor({ state: 'attached' });
  await page.locator('button[type="submit"]').click();
};
