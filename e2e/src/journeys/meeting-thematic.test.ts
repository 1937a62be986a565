import { addMonths } from '@sotay/core/calendar/day.ts';
import { expect } from 'vitest';
import { hallWords } from '../../../web/src/lib/words/hall.ts';
import { meetingLiveWords as live } from '../../../web/src/lib/words/meeting-live.ts';
import { minutesWords } from '../../../web/src/lib/words/minutes.ts';
import { plansWords } from '../../../web/src/lib/words/plans.ts';
import * as paper from '../acts/find-paper.ts';
import * as hall from '../acts/hold-hall.ts';
import * as lead from '../acts/lead-meeting.ts';
import * as plan from '../acts/plan-year.ts';
import * as prepare from '../acts/prepare-meeting.ts';
import * as papers from '../acts/sign-papers.ts';
import { addPasskey } from '../acts/strong-ways.ts';
import { type Device, picture } from '../harness/device.ts';
import { button } from '../harness/find.ts';
import { paperFile } from '../harness/handed-file.ts';
import { journey, useBrowser } from '../harness/journey.ts';
import { phone } from '../harness/looks.ts';
import { useOwnDemo } from '../harness/own-demo.ts';
import { checkPapers, codeInGroups } from '../harness/papers.ts';
import { signedIn } from '../harness/sign-in.ts';

const THEME = 'Nêu gương trong thực hành tiết kiệm';
const OPINION = 'Nhất trí với chuyên đề, đề nghị mỗi tổ chọn một việc làm ngay.';
/** What the server answers before it was proved anew who acts. */
const PROOF = /^403/;
const CONCLUSION = 'Chi bộ tiếp thu chuyên đề và thực hiện từ quý này.';

/** Today in Viet Nam, `YYYY-MM-DD`. */
const today = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
const quarter = Math.ceil(month / 3);

type Row = { memberId: string; name: string; status: string; exempt: boolean; presence: string | null };

useBrowser();
/** Its own demo: the plan of the year is made once, and its clock is moved. */
const demo = useOwnDemo({ hasOwnTime: true });
const { personOf } = demo;

const pictures = (folder: string): ((device: Device, name: string) => Promise<void>) => {
  let shown = 0;
  return async (device, name) => {
    shown += 1;
    await picture(device, `${folder}/${String(shown).padStart(2, '0')}-${name}`);
  };
};

const meetingUrlOf = ({ page }: Device): string =>
  new URL(page.url()).pathname.split('/').slice(0, 4).join('/');

journey('a themed meeting, from the plan of the year to sealed minutes and a resolution', async (open) => {
  const { url } = demo;
  const [secretary, deputy, voter] = [personOf('secretary'), personOf('deputy'), personOf('member')];
  const unitId = voter.cellId;
  const kept = pictures('meeting-thematic');
  const chair = await open(url, phone, 'chair');
  const taker = await open(url, phone, 'minutes-taker');
  const member = await open(url, phone, 'member');
  const api = await signedIn(chair, url, secretary);
  await signedIn(taker, url, deputy);
  await signedIn(member, url, voter);
  for (const device of [chair, taker]) await addPasskey(device);

  await plan.beginPlan(chair.page, unitId, year);
  await chair.page.getByText(plansWords.gap(quarter), { exact: true }).waitFor();
  await plan.planTheme(chair.page, month, { theme: THEME, preparer: deputy.name, apart: true });
  await chair.page.getByText(plansWords.gap(quarter), { exact: true }).waitFor({ state: 'hidden' });
  await kept(chair, 'plan');
  await plan.preparePlanned(chair.page, month, 'prepareTheme');
  await prepare.decideWhenAndWho(chair.page, {
    day: today,
    title: 'Sinh hoạt chuyên đề của quý',
    place: 'Phòng họp tầng 2',
    chair: secretary.name,
    minutesTaker: deputy.name,
  });
  await chair.page.getByText(THEME).first().waitFor();
  await kept(chair, 'agenda');
  await prepare.postPaper(chair.page, paperFile('Chuyen_de.pdf'));
  await prepare.inviteAll(chair.page);
  const meetingUrl = meetingUrlOf(chair);

  await member.page.goto(`${meetingUrl}/live`);
  await member.page.getByText(live.elsewhere.early.title).waitFor();
  await chair.page.goto(`${meetingUrl}/live`);
  await lead.openMeeting(chair.page);
  await taker.page.goto(`${meetingUrl}/live/roll-call/code`);
  await hall.checkInByNumber(member.page, await hall.numberOnWall(taker.page));
  await member.page.goto(`${meetingUrl}/live`);

  await lead.goOnTo(chair.page, 'Thông báo tình hình đảng viên');
  const path = `/units/${unitId}/meetings/${meetingUrl.split('/').at(-1) ?? ''}`;
  const { rollCall } = await api.get<{ rollCall: Row[] }>(path);
  const known = [secretary, deputy, voter].map(({ memberId }) => memberId);
  const [phoneless, absent] = rollCall
    .filter(
      ({ memberId, status, exempt, presence }) =>
        status === 'full' && !exempt && presence === null && !known.includes(memberId),
    )
    .map(({ name }) => name) as [string, string];
  await taker.page.goto(`${meetingUrl}/live`);
  await hall.markPresent(taker.page, phoneless);
  await kept(taker, 'recorded-by-the-taker');
  await lead.callRoll(chair.page, { name: absent, reason: 'Đi công tác' });

  await lead.goOnTo(chair.page, 'Trình bày chuyên đề');
  await lead.goOn(chair.page);
  const discussion = await lead.stepInView(chair.page);
  for (const { page } of [member, taker]) await page.getByText(discussion).first().waitFor();
  await hall.raiseHand(member.page);
  await hall.callNext(chair.page, voter.name);
  await member.page.getByText(hallWords.speaker.title).waitFor();
  await kept(member, 'has-the-floor');
  await lead.recordOpinion(taker.page, phoneless, OPINION);
  await kept(taker, 'opinion-recorded');
  await hall.endSpeech(chair.page);

  await chair.page.goto(`${meetingUrl}/live/vote`);
  await button(chair.page, live.vote.openAct).click();
  await chair.page.getByRole('heading', { name: live.vote.cardsCounted }).waitFor();
  await member.page.getByText(live.follow.voteNow).first().waitFor();
  expect(await lead.countAllFor(chair.page)).toContain(live.vote.passed);
  await member.page.getByText(live.follow.lastVote).waitFor();

  await demo.pass(95);
  await chair.page.goto(`${meetingUrl}/live`);
  await lead.goOnTo(chair.page, 'Thư ký trình bày');
  await kept(chair, 'before-the-end');
  await lead.concludeMeeting(chair.page, CONCLUSION);
  await member.page.getByText(live.elsewhere.over.title).waitFor();

  for (const { page, watch } of [taker, chair]) {
    await page.goto(`${meetingUrl}/minutes`);
    await watch.expecting(PROOF, async () => expect(await papers.signMinutes(page)).toBe(true));
  }
  const number = await papers.issueResolution(chair.page, meetingUrl);
  await checkPapers(chair, 'nghị quyết', [number, secretary.name]);
  await chair.page.goto(`${meetingUrl}/minutes`);
  await papers.sealMinutes(chair.page);
  const seal = await paper.sealOf(chair.page);
  await kept(chair, 'sealed');
  await checkPapers(chair, 'biên bản', [THEME, OPINION, CONCLUSION, phoneless, codeInGroups(seal)]);
  await paper.checkSeal(taker.page, seal.slice(0, 8));
  await taker.page.getByText(minutesWords.holds).waitFor();

  await paper.openResolution(member.page, unitId, number);
  await member.page.goto(`/meetings/${unitId}/plan/${String(year)}`);
  await member.page.getByText(plansWords.themeState.held).waitFor();
  await kept(member, 'held');
});

journey('a theme and the monthly meeting in one sitting: two hours, and shorter is told', async (open) => {
  const { url } = demo;
  const [secretary, deputy, follower] = [personOf('secretary'), personOf('deputy'), personOf('member')];
  const unitId = follower.cellId;
  const kept = pictures('meeting-one-sitting');
  const chair = await open(url, phone, 'chair');
  const member = await open(url, phone, 'member');
  const api = await signedIn(chair, url, secretary);
  await signedIn(member, url, follower);
  const then = addMonths(`${today.slice(0, 7)}-01`, 4);
  const [thenYear, thenMonth] = [Number(then.slice(0, 4)), Number(then.slice(5, 7))];
  if (thenYear === year) await chair.page.goto(`/meetings/${unitId}/plan/${String(year)}`);
  else await plan.beginPlan(chair.page, unitId, thenYear);
  await plan.planTheme(chair.page, thenMonth, { theme: THEME, preparer: deputy.name, apart: false });
  await plan.preparePlanned(chair.page, thenMonth, 'prepare');
  await prepare.decideWhenAndWho(chair.page, {
    day: `${then.slice(0, 7)}-05`,
    title: 'Sinh hoạt tháng và chuyên đề',
    place: 'Phòng họp tầng 2',
    chair: secretary.name,
    minutesTaker: deputy.name,
  });
  await chair.page.getByText(THEME).first().waitFor();
  await prepare.postPaper(chair.page, paperFile('Chuyen_de.pdf'));
  await prepare.inviteAll(chair.page);
  const meetingUrl = meetingUrlOf(chair);
  await chair.page.goto(`${meetingUrl}/live`);
  await lead.openMeeting(chair.page);
  await member.page.goto(`${meetingUrl}/live`);
  await lead.goOnTo(chair.page, 'Thông báo tình hình đảng viên');
  await button(chair.page, live.rollCall.all).click();
  await lead.goOnTo(chair.page, 'Trình bày chuyên đề');
  await member.page.getByText(await lead.stepInView(chair.page)).waitFor();
  await kept(member, 'theme-after-the-month');
  await demo.pass(91);
  await lead.goOnTo(chair.page, 'Phân công nhiệm vụ');
  await lead.giveTask(chair.page, follower.name, 'Viết bài về chuyên đề');
  await lead.goOnTo(chair.page, 'Kết luận; biểu quyết');
  await lead.skip(chair.page, 'Tháng này không ra nghị quyết');
  await lead.scoreMeeting(chair.page);
  await lead.goOnTo(chair.page, 'Thư ký trình bày');
  await button(chair.page, live.closing.act).click();
  const dialog = chair.page.getByRole('dialog');
  await dialog.getByText(live.closing.short(120)).waitFor();
  await kept(chair, 'shorter-than-two-hours');
  await button(dialog, live.closing.goOn).click();
  await demo.pass(30);
  await chair.page.reload();
  await lead.concludeMeeting(chair.page, CONCLUSION);
  await member.page.getByText(live.elsewhere.over.title).waitFor();
  const { checks } = await api.get<{ checks: { id: string; state: string; required: number | null }[] }>(
    `/units/${unitId}/meetings/${meetingUrl.split('/').at(-1) ?? ''}`,
  );
  expect(checks.find(({ id }) => id === 'duration')).toMatchObject({ state: 'met', required: 120 });
});
