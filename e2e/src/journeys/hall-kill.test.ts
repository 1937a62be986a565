// In a hall without signal the phone dies again and again: whatever the screen had confirmed is there when it starts anew.
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { meetingLiveWords as t } from '../../../web/src/lib/words/meeting-live.ts';
import { meetingsWords } from '../../../web/src/lib/words/meetings.ts';
import { activateByCode } from '../acts/enter.ts';
import { foundCell } from '../acts/found-cell.ts';
import * as lead from '../acts/lead-meeting.ts';
import * as prepare from '../acts/prepare-meeting.ts';
import { openDevice } from '../harness/device.ts';
import { beginning, button, field, link } from '../harness/find.ts';
import { useBrowser } from '../harness/journey.ts';
import { untilKept } from '../harness/kept-on-phone.ts';
import { desk } from '../harness/looks.ts';
import * as org from '../harness/organisation.ts';
import { makeProfile } from '../harness/profile.ts';
import { untilShown } from '../harness/screen.ts';
import { type RunningServer, startServer } from '../harness/server.ts';

const PASSWORD = 'con trâu đi trước cái cày';
const KILLS = 20;
const today = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
const month = Number(today.slice(5, 7));
const title = `Sinh hoạt chi bộ tháng ${month}`;

let server: RunningServer;
const browser = useBrowser();
beforeAll(async () => {
  server = await startServer({ env: { DEMO: '0' } });
});
afterAll(() => server.stop());

/** Opinions whose saving the screen had confirmed. */
const opinion = (round: number): string => `Ý kiến thứ ${String(round)}, ghi khi không có mạng.`;

/** The item where opinions are written down. */
const openItem = async (page: Page, itemUrl: string): Promise<void> => {
  await page.goto(itemUrl);
  await link(page, t.opinion.add).waitFor();
};

const writeOpinion = async (page: Page, body: string): Promise<void> => {
  await link(page, t.opinion.add).click();
  await field(page, t.opinion.speaker).selectOption({ label: org.minutesTaker.name });
  await field(page, t.opinion.body).fill(body);
  await button(page, t.opinion.save).click();
};

test('the phone dies twenty times without network; every confirmed act is there, in its order', async () => {
  const office = await openDevice(browser(), server.url, desk, 'administrator');
  const codes = await foundCell(office, server, PASSWORD);
  await office.context.close();
  const profile = makeProfile(server.url);
  const begin = async (): Promise<[BrowserContext, Page]> => {
    const context = await profile.start();
    return [context, context.pages()[0] ?? (await context.newPage())];
  };
  try {
    let [context, page] = await begin();
    await activateByCode(page, codes.get(org.secretary.name) ?? '', org.secretary, PASSWORD);
    await page.goto('/');
    await prepare.startMeeting(page, month);
    await prepare.decideWhenAndWho(page, {
      day: today,
      title,
      place: 'Nhà văn hóa thôn',
      chair: org.secretary.name,
      minutesTaker: org.minutesTaker.name,
    });
    await page.goto(page.url().replace(/\/agenda$/, '/invite'));
    await page.getByRole('button', { name: beginning('Mời') }).click();
    await page.goto('/');
    await link(page, title).click();
    await page.getByText(meetingsWords.papers.title).waitFor();
    const meetingUrl = new URL(page.url()).pathname;
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await page.reload();
    await untilShown(page);
    await untilKept(page, 'meetings.one', title);
    // A browser writes its cookies down when it ends in peace.
    await context.close();

    [context, page] = await begin();
    await context.setOffline(true);
    await page.goto(`${meetingUrl}/live`);
    await lead.openMeeting(page);
    await page.goto(`${meetingUrl}/live/agenda`);
    await page.locator('main a[href*="/live/agenda/"]').first().click();
    await link(page, t.opinion.add).waitFor();
    const itemUrl = new URL(page.url()).pathname;
    for (let round = 1; round <= KILLS; round += 1) {
      await writeOpinion(page, opinion(round));
      await page.getByText(opinion(round)).waitFor();
      // In every other round it dies in the middle of the next act, which nobody was told to be done.
      if (round % 2 === 0) void writeOpinion(page, `Chưa xong ${String(round)}`).catch(() => undefined);
      profile.kill();
      await context.close().catch(() => undefined);
      [context, page] = await begin();
      await context.setOffline(true);
      await openItem(page, itemUrl);
      for (let said = 1; said <= round; said += 1)
        expect(await page.getByText(opinion(said)).count(), `after kill ${String(round)}`).toBe(1);
    }
    const said = await page.locator('main').innerText();
    const places = Array.from({ length: KILLS }, (_, index) => said.indexOf(opinion(index + 1)));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    await context.close();
  } finally {
    profile.remove();
  }
});
