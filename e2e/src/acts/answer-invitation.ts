import type { Page } from 'playwright-core';
import { homeWords } from '../../../web/src/lib/words/home.ts';
import { meetingsWords } from '../../../web/src/lib/words/meetings.ts';
import { button, link, screen } from '../harness/find.ts';

const { reply } = meetingsWords;

/** On home, in one tap. */
export const sayComing = async (page: Page): Promise<void> => {
  await button(page, homeWords.coming).click();
  await page.getByText(homeWords.saidComing).waitFor();
};

/** From home: cannot come, with one of the ready reasons. */
export const sayAbsent = async (page: Page, reason: keyof typeof reply.reasons): Promise<void> => {
  await link(page, homeWords.absent).click();
  await page.getByLabel(reply.reasons[reason]).check();
  await button(page, reply.send).click();
  await screen(page, reply.sentAbsent).waitFor();
};
