// In a hall without signal the phone dies again and again: whatever the screen had confirmed is there when it starts anew.
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { meetingLiveWords as t } from '../../../web/src/lib/words/meeting-live.ts';
import { meetingsWords } from '../../../web/src/lib/words/meetings.ts';
import { prepareWords } from '../../../web/src/lib/words/meeting-prepare.ts';
import { waitingWords } from '../../../web/src/lib/words/waiting.ts';
import { activateByCode } from '../acts/enter.ts';
import { foundCell } from '../acts/found-cell.ts';
import * as lead from '../acts/lead-meeting.ts';
import * as prepare from '../acts/prepare-meeting.ts';
import { apiOf } from '../harness/api.ts';
import { openDevice } from '../harness/device.ts';
import { button, field, link } from '../harness/find.ts';
import { useBrowser } from '../harness/journey.ts';
import { untilKept } from '../harness/kept-on-phone.ts';
import { desk } from '../harness/looks.ts';
import * as org from '../harness/organisation.ts';
import { makeProfile } from '../harness/profile.ts';
import { untilShown } from '../harness/screen.ts';
import { type RunningServer, startServer } from '../harness/server.ts';

const PASSWORD = 'con trâu đi trước cái cày';
/** A few for every run; `KILLS=20` for a night. */
const KILLS = Number(process.env['KILLS'] ?? 6);
const today = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
const month = Number(today.slice(5, 7));
const title = `Sinh hoạt chi bộ tháng ${month}`;

type Meeting = { agenda: { opinions: { body: string }[] }[] };

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

/** Writing an opinion, tap by tap; the screen confirms it some time after the last. */
const taps = (page: Page, body: string): (() => Promise<unknown>)[] => [
  () => link(page, t.opinion.add).click(),
  () => field(page, t.opinion.speaker).selectOption({ label: org.minutesTaker.name }),
  () => field(page, t.opinion.body).fill(body),
  () => button(page, t.opinion.save).click(),
];

/** The first so many taps of an act; all of them without a number. */
const write = async (page: Page, body: string, most = Infinity): Promise<void> => {
  for (const tap of taps(page, body).slice(0, most)) await tap();
};

const unsaid = (round: number): string => `Chưa được báo đã ghi, lần ${String(round)}.`;

test('the phone dies again and again without network; every confirmed act is there, in its order', async () => {
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
    await button(page, prepareWords.toPapers).click();
    await prepare.inviteAll(page);
    await page.goto('/');
    await link(page, title).click();
    await page.getByText(meetingsWords.papers.title).waitFor();
    const meetingUrl = new URL(page.url()).pathname;
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await page.reload();
    await untilShown(page);
    await untilKept(page, 'meetings.one', '"state":"invited"');
    // A browser writes its cookies down when it ends in peace.
    await context.close();

    [context, page] = await begin();
    await context.setOffline(true);
    await page.goto(`${meetingUrl}/live`);
    await lead.openMeeting(page);
    await page.goto(`${meetingUrl}/live/roll-call`);
    await button(page, t.rollCall.all).click();
    await link(page, t.backToStep).last().waitFor();
    await button(page, t.rollCall.all).waitFor({ state: 'hidden' });
    await page.goto(`${meetingUrl}/live/agenda`);
    await page.locator('main a[href*="/live/agenda/"]').first().click();
    await link(page, t.opinion.add).waitFor();
    const itemUrl = new URL(page.url()).pathname;
    for (let round = 1; round <= KILLS; round += 1) {
      await write(page, opinion(round));
      await page.getByText(opinion(round)).waitFor();
      // It dies somewhere in the next act, which nobody was told to be done: at the latest right after its last tap.
      await write(page, unsaid(round), Math.floor(Math.random() * 5));
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

    await context.setOffline(false);
    await page.goto('/waiting');
    await page.getByText(waitingWords.none).waitFor();
    const api = apiOf(context.request, server.url);
    const [unitId, meetingId] = meetingUrl.split('/').slice(2);
    const held = await api.get<Meeting>(`/units/${unitId}/meetings/${meetingId}`);
    const bodies = held.agenda.flatMap(({ opinions }) => opinions).map(({ body }) => body);
    const confirmed = Array.from({ length: KILLS }, (_, index) => opinion(index + 1));
    expect(bodies.filter((body) => confirmed.includes(body))).toEqual(confirmed);
    expect(new Set(bodies).size, 'nothing arrived twice').toBe(bodies.length);
    await context.close();
  } finally {
    profile.remove();
  }
});
