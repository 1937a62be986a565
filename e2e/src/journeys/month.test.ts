import { afterAll, beforeAll, expect } from 'vitest';
import { homeLeadWords } from '../../../web/src/lib/words/home-lead.ts';
import { homeWords } from '../../../web/src/lib/words/home.ts';
import { meetingLiveWords } from '../../../web/src/lib/words/meeting-live.ts';
import { prepareWords } from '../../../web/src/lib/words/meeting-prepare.ts';
import { meetingsWords } from '../../../web/src/lib/words/meetings.ts';
import { applyImport, previewImport, takeSlips } from '../acts/administrate.ts';
import { sayAbsent, sayComing } from '../acts/answer-invitation.ts';
import { activateByAddress, activateByCode } from '../acts/enter.ts';
import * as lead from '../acts/lead-meeting.ts';
import { acceptTask, reportDone } from '../acts/own-tasks.ts';
import * as prepare from '../acts/prepare-meeting.ts';
import * as papers from '../acts/sign-papers.ts';
import { addApp, addPasskey } from '../acts/strong-ways.ts';
import { type Device, picture } from '../harness/device.ts';
import { button, link, screen } from '../harness/find.ts';
import { makeAdministrator } from '../harness/first-administrator.ts';
import { paperFile, photoFile } from '../harness/handed-file.ts';
import { journey, useBrowser } from '../harness/journey.ts';
import { desk, phone } from '../harness/looks.ts';
import * as org from '../harness/organisation.ts';
import { checkPapers } from '../harness/papers.ts';
import { codesByName, pdfText } from '../harness/pdf-text.ts';
import { type RunningServer, startServer } from '../harness/server.ts';

const PASSWORD = 'con trâu đi trước cái cày';
const OPINION = 'Nhất trí với dự thảo, đề nghị phân công rõ người và hạn.';
const TASK = 'Lập danh sách đồng chí cần giúp dùng sổ tay';
const CONCLUSION = 'Chi bộ thống nhất các nội dung đã bàn.';
const live = meetingLiveWords;

/** Today in Viet Nam, `YYYY-MM-DD`. */
const today = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
const month = Number(today.slice(5, 7));

let server: RunningServer;
useBrowser();
beforeAll(async () => {
  server = await startServer({ env: { DEMO: '0' } });
});
afterAll(() => server.stop());

/** The picture of a stage of the journey, in the order of the month. */
const stages = (): ((device: Device, name: string) => Promise<void>) => {
  let count = 0;
  return async (device, name) => {
    count += 1;
    await picture(device, `month/${String(count).padStart(2, '0')}-${name}`);
  };
};

journey('one month, from the empty installation to the next meeting', async (open) => {
  const kept = stages();

  const office = await open(server.url, desk, 'administrator');
  const address = makeAdministrator(server, org.administrator);
  await activateByAddress(office.page, address, org.administrator, PASSWORD);
  // Whoever holds a post with power needs a strong way to sign in, an administrator two.
  await addPasskey(office);
  await addApp(office.page);
  await kept(office, 'two-ways');
  await previewImport(office.page, await org.organisationWorkbook());
  await kept(office, 'preview');
  await applyImport(office.page);
  await kept(office, 'imported');
  const slips = await takeSlips(office.page);
  await kept(office, 'slips');
  const codes = codesByName(await pdfText(slips));

  const [lead1, taker, member] = [
    await open(server.url, phone, 'secretary'),
    await open(server.url, phone, 'minutes-taker'),
    await open(server.url, phone, 'member'),
  ];
  const people = [
    [lead1, org.secretary],
    [taker, org.minutesTaker],
    [member, org.member],
  ] as const;
  for (const [device, who] of people) {
    await activateByCode(device.page, codes.get(who.name) ?? '', who, PASSWORD);
    await kept(device, `activated-${device.name}`);
  }

  // Leading, and signing in a post of the bureau, need a strong way.
  for (const device of [lead1, taker]) {
    await addPasskey(device);
    await device.page.goto('/');
  }
  await prepare.startMeeting(lead1.page, month);
  await prepare.decideWhenAndWho(lead1.page, {
    day: today,
    title: `Sinh hoạt chi bộ tháng ${month}`,
    place: 'Phòng họp số 2',
    chair: org.secretary.name,
    minutesTaker: org.minutesTaker.name,
  });
  await kept(lead1, 'agenda');
  await prepare.postPaper(lead1.page, paperFile('Du_thao_nghi_quyet.pdf'));
  await kept(lead1, 'papers');
  expect(await prepare.inviteAll(lead1.page)).toBe(org.cellSize);
  await kept(lead1, 'invited');

  await sayComing(taker.page);
  await link(taker.page, homeWords.readPapers).click();
  const paper = await papers.openPaper(taker.page);
  expect(await pdfText(paper)).toContain('Du thao nghi quyet');
  await kept(taker, 'reading');
  await sayAbsent(member.page, 'work');
  await kept(member, 'absent');

  await lead1.page.goto('/');
  await link(lead1.page, `Sinh hoạt chi bộ tháng ${month}`).click();
  await link(lead1.page, meetingsWords.next.open).click();
  await lead.openMeeting(lead1.page);
  const meetingUrl = new URL(lead1.page.url()).pathname.replace(/\/live$/, '');
  await taker.page.goto(`${meetingUrl}/live`);
  await lead.goOnTo(lead1.page, 'Thông báo tình hình đảng viên');
  await lead.callRoll(lead1.page, { name: org.member.name, reason: 'Đi công tác' });
  await kept(lead1, 'roll-call');
  await lead.goOnTo(lead1.page, 'Đảng viên thảo luận');
  const now = await lead.stepInView(lead1.page);
  await taker.page.getByText(now).first().waitFor();
  await kept(taker, 'following');
  await lead.recordOpinion(lead1.page, org.minutesTaker.name, OPINION);
  await lead.goOnTo(lead1.page, 'Phân công nhiệm vụ');
  await lead.giveTask(lead1.page, org.member.name, TASK);
  await kept(lead1, 'task-given');
  await lead.goOnTo(lead1.page, 'Kết luận');
  const base = await lead.openVote(lead1.page);
  // Seven full members are there; the one exempt did not come and so is not in the base, the one on probation never is.
  expect(base).toContain(`${live.vote.base}\n\n7`);
  await taker.page.getByText(live.vote.openNow).first().waitFor();
  expect(await lead.countAllFor(lead1.page)).toContain(live.vote.passed);
  await kept(lead1, 'voted');
  await lead1.page.goto(`${meetingUrl}/live`);
  await lead.goOnTo(lead1.page, 'Đánh giá chất lượng');
  await lead.scoreMeeting(lead1.page);
  await lead.goOnTo(lead1.page, 'Thư ký trình bày');
  await lead.concludeMeeting(lead1.page, CONCLUSION);
  await kept(lead1, 'concluded');
  await screen(taker.page, live.minutes.title).or(taker.page.getByText(live.elsewhere.over.title)).waitFor();

  for (const device of [taker, lead1]) {
    await device.page.goto(`${meetingUrl}/minutes`);
    await papers.signMinutes(device.page);
  }
  expect(await papers.issueResolution(lead1.page, meetingUrl)).toMatch(/01-NQ\/CB/);
  await kept(lead1, 'resolution');
  await checkPapers(lead1, 'nghị quyết', [/01-NQ\/CB/, org.secretary.name, TASK]);
  await lead1.page.goto(`${meetingUrl}/minutes`);
  await papers.sealMinutes(lead1.page);
  await kept(lead1, 'sealed');
  expect(await button(lead1.page, live.seal.act).count()).toBe(0);
  await checkPapers(lead1, 'biên bản', [org.minutesTaker.name, OPINION, CONCLUSION]);
  await refusesSecondSeal(lead1, meetingUrl);

  await member.page.goto('/');
  await reportDone(member.page, TASK, await photoFile('anh.png'));
  await kept(member, 'reported');

  await lead1.page.goto('/');
  await prepare.startMeeting(lead1.page, (month % 12) + 1);
  await lead1.page.goto(lead1.page.url().replace(/\/prepare$/, '/agenda'));
  await lead1.page.getByText(prepareWords.agenda.lastTasks(1)).click();
  await lead1.page.getByText(TASK).first().waitFor();
  await kept(lead1, 'next-month');
  await lead1.page.goto('/');
  await link(lead1.page, homeLeadWords.tasksToReview(1)).click();
  await link(lead1.page, TASK).first().click();
  await acceptTask(lead1.page);
});

/** What a stale screen would send: the server says no. */
const refusesSecondSeal = async ({ page, watch }: Device, meetingUrl: string): Promise<void> => {
  const [unitId, meetingId] = meetingUrl.split('/').slice(2);
  await watch.expecting(/^409/, async () => {
    const status = await page.evaluate(async (path) => {
      const headers = { 'x-sotay': '1', 'idempotency-key': crypto.randomUUID() };
      const answer = await fetch(path, { method: 'POST', headers });
      return `${answer.status} ${await answer.text()}`;
    }, `/api/units/${unitId}/meetings/${meetingId}/seal`);
    expect(status).toMatch(/^409 .*meetings\/already-sealed/);
  });
};
