import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { meetingLiveWords as t } from '../../../web/src/lib/words/meeting-live.ts';
import { meetingsWords } from '../../../web/src/lib/words/meetings.ts';
import { beginning, button, link } from '../harness/find.ts';
import { proveIfAsked } from './strong-ways.ts';

/** Signs the minutes with the hand that the person has in them; gives whether it took a proof of who signs. */
export const signMinutes = async (page: Page): Promise<boolean> => {
  await button(page, t.sign.minutes).click();
  return proveIfAsked(page, button(page, t.sign.minutes).waitFor({ state: 'hidden' }));
};

/** What the phone kept may be older than the last act: until the server has told how the meeting stands. */
const openAsItIs = async (page: Page, meetingUrl: string, part: string): Promise<void> => {
  const meetingId = meetingUrl.split('/').at(-1) ?? '';
  const told = page.waitForResponse(
    (answer) => answer.request().method() === 'GET' && answer.url().endsWith(`/meetings/${meetingId}`),
  );
  await page.goto(`${meetingUrl}/${part}`);
  await (await told).finished();
};

/** Takes the suggested number for the resolution and signs it; gives the number as it is written, `01-NQ/CB`. */
export const issueResolution = async (page: Page, meetingUrl: string): Promise<string> => {
  await openAsItIs(page, meetingUrl, 'resolution');
  await link(page, t.resolution.toNumber).click();
  await button(page, t.resolution.saveNumber).click();
  await button(page, t.sign.resolution).click();
  await button(page.getByRole('dialog'), t.sign.resolution).click();
  await proveIfAsked(page, page.getByText(t.sign.signed, { exact: true }).waitFor());
  const number = page.getByText(/^Số:? *\d+-NQ|^\d+-NQ/).first();
  return (await number.innerText()).replace(/^Số:? */, '');
};

/** Seals the minutes, after the summary of what can no longer be changed; proves who it is where the sign-in lies back too far. */
export const sealMinutes = async (page: Page): Promise<void> => {
  await button(page, t.seal.act).click();
  await button(page.getByRole('dialog'), t.seal.act).click();
  await proveIfAsked(page, page.getByText(t.seal.done).waitFor());
};

/** Downloads the paper in view as the phone keeps it. */
export const download = async (page: Page, format: 'pdf' | 'docx'): Promise<Uint8Array> => {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    button(page, t.downloads[format]).click(),
  ]);
  return readFile(await saved.path());
};

/** The first paper of a meeting, as a member's phone opens it. */
export const openPaper = async (page: Page): Promise<Uint8Array> => {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: beginning(meetingsWords.papers.open) })
      .first()
      .click(),
  ]);
  return readFile(await saved.path());
};
