import type { Page } from 'playwright-core';
import { homeLeadWords } from '../../../web/src/lib/words/home-lead.ts';
import { prepareWords } from '../../../web/src/lib/words/meeting-prepare.ts';
import { meetingsWords } from '../../../web/src/lib/words/meetings.ts';
import { anyNumber, button, field, link } from '../harness/find.ts';
import type { HandedFile } from '../harness/handed-file.ts';

/** What the secretary decides for a month's meeting; the rest stands ready. */
export type Plan = {
  /** The day of the meeting, `YYYY-MM-DD`. */
  readonly day: string;
  readonly title: string;
  readonly place: string;
  readonly chair: string;
  readonly minutesTaker: string;
};

/** From home to the page of the new meeting, where time, place and people are asked for. */
export const startMeeting = async (page: Page, month: number): Promise<void> => {
  await link(page, homeLeadWords.startPreparing).click();
  await button(page, meetingsWords.create.submit(month)).click();
  await field(page, prepareWords.preparation.name).waitFor();
};

/** Time, place and people. */
export const decideWhenAndWho = async (page: Page, plan: Plan): Promise<void> => {
  const t = prepareWords.preparation;
  await field(page, t.name).fill(plan.title);
  await field(page, t.day).selectOption(plan.day);
  await field(page, t.place).fill(plan.place);
  await field(page, t.chair).selectOption({ label: plan.chair });
  await field(page, t.minutesTaker).selectOption({ label: plan.minutesTaker });
  await button(page, prepareWords.toAgenda).click();
};

/** The agenda as the rules have it, and one paper to read. */
export const postPaper = async (page: Page, paper: HandedFile): Promise<void> => {
  const t = prepareWords.papers;
  await button(page, prepareWords.toPapers).click();
  await field(page, t.file).setInputFiles(paper);
  await button(page, t.post).click();
  await page.getByText(t.posted('')).waitFor();
};

/** Looks over everything once more and invites; gives how many were invited. */
export const inviteAll = async (page: Page): Promise<number> => {
  const t = prepareWords.invite;
  await link(page, prepareWords.toInvite).click();
  await button(page, anyNumber(t.submit(0))).click();
  const said = await page
    .getByText(anyNumber(t.done(0)))
    .first()
    .innerText();
  return Number(/\d+/.exec(said)?.[0]);
};
