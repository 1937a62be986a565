import type { Page } from 'playwright-core';
import { meetingLiveWords } from '../../../web/src/lib/words/meeting-live.ts';
import { voteWords as t } from '../../../web/src/lib/words/vote.ts';
import { button, field, link } from '../harness/find.ts';
import { proveIfAsked } from './strong-ways.ts';

type Choice = keyof typeof t.choice;

/** A member votes on the own phone, in three taps: open, choose, send. */
export const voteByPhone = async (page: Page, choice: Choice): Promise<void> => {
  await link(page, t.own.open).click();
  await page.getByRole('radio', { name: t.choice[choice], exact: true }).check();
  await button(page, t.own.cast(t.choice[choice])).click();
  await page.getByText(t.own.voted(t.choice[choice])).waitFor();
};

/** The same from the page of the own ballot: another choice. */
export const changeVote = async (page: Page, choice: Choice): Promise<void> => {
  await page.getByRole('radio', { name: t.choice[choice], exact: true }).check();
  await button(page, t.own.change(t.choice[choice])).click();
  await page.getByText(t.own.voted(t.choice[choice])).waitFor();
};

/** The chair ticks the raised card of somebody without a phone, found by name. */
export const tickCard = async (page: Page, name: string, choice: Choice): Promise<void> => {
  await link(page, t.sheet.tick).click();
  await page.getByRole('radio', { name: t.choice[choice], exact: true }).check();
  await field(page, t.tick.search).fill(name.split(' ').at(-1) ?? name);
  await page.getByRole('button', { name }).click();
  await page.getByRole('button', { name, pressed: true }).waitFor();
  await link(page, t.tick.done(1)).click();
  await page.getByText(t.sheet.ticked(1)).waitFor();
};

/** All the others raise their card in favour; gives the page of the result in words. */
export const closeWithCards = async (page: Page): Promise<string> => {
  const { vote } = meetingLiveWords;
  await button(page, /^Cả \d+ đồng chí tán thành$/).click();
  await button(page, vote.save).click();
  await proveIfAsked(page, button(page, t.result.correct).waitFor());
  await page.getByText(t.result.who).waitFor();
  return page.locator('main').innerText();
};
