import type { Page } from 'playwright-core';
import { fieldsWords } from '../../../web/src/lib/words/fields.ts';
import { meetingLiveWords as t } from '../../../web/src/lib/words/meeting-live.ts';
import { qualityWords as quality } from '../../../web/src/lib/words/quality.ts';
import { anyNumber, beginning, button, field, link, screen } from '../harness/find.ts';
import { proveIfAsked } from './strong-ways.ts';

const stepWords = /^Bước \d+ trên/;

/** "Bước 3 trên 15 · Mở đầu": where the meeting stands on this device. */
export const stepInView = (page: Page): Promise<string> => page.getByText(stepWords).first().innerText();

/** Opens the meeting on its opening page; the first step follows. */
export const openMeeting = async (page: Page): Promise<void> => {
  await button(page, t.opening.act).click();
  await page.getByText(stepWords).first().waitFor();
};

const backToStep = async (page: Page): Promise<void> => {
  await link(page, t.backToStep).first().click();
  await page.getByText(stepWords).first().waitFor();
};

const onward = (page: Page) => button(page, /^Xong[,:]/);

/** The current step is done; waits until the next one is in view. */
export const goOn = async (page: Page): Promise<void> => {
  const before = await stepInView(page);
  await onward(page).click();
  await page.getByText(before, { exact: true }).first().waitFor({ state: 'hidden' });
  await page.getByText(stepWords).first().waitFor();
};

/** Goes on until the step whose heading begins so. */
export const goOnTo = async (page: Page, step: string): Promise<void> => {
  while (!(await screen(page, beginning(step)).isVisible())) await goOn(page);
};

/** Skips a step that is not prescribed, with the reason that the minutes give. */
export const skip = async (page: Page, reason: string): Promise<void> => {
  const before = await stepInView(page);
  await button(page, t.skip.act).click();
  const dialog = page.getByRole('dialog', { name: t.skip.title });
  await field(dialog, t.skip.reason).fill(reason);
  await button(dialog, t.skip.act).click();
  await page.getByText(before, { exact: true }).first().waitFor({ state: 'hidden' });
};

/** Roll-call: one is marked as absent with the reason they gave, then all others are there. */
export const callRoll = async (page: Page, absent: { name: string; reason: string }): Promise<void> => {
  await page.getByRole('button', { name: beginning(absent.name) }).click();
  const dialog = page.getByRole('dialog', { name: absent.name });
  await dialog.getByLabel(t.presence['absent-excused']).check();
  await field(dialog, t.rollCall.reason).fill(absent.reason);
  await button(dialog, t.rollCall.save).click();
  await dialog.waitFor({ state: 'hidden' });
  await button(page, t.rollCall.all).click();
  await onward(page).waitFor();
};

/** An opinion of somebody present, under the first item of the agenda that is not for the paper book alone. */
export const recordOpinion = async (page: Page, speaker: string, body: string): Promise<void> => {
  await page.locator('main a[href*="/live/agenda/"]').first().click();
  await link(page, t.opinion.add).click();
  await field(page, t.opinion.speaker).selectOption({ label: speaker });
  await field(page, t.opinion.body).fill(body);
  await button(page, t.opinion.save).click();
  await page.getByText(body).waitFor();
  await backToStep(page);
};

const DAY_MS = 86_400_000;

/** A month from now as people type it, without zeros: `4/1/2027`. */
const inAMonth = (): string => {
  const day = new Date(Date.now() + 30 * DAY_MS);
  return `${String(day.getDate())}/${String(day.getMonth() + 1)}/${String(day.getFullYear())}`;
};

/** Types a day that is none, is told so in words, and types another. */
const typeDay = async (page: Page, label: string): Promise<void> => {
  const day = field(page, label);
  await day.fill('31/2/2030');
  await day.blur();
  await page.getByText(fieldsWords.day.wrong).waitFor();
  await day.fill(inAMonth());
  await day.blur();
  await page.getByText(fieldsWords.day.wrong).waitFor({ state: 'hidden' });
};

/** Gives one task to a member, due on a day that is typed. */
export const giveTask = async (page: Page, receiver: string, content: string): Promise<void> => {
  await link(page, t.tasks.add).click();
  await field(page, t.tasks.content).fill(content);
  await field(page, t.tasks.receiver).selectOption({ label: receiver });
  await page.getByLabel(t.tasks.chooseDay).check();
  await typeDay(page, t.tasks.day);
  await button(page, t.tasks.give).click();
  await page.getByText(t.tasks.done).waitFor();
  await link(page, t.tasks.title).first().click();
  await page.getByText(content).first().waitFor();
  await backToStep(page);
};

/** Puts the draft resolution to the vote; gives what stands there on base and need. */
export const openVote = async (page: Page): Promise<string> => {
  await link(page, t.vote.openAct).first().click();
  await button(page, t.vote.openAct).click();
  await page.getByRole('heading', { name: t.vote.cardsCounted }).waitFor();
  return page.locator('main').innerText();
};

/** The count of raised cards, all present in favour; gives the arithmetic in words. */
export const countAllFor = async (page: Page): Promise<string> => {
  await button(page, anyNumber(t.vote.allFor(0))).click();
  const words = await page.locator('main .outcome').innerText();
  await button(page, t.vote.save).click();
  await proveIfAsked(page, button(page, t.vote.save).waitFor({ state: 'hidden' }));
  return words;
};

/** Full points for all that the form leaves to the chair, in one tap; the rest has filled itself. */
export const scoreMeeting = async (page: Page): Promise<void> => {
  await button(page, anyNumber(quality.giveRest(0))).click();
  await button(page, quality.save).click();
  await button(page, quality.save).waitFor({ state: 'hidden' });
};

/** The chair's conclusion is written down, the minutes were read back, the meeting ends. */
export const concludeMeeting = async (page: Page, conclusion: string): Promise<void> => {
  const c = t.closing;
  await field(page, c.conclusion).fill(conclusion);
  await button(page, c.saveConclusion).click();
  await button(page, c.saveConclusion).waitFor({ state: 'hidden' });
  await button(page, c.act).click();
  await button(page.getByRole('dialog'), c.act).click();
  await screen(page, t.close.title).waitFor();
};
