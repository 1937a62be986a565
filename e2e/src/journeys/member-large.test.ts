import { beforeAll, expect, inject } from 'vitest';
import { homeWords } from '../../../web/src/lib/words/home.ts';
import { meetingsWords } from '../../../web/src/lib/words/meetings.ts';
import { tasksWords } from '../../../web/src/lib/words/tasks.ts';
import { signIn } from '../acts/enter.ts';
import { demoPeople } from '../harness/demo-people.ts';
import type { Device } from '../harness/device.ts';
import { button, field, link, screen } from '../harness/find.ts';
import { photoFile } from '../harness/handed-file.ts';
import { holds } from '../harness/holds.ts';
import { journey, useBrowser } from '../harness/journey.ts';
import { largePhone } from '../harness/looks.ts';
import { smallTargets, untilShown } from '../harness/screen.ts';
import { countTaps } from '../harness/taps.ts';

/** Targets in large mode (ux.md, "Numbers"). */
const LEAST_PX = 60;

let member: ReturnType<ReturnType<typeof demoPeople>>;
useBrowser();
beforeAll(() => {
  member = demoPeople(inject('demoDataDir'))('member');
});

/** What every screen of a member must be in large mode; keeps its picture. */
const holdsInLarge = async (device: Device, name: string): Promise<void> => {
  await holds(device, `member-large/${name}`);
  expect(await smallTargets(device.page, LEAST_PX), `too small on ${name}`).toEqual([]);
};

journey('a member of seventy reads, confirms and reports in large letters, in few taps', async (open) => {
  const device = await open(inject('demoUrl'), largePhone, 'member');
  const { page } = device;
  await page.goto('/sign-in');
  await holdsInLarge(device, 'sign-in');
  await signIn(page, member.cardNumber, member.password);
  await holdsInLarge(device, 'home');
  const taps = await countTaps(page);

  await button(page, homeWords.coming).tap();
  await page.getByText(homeWords.saidComing).waitFor();
  await link(page, homeWords.readPapers).tap();
  await page.getByText(meetingsWords.papers.title).waitFor();
  expect(await taps()).toBe(2);
  await holdsInLarge(device, 'meeting');

  await page.goto('/tasks');
  await holdsInLarge(device, 'tasks');
  await page.goto('/');
  await untilShown(page);
  const before = await taps();
  await page.locator('main a[href^="/tasks/"]').first().tap();
  await link(page, tasksWords.one.report).tap();
  await field(page, tasksWords.report.photo).setInputFiles(await photoFile('anh.png'));
  await holdsInLarge(device, 'report');
  await button(page, tasksWords.report.send).tap();
  await screen(page, tasksWords.report.sentDone).waitFor();
  expect((await taps()) - before).toBe(3);
  await holdsInLarge(device, 'reported');
});
