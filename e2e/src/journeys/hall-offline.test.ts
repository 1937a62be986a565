import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { clashWords } from '../../../web/src/lib/words/clash.ts';
import { offlineActsWords } from '../../../web/src/lib/words/offline-acts.ts';
import { meetingsWords } from '../../../web/src/lib/words/meetings.ts';
import { outboxWords } from '../../../web/src/lib/words/outbox.ts';
import { shellWords } from '../../../web/src/lib/words/shell.ts';
import { waitingWords } from '../../../web/src/lib/words/waiting.ts';
import { activateByCode } from '../acts/enter.ts';
import { foundCell } from '../acts/found-cell.ts';
import * as lead from '../acts/lead-meeting.ts';
import * as hall from '../acts/lead-offline.ts';
import * as prepare from '../acts/prepare-meeting.ts';
import * as papers from '../acts/sign-papers.ts';
import { addPasskey, proveIfAsked } from '../acts/strong-ways.ts';
import { apiOf } from '../harness/api.ts';
import { type Device, picture, pictureInLooks } from '../harness/device.ts';
import { button, link, screen } from '../harness/find.ts';
import { paperFile } from '../harness/handed-file.ts';
import { journey, useBrowser } from '../harness/journey.ts';
import { untilKept } from '../harness/kept-on-phone.ts';
import { desk, phone } from '../harness/looks.ts';
import * as org from '../harness/organisation.ts';
import { pdfText } from '../harness/pdf-text.ts';
import { type RunningServer, startServer } from '../harness/server.ts';
import { untilShown } from '../harness/screen.ts';

const PASSWORD = 'con trâu đi trước cái cày';
const OPINION = 'Nhất trí, đề nghị phân công rõ người và hạn.';
const TASK = 'Lập danh sách đồng chí cần giúp dùng sổ tay';
const today = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
const month = Number(today.slice(5, 7));
const title = `Sinh hoạt chi bộ tháng ${month}`;
const offline = /ERR_INTERNET_DISCONNECTED|Failed to fetch|dynamically imported|^409/;

type Meeting = {
  state: string;
  currentStepId: string | null;
  rollCall: {
    memberId: string;
    name: string;
    presence: string | null;
    reason: string;
    leftAt: string | null;
  }[];
  votes: { passed: boolean | null; for: number | null }[];
  agenda: { opinions: { body: string }[] }[];
  tasks: { content: string }[];
};

let server: RunningServer;
useBrowser();
beforeAll(async () => {
  server = await startServer({ env: { DEMO: '0' } });
});
afterAll(() => server.stop());

/** How many acts the band says to wait. */
const waiting = async (page: Page): Promise<number> => {
  const band = page.locator('a[href="/waiting"]').first();
  await band.waitFor();
  return Number(/\d+/.exec(await band.innerText())?.[0]);
};

/** The clock of this phone is a day ahead: what runs before any script of its pages. */
const dayAhead = (): void => {
  const Real = Date;
  const now = (): number => Real.now() + 86_400_000;
  globalThis.Date = new Proxy(Real, {
    construct: (target, given: readonly unknown[], newTarget) =>
      Reflect.construct(target, given.length > 0 ? given : [now()], newTarget) as Date,
    get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
  });
};

/** All that the meeting needs is on the phone, and the app itself. */
const untilPacked = async ({ page }: Device, meetingUrl: string): Promise<void> => {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.goto(meetingUrl);
  await page.reload();
  await untilShown(page);
  await page.getByText(meetingsWords.papers.allOnPhone).waitFor();
  await untilKept(page, 'meetings.one', title);
};

journey('the hall without signal: two phones go on, and all of it arrives', async (open) => {
  const office = await open(server.url, desk, 'administrator');
  const codes = await foundCell(office, server, PASSWORD);
  const leader = await open(server.url, phone, 'secretary');
  const member = await open(server.url, phone, 'member');
  await member.context.addInitScript(dayAhead);
  for (const [device, who] of [
    [leader, org.secretary],
    [member, org.member],
  ] as const)
    await activateByCode(device.page, codes.get(who.name) ?? '', who, PASSWORD);
  await addPasskey(leader);
  await leader.page.goto('/');
  await prepare.startMeeting(leader.page, month);
  await prepare.decideWhenAndWho(leader.page, {
    day: today,
    title,
    place: 'Nhà văn hóa thôn',
    chair: org.secretary.name,
    minutesTaker: org.minutesTaker.name,
  });
  await prepare.postPaper(leader.page, paperFile('Du_thao_nghi_quyet.pdf'));
  await prepare.inviteAll(leader.page);
  await leader.page.goto('/');
  await link(leader.page, title).click();
  await leader.page.getByText(meetingsWords.papers.title).waitFor();
  const meetingUrl = new URL(leader.page.url()).pathname;
  for (const device of [leader, member]) await untilPacked(device, meetingUrl);
  await picture(leader, 'hall/packed');
  const other = apiOf(leader.context.request, server.url);
  const [unitId, meetingId] = meetingUrl.split('/').slice(2);
  const path = `/units/${unitId}/meetings/${meetingId}`;

  await member.watch.expecting(offline, async () => {
    await member.context.setOffline(true);
    await member.page.goto(meetingUrl);
    expect(await pdfText(await papers.openPaper(member.page))).toContain('Du thao nghi quyet');
    await picture(member, 'hall/member-reads');
  });

  let { page } = leader;
  await leader.watch.expecting(offline, async () => {
    await leader.context.setOffline(true);
    await page.goto(`${meetingUrl}/live`);
    await lead.openMeeting(page);
    await lead.goOnTo(page, 'Thông báo tình hình đảng viên');
    await lead.callRoll(page, { name: org.traveller.name, reason: 'Đi công tác' });
    await picture(leader, 'hall/roll-call');
    await lead.goOnTo(page, 'Đảng viên thảo luận');
    await lead.recordOpinion(page, org.minutesTaker.name, OPINION);
    await lead.goOnTo(page, 'Phân công nhiệm vụ');
    await lead.giveTask(page, org.member.name, TASK);

    // The phone kills the tab: what the screen had confirmed is all there.
    const [before, step] = [await waiting(page), await lead.stepInView(page)];
    const reopened = await leader.context.newPage();
    await page.close();
    page = reopened;
    await page.goto(`${meetingUrl}/live`);
    await page.getByText(step).first().waitFor();
    expect(await waiting(page)).toBe(before);

    await lead.goOnTo(page, 'Kết luận');
    await lead.openVote(page);
    // One ballot, three hands: the member's phone by the code of the hall, one card ticked by name, the others counted.
    const code = await hall.showCode(page);
    await pictureInLooks({ ...leader, page }, 'hall/code');
    await member.watch.expecting(offline, () => hall.voteByCode(member.page, meetingUrl, code));
    await pictureInLooks(member, 'hall/voted-by-code');
    await hall.tickCard(page, org.minutesTaker.name);
    await hall.countAllButOne(page);
    await page.goto(`${meetingUrl}/live/roll-call`);
    await hall.leaveNow(page, org.colleague.name);
    await pictureInLooks({ ...leader, page }, 'hall/left-early');
    await page.goto('/waiting');
    await screen(page, waitingWords.title).waitFor();
    await pictureInLooks({ ...leader, page }, 'hall/waiting');

    // Meanwhile another phone of the cell had signal: the meeting is open there too, and two members were called otherwise.
    await other.send('POST', `${path}/opening`);
    const { rollCall } = await other.get<Meeting>(path);
    const entries = [org.traveller, org.minutesTaker].map(({ name }) => ({
      memberId: rollCall.find((row) => row.name === name)?.memberId,
      presence: 'absent-unexcused',
      reason: '',
    }));
    await other.send('PUT', `${path}/roll-call`, { entries });

    await leader.context.setOffline(false);
    await page.getByText(clashWords.title).nth(1).waitFor();
    await page.getByText(waitingWords.phones).waitFor({ state: 'hidden' });
  });
  await pictureInLooks({ ...leader, page }, 'hall/clash');
  for (let left = 2; left > 0; left -= 1) {
    await button(page, clashWords.keepMine).first().click();
    await page
      .getByText(clashWords.title)
      .nth(left - 1)
      .waitFor({ state: 'hidden' });
  }
  const refused = page.getByRole('alert').filter({ hasText: outboxWords.refused });
  expect(await refused.allInnerTexts()).toEqual([]);

  // The count waits for the phones of the hall; one has arrived, by a clock that was a day wrong.
  await page.getByText(waitingWords.phonesArrived(0)).waitFor();
  await member.watch.expecting(offline, async () => {
    await member.context.setOffline(false);
    await member.page.goto('/waiting');
    await member.page.getByText(waitingWords.none).waitFor();
  });
  await page.getByText(waitingWords.phonesArrived(1)).waitFor();
  await pictureInLooks({ ...leader, page }, 'hall/settle');
  await button(page, waitingWords.settle).click();
  await proveIfAsked(page, page.getByText(waitingWords.none).waitFor());

  const held = await other.get<Meeting>(path);
  const called = (one: org.Person) => held.rollCall.find(({ name }) => name === one.name);
  expect(called(org.traveller)).toMatchObject({ presence: 'absent-excused', reason: 'Đi công tác' });
  expect(called(org.minutesTaker)).toMatchObject({ presence: 'present' });
  expect(called(org.colleague)?.leftAt).not.toBeNull();
  expect(held.votes).toMatchObject([{ passed: true, for: 6 }]);
  expect(held.agenda.flatMap(({ opinions }) => opinions).map(({ body }) => body)).toEqual([OPINION]);
  expect(held.tasks.map(({ content }) => content)).toEqual([TASK]);
  const { acts } = await other.get<{ acts: { act: string; fault: string | null }[] }>(`${path}/offline-acts`);
  expect(acts.every(({ fault }) => fault === null)).toBe(true);
  for (const act of ['closeVote', 'tickCards', 'saveTimes'])
    expect(acts.map((one) => one.act)).toContain(act);
  await page.goto(`${meetingUrl}/offline-acts`);
  await page.getByText(offlineActsWords.acts.tickCards).waitFor();
  await pictureInLooks({ ...leader, page }, 'hall/offline-acts');
  await page.goto(`${meetingUrl}/live/minutes`);
  await page.getByText(OPINION).first().waitFor();
  expect(await page.getByText(shellWords.recording(1)).count()).toBe(0);
});
