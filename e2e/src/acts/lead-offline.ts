import type { Page } from 'playwright-core';
import { hallVoteWords } from '../../../web/src/lib/words/hall-vote.ts';
import { hallWords } from '../../../web/src/lib/words/hall.ts';
import { meetingLiveWords as t } from '../../../web/src/lib/words/meeting-live.ts';
import { voteWords } from '../../../web/src/lib/words/vote.ts';
import { waitingWords } from '../../../web/src/lib/words/waiting.ts';
import { anyNumber, beginning, button, field, link } from '../harness/find.ts';

/** Lets phones vote on the open question; gives the code that the phone of those who lead shows. */
export const showCode = async (page: Page): Promise<string> => {
  await button(page, hallVoteWords.show).click();
  const code = page.locator('main .code');
  await code.waitFor();
  return code.innerText();
};

/** Ticks the card of one member by name, without network, and comes back to the count. */
export const tickCard = async (page: Page, name: string): Promise<void> => {
  await link(page, voteWords.sheet.tick).click();
  const row = page.locator('main li').filter({ hasText: name });
  await row.getByRole('button').click();
  await row.getByText(waitingWords.unsent).waitFor();
  await link(page, voteWords.tick.done(1)).click();
  await page.getByText(voteWords.sheet.ticked(1)).waitFor();
};

/** All who have not ticked count for it but one, who votes by phone; the count is written on this phone. */
export const countAllButOne = async (page: Page): Promise<void> => {
  await button(page, anyNumber(t.vote.allFor(0))).click();
  await button(page, t.stepper.less(t.vote.for)).first().click();
  await button(page, t.vote.save).click();
  await button(page, t.vote.save).waitFor({ state: 'hidden' });
};

/** The own vote under the code that was shown in the hall; it waits on this phone. */
export const voteByCode = async (page: Page, meetingUrl: string, code: string): Promise<void> => {
  await page.goto(meetingUrl);
  await link(page, hallVoteWords.link).click();
  await field(page, hallVoteWords.code).fill(code);
  await page.getByLabel(hallVoteWords.choices.for, { exact: true }).check();
  await button(page, hallVoteWords.send).click();
  await page.getByText(hallVoteWords.saved, { exact: true }).waitFor();
};

/** Somebody goes home early, now; the row says that it is not sent yet. */
export const leaveNow = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: beginning(name) }).click();
  const dialog = page.getByRole('dialog', { name });
  await dialog.getByText(hallWords.times.add).click();
  await button(dialog, hallWords.times.leftNow).click();
  await dialog.waitFor({ state: 'hidden' });
  const row = page.locator('main li').filter({ hasText: name });
  await row.getByText(hallWords.times.gone('').trim()).waitFor();
  await row.getByText(waitingWords.unsent).waitFor();
};
