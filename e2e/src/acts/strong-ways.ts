import type { Page } from 'playwright-core';
import { accountWords } from '../../../web/src/lib/words/account.ts';
import { authWords } from '../../../web/src/lib/words/auth.ts';
import { appOf } from '../harness/authenticator-app.ts';
import type { Device } from '../harness/device.ts';
import { giveLock } from '../harness/device-lock.ts';
import { button, field, link, screen } from '../harness/find.ts';

/** Adds the lock of the device as a way to sign in. */
export const addPasskey = async (device: Device): Promise<void> => {
  const t = accountWords.ways;
  const { page } = device;
  await giveLock(device);
  await page.goto('/account/ways');
  await button(page, t.addPasskey).click();
  await page.getByText(t.passkeyAdded).waitFor();
};

/** Adds an authenticator app beside the password; gives the app and the recovery codes. */
export const addApp = async (page: Page): Promise<{ app: ReturnType<typeof appOf>; codes: string[] }> => {
  const t = accountWords.app;
  await page.goto('/account/ways');
  await link(page, t.add).click();
  await button(page, t.begin).click();
  await page.getByRole('img', { name: t.qr }).waitFor();
  const app = appOf(await page.locator('.secret').innerText());
  await field(page, t.code).fill(app());
  await button(page, t.confirm).click();
  await page.getByText(t.added).waitFor();
  const codes = await page.locator('.codes li').allInnerTexts();
  await link(page, accountWords.recovery.done).click();
  await screen(page, accountWords.ways.title).waitFor();
  return { app, codes };
};

/** Waits for the end of an act; where the screen asks who acts before, the lock of the device answers. Gives whether it asked. */
export const proveIfAsked = async (page: Page, done: Promise<void>): Promise<boolean> => {
  const proof = page.getByRole('dialog', { name: authWords.prove.title });
  const asked = proof.waitFor().then(
    () => true,
    () => false,
  );
  const hasAsked = await Promise.race([asked, done.then(() => false)]);
  if (hasAsked) await button(proof, authWords.prove.byPasskey).click();
  await done;
  return hasAsked;
};
