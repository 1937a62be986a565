import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { clashWords } from '../../../web/src/lib/words/clash.ts';
import { meetingLiveWords } from '../../../web/src/lib/words/meeting-live.ts';
import { meetingsWords } from '../../../web/src/lib/words/meetings.ts';
import { outboxWords } from '../../../web/src/lib/words/outbox.ts';
import { shellWords } from '../../../web/src/lib/words/shell.ts';
import { waitingWords } from '../../../web/src/lib/words/waiting.ts';
import { activateByCode } from '../acts/enter.ts';
import { foundCell } from '../acts/found-cell.ts';
import * as lead from '../acts/lead-meeting.ts';
import * as prepare from '../acts/prepare-meeting.ts';
import * as papers from '../acts/sign-papers.ts';
import { addPasskey } from '../acts/strong-ways.ts';
import { apiOf } from '../harness/api.ts';
import { type Device, picture } from '../harness/device.ts';
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
  rollCall: { memberId: string; name: string; presence: string | null; reason: string }[];
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
  await untilShown(leader.page);
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
    await lead.callRoll(page, { name: org.member.name, reason: 'Đi công tác' });
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
    expect(await lead.countAllFor(page)).toContain(meetingLiveWords.vote.passed);
    await page.goto('/waiting');
    await screen(page, waitingWords.title).waitFor();
    await picture({ ...leader, page }, 'hall/waiting');

    // Meanwhile another phone of the cell had signal: the meeting is open there too, and the member called otherwise.
    await other.send('POST', `${path}/opening`);
    const { rollCall } = await other.get<Meeting>(path);
    const memberId = rollCall.find(({ name }) => name === org.member.name)?.memberId;
    const entries = [{ memberId, presence: 'absent-unexcused', reason: '' }];
    await other.send('PUT', `${path}/roll-call`, { entries });

    await leader.context.setOffline(false);
    await page.getByText(clashWords.title).first().waitFor();
    await page.getByText(waitingWords.lead).waitFor({ state: 'hidden' });
  });
  await picture({ ...leader, page }, 'hall/clash');
  expect(await page.getByText(outboxWords.refused).count()).toBe(0);
  await button(page, clashWords.keepMine).click();
  await page.getByText(waitingWords.none).waitFor();

  const held = await other.get<Meeting>(path);
  expect(held.rollCall.find(({ name }) => name === org.member.name)).toMatchObject({
    presence: 'absent-excused',
    reason: 'Đi công tác',
  });
  expect(held.votes).toMatchObject([{ passed: true }]);
  expect(held.agenda.flatMap(({ opinions }) => opinions).map(({ body }) => body)).toEqual([OPINION]);
  expect(held.tasks.map(({ content }) => content)).toEqual([TASK]);
  const { acts } = await other.get<{ acts: { act: string; fault: string | null }[] }>(`${path}/offline-acts`);
  expect(acts.every(({ fault }) => fault === null)).toBe(true);
  expect(acts.map(({ act }) => act)).toContain('closeVote');
  await page.goto(`${meetingUrl}/live/minutes`);
  await page.getByText(OPINION).first().waitFor();
  expect(await page.getByText(shellWords.recording(1)).count()).toBe(0);
  await member.watch.expecting(offline, () => member.context.setOffline(false));
});
