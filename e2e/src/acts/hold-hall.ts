import type { Page } from 'playwright-core';
import { hallWords as h } from '../../../web/src/lib/words/hall.ts';
import { meetingLiveWords as t } from '../../../web/src/lib/words/meeting-live.ts';
import { beginning, button, field, link } from '../harness/find.ts';

/** Checks in with the code that a phone's camera read from the QR at the door. */
export const checkInByCode = async (page: Page, meetingUrl: string, code: string): Promise<void> => {
  await page.goto(`${meetingUrl}/check-in#${code}`);
  await page.getByText(h.checkIn.done).waitFor();
  await link(page, h.checkIn.onward).click();
  await page.getByText(t.presence.present).first().waitFor();
};

/** Types a number at the door. */
export const sayNumber = async (page: Page, number: string): Promise<void> => {
  await field(page, h.checkIn.number).fill(number);
  await button(page, h.checkIn.send).click();
};

/** From the live page: types the number from the big screen. */
export const checkInByNumber = async (page: Page, number: string): Promise<void> => {
  await link(page, h.checkIn.act).click();
  await sayNumber(page, number);
  await page.getByText(h.checkIn.done).waitFor();
};

/** The number that the big screen shows at this moment. */
export const numberOnWall = async (page: Page): Promise<string> =>
  (await page.locator('.number').innerText()).trim();

/** Roll-call: marks one who is there and has no phone, in one tap beside the name. */
export const markPresent = async (page: Page, name: string): Promise<void> => {
  const here = page.getByRole('button', { name: beginning(t.presence.present) }).filter({ hasText: name });
  await here.click();
  await here.waitFor({ state: 'hidden' });
};

/** Roll-call: somebody who was absent comes after all; the hour is written by itself. */
export const comeLate = async (page: Page, name: string): Promise<void> => {
  const row = page.getByRole('button', { name: beginning(name) });
  await row.click();
  const dialog = page.getByRole('dialog', { name });
  await dialog.getByLabel(t.presence.present).check();
  await button(dialog, t.rollCall.save).click();
  await row.filter({ hasText: beginningOf(h.times.late) }).waitFor();
};

/** Roll-call: somebody goes home before the end. */
export const leaveEarly = async (page: Page, name: string): Promise<void> => {
  const row = page.getByRole('button', { name: beginning(name) });
  await row.click();
  const dialog = page.getByRole('dialog', { name });
  await dialog.getByText(h.times.add).click();
  await button(dialog, h.times.leftNow).click();
  await row.filter({ hasText: beginningOf(h.times.gone) }).waitFor();
};

/** A word with the time after it, such as "về 20 giờ 30". */
const beginningOf = (words: (time: string) => string): RegExp => new RegExp(words(String.raw`\d+ giờ`));

export const raiseHand = async (page: Page): Promise<void> => {
  await button(page, h.hand.raise).click();
  await page.getByText(h.hand.place(1)).waitFor();
};

/** The chair gives the floor to whoever waits first. */
export const callNext = async (page: Page, name: string): Promise<void> => {
  await button(page, h.speakers.next(name)).click();
  await button(page, h.speakers.next(name)).waitFor({ state: 'hidden' });
  await button(page, h.speakers.end).waitFor();
};

/** Whoever has the floor has finished. */
export const endSpeech = async (page: Page): Promise<void> => {
  await button(page, h.speakers.end).click();
  await button(page, h.speakers.end).waitFor({ state: 'hidden' });
};

/** Puts a member without a phone on the list, from the list's own screen. */
export const addSpeaker = async (page: Page, name: string): Promise<void> => {
  await link(page, h.speakers.title).click();
  await field(page, h.speakers.who).selectOption({ label: name });
  await button(page, h.speakers.addAct).click();
  await button(page, h.speakers.next(name)).waitFor();
};

/** Asks the whole room with the usual answers. */
export const askRoom = async (page: Page, meetingUrl: string, question: string): Promise<void> => {
  await page.goto(`${meetingUrl}/live/straw-poll`);
  await field(page, h.straw.question).fill(question);
  await button(page, h.straw.ask).click();
  await button(page, h.straw.close).waitFor();
};
