import type { Page } from 'playwright-core';
import { directivesWords as t } from '../../../web/src/lib/words/directives.ts';
import { inboxWords } from '../../../web/src/lib/words/inbox.ts';
import { richTextWords } from '../../../web/src/lib/words/rich-text.ts';
import { voiceWords } from '../../../web/src/lib/words/voice.ts';
import { button, field, link, screen } from '../harness/find.ts';
import { proveIfAsked } from './strong-ways.ts';

/** From the list of the office. */
export const writeDirective = async (page: Page, title: string): Promise<void> => {
  await button(page, t.writeDirective).click();
  await screen(page, t.write.title).waitFor();
  await field(page, t.write.subject).fill(title);
};

/** Whoever sends for a unit begins a directive, coming from what was sent to them. */
export const beginDirective = async (page: Page, title: string): Promise<void> => {
  await page.goto('/inbox');
  await link(page, inboxWords.office).click();
  await writeDirective(page, title);
};

/** Where the text is written. */
export const sheet = (page: Page) => page.getByRole('textbox', { name: t.write.body, exact: true });

/** A sentence, and what has to be done as a list, by the tools of the editor. */
export const writeText = async (page: Page, sentence: string, list: readonly string[]): Promise<void> => {
  await sheet(page).click();
  await page.keyboard.type(sentence);
  await page.keyboard.press('Enter');
  await button(page, richTextWords.numbers).click();
  for (const item of list) {
    await page.keyboard.type(item);
    await page.keyboard.press('Enter');
  }
  // A second Enter leaves the list.
  await page.keyboard.press('Enter');
  await sheet(page)
    .getByRole('listitem')
    .nth(list.length - 1)
    .waitFor();
};

/** Speaks into the phone, pauses, goes on, listens again, and puts the recording into the text. */
export const recordVoice = async (page: Page, caption: string): Promise<void> => {
  await button(page, richTextWords.add).click();
  await button(page, voiceWords.start).click();
  await page.getByText('0:01', { exact: true }).waitFor();
  await button(page, voiceWords.pause).click();
  await button(page, voiceWords.goOn).click();
  await page.getByText('0:02', { exact: true }).waitFor();
  await button(page, voiceWords.stop).click();
  await page.getByLabel(voiceWords.listen).waitFor();
  await button(page, voiceWords.use).click();
  const recording = sheet(page).getByRole('figure').first();
  await recording.waitFor();
  await field(recording, richTextWords.caption).fill(caption);
};

/** One question at the end with two answers, the second of them right. */
export const addQuestion = async (
  page: Page,
  { text, wrong, right, why }: { text: string; wrong: string; right: string; why: string },
): Promise<void> => {
  await page.getByRole('checkbox', { name: t.write.withQuestion }).check();
  await field(page, t.write.question).fill(text);
  await field(page, t.write.answer(1)).fill(wrong);
  await field(page, t.write.answer(2)).fill(right);
  await field(page, t.write.right).selectOption({ label: right });
  await field(page, t.write.why).fill(why);
};

/** Whom the screen says it goes to, on the way to the last look. */
const lookOver = async (page: Page): Promise<string> => {
  const people = page.getByText(/^Gửi tới [\d.]+ đồng chí$/);
  await people.waitFor();
  const said = await people.innerText();
  await button(page, t.audience.next).click();
  await screen(page, t.send.title).waitFor();
  return said;
};

/** To the whole unit and all below; gives whom the screen says it goes to. */
export const chooseAll = async (page: Page): Promise<string> => {
  await button(page, t.write.next).click();
  await screen(page, t.audience.title).waitFor();
  return lookOver(page);
};

/** To some of the units below, each with all under it; gives whom the screen says it goes to. */
export const chooseUnits = async (page: Page, names: readonly string[]): Promise<string> => {
  await button(page, t.write.next).click();
  await screen(page, t.audience.title).waitFor();
  await page.getByRole('radio', { name: t.audience.scopes.chosen }).check();
  for (const name of names) await page.getByRole('checkbox', { name, exact: true }).check();
  return lookOver(page);
};

/** Publishes what is shown. */
export const publish = async (page: Page): Promise<void> => {
  await button(page, t.send.publish).click();
  await proveIfAsked(page, screen(page, t.send.done).waitFor());
};
