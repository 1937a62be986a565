import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { accountWords } from '../../../web/src/lib/words/account.ts';
import { importsWords } from '../../../web/src/lib/words/imports.ts';
import { anyNumber, button, field, link, screen } from '../harness/find.ts';
import type { HandedFile } from '../harness/handed-file.ts';

/** The workbook is handed over and read; gives the import's id. What it would do is in view, nothing has happened yet. */
export const previewImport = async (page: Page, workbook: HandedFile): Promise<string> => {
  const t = importsWords;
  await page.goto('/units/import');
  await field(page, t.file).setInputFiles(workbook);
  await button(page, t.upload).click();
  await screen(page, workbook.name).waitFor();
  await page.getByText(t.reading).waitFor({ state: 'hidden' });
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
};

/** Agrees to the effects in view; ends where it says what was done. */
export const applyImport = async (page: Page): Promise<void> => {
  const t = importsWords;
  await button(page, anyNumber(t.apply('0'))).click();
  await button(page.getByRole('dialog'), t.confirmAct).click();
  await screen(page, t.doneTitle).waitFor();
};

/** From the import that is done to the sheet of slips for everybody who came in. */
export const takeSlips = async (page: Page): Promise<Uint8Array> => {
  const t = accountWords.slips;
  await link(page, importsWords.toSlips).click();
  await page.getByRole('checkbox', { name: anyNumber(t.all('0')) }).check();
  await button(page, anyNumber(t.make('0'))).click();
  await button(page, t.take).waitFor();
  const [saved] = await Promise.all([page.waitForEvent('download'), button(page, t.take).click()]);
  return readFile(await saved.path());
};
