import type { Page } from 'playwright-core';
import { tasksWords as t } from '../../../web/src/lib/words/tasks.ts';
import { button, field, link, screen } from '../harness/find.ts';
import type { HandedFile } from '../harness/handed-file.ts';

/** From home, in three taps: the task, "Báo cáo", "Gửi báo cáo"; the photo is handed over by the phone's own chooser. */
export const reportDone = async (page: Page, task: string, photo?: HandedFile): Promise<void> => {
  await link(page, task).first().click();
  await link(page, t.one.report).click();
  if (photo) await field(page, t.report.photo).setInputFiles(photo);
  await button(page, t.report.send).click();
  await screen(
    page,
    photo ? t.report.sentDone : new RegExp(`${t.report.sentDone}|${t.report.sentWaiting}`),
  ).waitFor();
};

/** The secretary judges a reported task as done. */
export const acceptTask = async (page: Page): Promise<void> => {
  await link(page, t.one.review).click();
  await page.getByLabel(t.review.accept).first().check();
  await button(page, t.review.save).click();
  await screen(page, t.review.done).waitFor();
};
