import type { Page } from 'playwright-core';
import { beforeAll, expect, inject } from 'vitest';
import { homeWords } from '../../../web/src/lib/words/home.ts';
import { meetingsWords } from '../../../web/src/lib/words/meetings.ts';
import { tasksWords } from '../../../web/src/lib/words/tasks.ts';
import { signIn } from '../acts/enter.ts';
import { demoPeople } from '../harness/demo-people.ts';
import { picture } from '../harness/device.ts';
import { button, link, screen } from '../harness/find.ts';
import { journey, useBrowser } from '../harness/journey.ts';
import { untilKept } from '../harness/kept-on-phone.ts';
import { phone } from '../harness/looks.ts';
import { untilShown } from '../harness/screen.ts';

let personOf: ReturnType<typeof demoPeople>;
useBrowser();
beforeAll(() => {
  personOf = demoPeople(inject('demoDataDir'));
});

/** The app is on the phone, so that it opens without network from now on. */
const untilInstalled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });

type Mine = {
  open: { id: string; unitId: string; content: string; memberId: string | null; status: string }[];
};

const ask = async <T>(page: Page, path: string): Promise<T> =>
  (await (await page.request.get(path)).json()) as T;

/** Reports of a member on a task, as the server has them. */
const reports = async (page: Page, path: string): Promise<unknown[]> => {
  const { entries } = await ask<{ entries: { act: string; byAssignee: boolean }[] }>(page, `/api${path}`);
  return entries.filter(({ byAssignee }) => byAssignee);
};

journey(
  'in a hall without signal the member reads, replies and reports; all of it arrives once',
  async (open) => {
    const device = await open(inject('demoUrl'), phone, 'member');
    const { context, page, watch } = device;
    const { cardNumber, password } = personOf('probationary');
    await signIn(page, cardNumber, password);
    await untilInstalled(page);
    await page.reload();
    await untilShown(page);
    await untilKept(page, 'home.home');
    const title = await page.locator('main h2').first().innerText();
    const meeting = await page.locator('main a[href^="/meetings/"]').first().getAttribute('href');
    const { open: tasks } = await ask<Mine>(page, '/api/tasks/mine');
    const task = tasks.find(({ memberId, status }) => memberId !== null && status !== 'waiting-review');
    if (!meeting || !task) throw new Error('The demo has no meeting to answer, or no task to report.');
    const taskPath = `/tasks/${task.unitId}/${task.id}`;
    const before = await reports(page, `/units/${task.unitId}/tasks/${task.id}`);
    await page.goto(meeting);
    await untilShown(page);
    await untilKept(page, 'meetings.one');
    await page.goto('/tasks');
    await untilKept(page, 'tasks.mine');

    await watch.expecting(/ERR_INTERNET_DISCONNECTED|Failed to fetch/, async () => {
      await context.setOffline(true);
      await page.goto('/');
      await page.getByText(title).first().waitFor();
      await picture(device, 'offline/home');
      await page.goto(meeting);
      await page.getByText(meetingsWords.papers.title).waitFor();
      await page.goto('/tasks');
      await page.getByText(task.content).first().waitFor();
      await picture(device, 'offline/tasks');

      await page.goto('/');
      await button(page, homeWords.coming).click();
      await page.getByText(homeWords.willSend).first().waitFor();
      await page.goto(taskPath);
      await link(page, tasksWords.one.report).click();
      await button(page, tasksWords.report.send).click();
      await screen(page, tasksWords.report.sentWaiting).waitFor();
      await picture(device, 'offline/waiting');
    });

    // The phone kills the tab; what waits is still there when the app is opened again, and goes out by itself.
    const reopened = await context.newPage();
    await page.close();
    await watch.expecting(/ERR_INTERNET_DISCONNECTED|Failed to fetch/, async () => {
      await reopened.goto('/');
      await reopened.getByText(homeWords.willSend).first().waitFor();
      await context.setOffline(false);
    });
    await reopened.getByText(homeWords.saidComing).waitFor();
    await reopened.goto(taskPath);
    await reopened.getByText(tasksWords.acts.report).first().waitFor();
    const after = await reports(reopened, `/units/${task.unitId}/tasks/${task.id}`);
    expect(after.length - before.length).toBe(1);
    const { replies } = await ask<{ replies: { mine: { answer: string } } }>(
      reopened,
      `/api/units/${meeting.split('/')[2]}/meetings/${meeting.split('/')[3]}`,
    );
    expect(replies.mine.answer).toBe('coming');
  },
);
