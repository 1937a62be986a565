import { expect } from 'vitest';
import { clausesWords } from '../../../web/src/lib/words/clauses.ts';
import { hallSentences } from '../../../web/src/lib/words/errors/hall.ts';
import { hallWords as h } from '../../../web/src/lib/words/hall.ts';
import { meetingLiveWords as live } from '../../../web/src/lib/words/meeting-live.ts';
import { minutesWords } from '../../../web/src/lib/words/minutes.ts';
import { qualityWords } from '../../../web/src/lib/words/quality.ts';
import { voteWords } from '../../../web/src/lib/words/vote.ts';
import * as paper from '../acts/find-paper.ts';
import * as hall from '../acts/hold-hall.ts';
import * as lead from '../acts/lead-meeting.ts';
import { goOnWith } from '../acts/lead-out-of-turn.ts';
import * as prepare from '../acts/prepare-meeting.ts';
import * as papers from '../acts/sign-papers.ts';
import { addPasskey } from '../acts/strong-ways.ts';
import * as vote from '../acts/vote.ts';
import { type Device, picture } from '../harness/device.ts';
import { beginning, button, link } from '../harness/find.ts';
import { paperFile } from '../harness/handed-file.ts';
import { journey, useBrowser } from '../harness/journey.ts';
import { desk, phone } from '../harness/looks.ts';
import { useOwnDemo } from '../harness/own-demo.ts';
import { checkPapers, codeInGroups } from '../harness/papers.ts';
import { signedIn } from '../harness/sign-in.ts';
import { monthAhead } from '../harness/stage.ts';

const OPINION = 'Nhất trí với dự thảo, đề nghị phân công rõ người và hạn.';
const QUESTION = 'Họp vào tối thứ Sáu?';
const TASK = 'Chuẩn bị hội trường tháng sau';
const CLAUSE = 'Rà soát quy chế làm việc của chi bộ';
const CONCLUSION = 'Chi bộ thống nhất các nội dung đã bàn.';
/** What the server answers before it was proved anew who acts. */
const PROOF = /^403/;

type Row = { memberId: string; name: string; presence: string | null; status: string; exempt: boolean };
type Led = {
  currentStepId: string;
  steps: { id: string; when: string; label: string }[];
  rollCall: Row[];
  voteBase: { base: number; present: number; neededOverHalf: number };
};

useBrowser();
/** Its own demo, whose clock the journey moves: a meeting of an hour and a half takes a minute. */
const demo = useOwnDemo({ hasOwnTime: true });
const { personOf } = demo;

journey(
  'a regular meeting: from its preparation to sealed minutes and the issued resolution',
  async (open) => {
    const { url } = demo;
    const [secretary, deputy, follower] = [personOf('secretary'), personOf('deputy'), personOf('member')];
    const unitId = follower.cellId;
    const chair = await open(url, phone, 'chair');
    const member = await open(url, phone, 'member');
    // The minutes taker has the computer at the projector, and enters those without a phone.
    const taker = await open(url, desk, 'minutes-taker');
    const api = await signedIn(chair, url, secretary);
    await signedIn(taker, url, deputy);
    await signedIn(member, url, follower);
    let shown = 0;
    const kept = async (device: Pick<Device, 'page' | 'look'>, name: string): Promise<void> => {
      shown += 1;
      await picture(device, `meeting-regular/${String(shown).padStart(2, '0')}-${name}`);
    };
    for (const device of [chair, taker]) await addPasskey(device);

    const month = monthAhead(2);
    const { id } = await api.send<{ id: string }>('POST', `/units/${unitId}/meetings`, {
      kind: 'regular',
      month,
    });
    const [path, meetingUrl] = [`/units/${unitId}/meetings/${id}`, `/meetings/${unitId}/${id}`];
    const led = (): Promise<Led> => api.get<Led>(path);
    await chair.page.goto(`${meetingUrl}/prepare`);
    await prepare.decideWhenAndWho(chair.page, {
      day: `${String(month.year)}-${String(month.month).padStart(2, '0')}-05`,
      title: `Sinh hoạt chi bộ tháng ${String(month.month)}`,
      place: 'Phòng họp tầng 2',
      chair: secretary.name,
      minutesTaker: deputy.name,
    });
    await prepare.postPaper(chair.page, paperFile('Du_thao_nghi_quyet.pdf'));
    expect(await prepare.inviteAll(chair.page)).toBeGreaterThan(10);
    await kept(chair, 'invited');

    await member.page.goto(`${meetingUrl}/live`);
    await member.page.getByText(live.elsewhere.early.title).waitFor();
    await chair.page.goto(`${meetingUrl}/live`);
    await lead.openMeeting(chair.page);
    // Whoever waited on the page is in the meeting by itself.
    await member.page.getByText(await lead.stepInView(chair.page)).waitFor();

    // A phone that has run ahead, and an end that would come too early, each have their answer.
    const ahead = (await led()).steps.filter(({ when }) => when === 'live').at(-2)?.id ?? '';
    await chair.watch.expecting(/^409/, () => goOnWith(chair.page, ahead));
    await kept(chair, 'step-out-of-order');
    await chair.page.goto(`${meetingUrl}/live/closing`);
    await chair.page.getByText(live.closing.missingTitle).waitFor();
    await chair.page.getByText(live.concludeFaults['meetings/step-missing']).waitFor();
    expect(await button(chair.page, live.closing.act).isDisabled()).toBe(true);
    await kept(chair, 'too-early-to-end');
    await chair.page.goto(`${meetingUrl}/live`);

    await taker.page.goto(`${meetingUrl}/hall`);
    const photographed = await hall.numberOnWall(taker.page);
    await kept(taker, 'wall-door');
    await demo.pass(1);
    await link(member.page, h.checkIn.act).click();
    await member.watch.expecting(/^4\d\d/, async () => {
      await hall.sayNumber(member.page, photographed);
      await member.page.getByText(String(hallSentences['hall/code-wrong'])).waitFor();
    });
    await kept(member, 'photo-of-the-code');
    await taker.page.reload();
    await hall.sayNumber(member.page, await hall.numberOnWall(taker.page));
    await member.page.getByText(h.checkIn.done).waitFor();
    await taker.page.locator('.present strong').filter({ hasText: /^1$/ }).waitFor();
    const { code } = await api.get<{ code: string }>(`${path}/door-code`);
    await hall.checkInByCode(member.page, meetingUrl, code);
    await kept(member, 'checked-in');

    await lead.goOnTo(chair.page, 'Thông báo tình hình đảng viên');
    const others = (await led()).rollCall.filter(
      ({ presence, memberId, exempt, status }) =>
        presence === null &&
        !exempt &&
        status === 'full' &&
        ![secretary.memberId, deputy.memberId].includes(memberId),
    );
    const [late, phoneless] = others.map(({ name }) => name) as [string, string];
    const hands = { ...taker, page: await taker.context.newPage() };
    await hands.page.goto(`${meetingUrl}/live`);
    await hall.markPresent(hands.page, phoneless);
    await kept(hands, 'marked-by-the-taker');
    await lead.callRoll(chair.page, { name: late, reason: 'Kẹt xe' });
    await kept(chair, 'roll-called');
    const called = (await led()).voteBase;
    await demo.pass(15);
    await lead.goOn(chair.page);
    await link(hands.page, `3.1 ${live.rollCall.title}`).click();
    await hall.comeLate(hands.page, late);
    await hall.leaveEarly(hands.page, phoneless);
    await kept(hands, 'late-and-early');
    await hands.page.getByRole('button', { name: beginning(phoneless) }).click();
    await button(hands.page.getByRole('dialog'), h.times.back).click();
    await button(hands.page.getByRole('dialog'), h.times.back).waitFor({ state: 'hidden' });
    const { base, present, neededOverHalf } = (await led()).voteBase;
    expect(present).toBe(called.present + 1);
    expect(neededOverHalf).toBe(Math.floor(base / 2) + 1);
    const quorum = `cần ${String(neededOverHalf)}, có mặt ${String(present)}`;
    await chair.page.getByText(quorum).first().waitFor();
    await kept(chair, 'rules-in-words');

    await lead.goOnTo(chair.page, 'Đảng viên thảo luận');
    const step = await lead.stepInView(chair.page);
    await member.page.getByText(step).waitFor();
    await hall.raiseHand(member.page);
    await hall.callNext(chair.page, follower.name);
    await kept(chair, 'chair-gives-the-floor');
    for (const { page } of [member, taker]) await page.getByText(follower.name).first().waitFor();
    await kept(taker, 'wall-speaker');
    await demo.pass(20);
    await lead.recordOpinion(chair.page, follower.name, OPINION);
    await hall.addSpeaker(chair.page, phoneless);
    await hall.callNext(chair.page, phoneless);
    await member.page.getByText(phoneless).first().waitFor();
    await hall.endSpeech(chair.page);
    await chair.page.getByText(/^2 trên \d+ đồng chí có mặt đã phát biểu$/).waitFor();
    await kept(chair, 'who-spoke');

    await hall.askRoom(chair.page, meetingUrl, QUESTION);
    await button(member.page, 'Đồng ý').click();
    await member.page.getByText(h.straw.answered(1)).waitFor();
    await kept(member, 'straw-poll');
    await chair.page.getByText(h.straw.answered(1)).waitFor();
    await button(chair.page, h.straw.close).click();
    await member.page.getByText(h.straw.last).waitFor();
    await button(chair.page, h.straw.note).click();
    await chair.page.getByText(h.straw.noted).waitFor();
    await chair.page.getByText(/^Đồng ý: 1 · /).waitFor();

    // A phone that lost its page lands where the meeting is.
    await member.page.reload();
    await member.page.getByText(step).waitFor();
    await chair.page.goto(`${meetingUrl}/live`);
    await lead.goOnTo(chair.page, 'Phân công nhiệm vụ');
    await lead.giveTask(chair.page, follower.name, TASK);
    await member.page.getByText(TASK).first().waitFor();

    await lead.goOnTo(chair.page, 'Kết luận');
    expect(await lead.openVote(chair.page)).toMatch(new RegExp(`${live.vote.base}\\s+${String(base)}\\s`));
    const sheetUrl = new URL(chair.page.url()).pathname;
    await taker.page.getByText(h.hall.vote, { exact: true }).waitFor();
    await kept(taker, 'wall-vote');
    await vote.voteByPhone(member.page, 'for');
    await kept(member, 'voted-by-phone');
    await chair.page.getByText(voteWords.sheet.phonesVoted(1)).waitFor();
    await vote.tickCard(chair.page, deputy.name, 'for');
    // Nobody is counted twice, whichever hand came first.
    await chair.page.goto(`${sheetUrl}/cards`);
    const byPhone = chair.page.getByRole('button', { name: beginning(follower.name) });
    await byPhone.filter({ hasText: 'đã bỏ trên điện thoại lúc' }).waitFor();
    expect(await byPhone.getAttribute('aria-disabled')).toBe('true');
    await kept(chair, 'no-second-hand');
    await hands.page.goto(`${sheetUrl}/own`);
    await hands.page.getByText(voteWords.own.byCard).waitFor();
    await chair.page.goto(sheetUrl);
    await chair.page.getByText(voteWords.sheet.ticked(1)).waitFor();
    let result = '';
    await chair.watch.expecting(PROOF, async () => {
      result = await vote.closeWithCards(chair.page);
    });
    expect(result).toContain(live.vote.passed);
    expect(result).toContain('điện thoại 1 (1 tán thành)');
    await taker.page.getByText(h.hall.result, { exact: true }).waitFor();
    await kept(taker, 'wall-result');
    await kept(chair, 'vote-result');

    await chair.page.goto(`${meetingUrl}/live`);
    await lead.goOnTo(chair.page, 'Đánh giá chất lượng');
    await member.page.getByText(voteWords.own.closed).waitFor();
    await link(member.page, voteWords.own.back).first().click();
    await button(member.page, qualityWords.grades.good).click();
    await member.page.getByText(qualityWords.ownDone).waitFor();
    await lead.scoreMeeting(chair.page);
    await chair.page
      .getByText(beginning(qualityWords.grade('')))
      .first()
      .waitFor();
    await kept(chair, 'quality-form');
    await demo.pass(60);
    await lead.goOnTo(chair.page, 'Thư ký trình bày');
    await hands.page.goto(`${meetingUrl}/live/minutes`);
    await link(hands.page, minutesWords.toRead).click();
    await hands.page.getByText(OPINION).first().waitFor();
    await kept(hands, 'read-back');
    await lead.concludeMeeting(chair.page, CONCLUSION);
    await kept(chair, 'ended');
    await taker.page.getByText(h.hall.over).waitFor();
    await member.page.getByText(live.elsewhere.over.title).waitFor();

    for (const { page, watch } of [taker, chair]) {
      await page.goto(`${meetingUrl}/minutes`);
      // An hour after the sign-in nobody signs by a tap alone.
      await watch.expecting(PROOF, async () => expect(await papers.signMinutes(page)).toBe(true));
    }
    await paper.writeClause(chair.page, meetingUrl, {
      content: CLAUSE,
      receiver: follower.name,
      due: '1/6/2030',
    });
    const number = await papers.issueResolution(chair.page, meetingUrl);
    await kept(chair, 'resolution-signed');
    await checkPapers(chair, 'nghị quyết', [number, secretary.name, CLAUSE, TASK]);
    await paper.giveClauses(chair.page, meetingUrl);
    await kept(chair, 'clauses-given');

    await chair.page.goto(`${meetingUrl}/minutes`);
    await papers.sealMinutes(chair.page);
    const seal = await paper.sealOf(chair.page);
    expect(seal).toMatch(/^[0-9a-f]{64}$/);
    await kept(chair, 'sealed');
    await checkPapers(chair, 'biên bản', [deputy.name, OPINION, QUESTION, CONCLUSION, codeInGroups(seal)]);
    await paper.checkSeal(member.page, seal.slice(0, 8));
    await member.page.getByText(minutesWords.holds).waitFor();
    await kept(member, 'seal-holds');
    await paper.checkSeal(member.page, `${seal.slice(0, -1)}${seal.endsWith('0') ? '1' : '0'}`);
    await member.page.getByText(minutesWords.unknown).waitFor();

    await paper.openResolution(member.page, unitId, number);
    await link(member.page, clausesWords.to).click();
    await member.page.getByText(CLAUSE).first().waitFor();
    await kept(member, 'resolution-in-the-cell');
    await member.page.goto('/tasks');
    await link(member.page, CLAUSE).first().click();
    await member.page.getByText(number).first().waitFor();
    await kept(member, 'task-from-the-resolution');
    await member.page.goto(`${meetingUrl}/quality`);
    await member.page
      .getByText(beginning(qualityWords.grade('')))
      .first()
      .waitFor();
    // Whoever had the floor has spoken, whether or not the words were written down.
    await member.page
      .getByText(/2\/\d+ đồng chí phát biểu/)
      .first()
      .waitFor();
    await kept(member, 'quality');
  },
);
