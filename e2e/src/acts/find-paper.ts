import type { Page } from 'playwright-core';
import { clausesWords } from '../../../web/src/lib/words/clauses.ts';
import { meetingLiveWords } from '../../../web/src/lib/words/meeting-live.ts';
import { minutesWords as t } from '../../../web/src/lib/words/minutes.ts';
import { button, field, link } from '../harness/find.ts';

/** The code of the sealed minutes in view, without the gaps it is read in. */
export const sealOf = async (page: Page): Promise<string> => {
  await page.getByText(meetingLiveWords.seal.hash, { exact: true }).click();
  return (await page.locator('code').first().innerText()).replaceAll(/\s/g, '');
};

/** Types a code, or its beginning, on the page that checks papers. */
export const checkSeal = async (page: Page, code: string): Promise<void> => {
  await page.goto('/documents/check');
  await field(page, t.code).fill(code);
  await button(page, t.check).click();
};

/** Writes down what somebody has to do, as a clause of the resolution. */
export const writeClause = async (
  page: Page,
  meetingUrl: string,
  { content, receiver, due }: { content: string; receiver: string; due: string },
): Promise<void> => {
  const c = clausesWords;
  await page.goto(`${meetingUrl}/resolution/clauses`);
  await field(page, c.content).fill(content);
  await page.getByText(`${c.receivers}: ${c.chosen(0)}`).click();
  await page.getByLabel(receiver).check();
  await field(page, c.due).fill(due);
  await button(page, c.keep).click();
  await page.getByText(`1. ${content}`).waitFor();
};

/** All clauses become tasks, after a look at what each becomes. */
export const giveClauses = async (page: Page, meetingUrl: string): Promise<void> => {
  const c = clausesWords;
  await page.goto(`${meetingUrl}/resolution/clauses`);
  await button(page, c.give(1)).click();
  await button(page.getByRole('dialog'), c.giveAct).click();
  await page.getByText(c.given('')).first().waitFor();
};

/** A member finds a resolution of the cell in its list and opens it. */
export const openResolution = async (page: Page, unitId: string, number: string): Promise<void> => {
  await page.goto(`/meetings/${unitId}/resolutions`);
  await link(page, new RegExp(`${number}$`)).click();
  await page.getByText(meetingLiveWords.sign.signed, { exact: true }).first().waitFor();
};
