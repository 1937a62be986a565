import { beforeAll, expect, inject } from 'vitest';
import { hallWords as h } from '../../../web/src/lib/words/hall.ts';
import { meetingLiveWords as live } from '../../../web/src/lib/words/meeting-live.ts';
import * as hall from '../acts/hold-hall.ts';
import * as lead from '../acts/lead-meeting.ts';
import { demoPeople } from '../harness/demo-people.ts';
import { picture } from '../harness/device.ts';
import { button } from '../harness/find.ts';
import { journey, useBrowser } from '../harness/journey.ts';
import { desk, phone } from '../harness/looks.ts';
import { signedIn } from '../harness/sign-in.ts';
import { prepared } from '../harness/stage.ts';

const QUESTION = 'Họp vào tối thứ Sáu?';
const FOLLOWS_WITHIN_MS = 5_000;

let personOf: ReturnType<typeof demoPeople>;
useBrowser();
beforeAll(() => {
  personOf = demoPeople(inject('demoDataDir'));
});

journey('a regular meeting: the chair leads from one phone, the hall follows by itself', async (open) => {
  const url = inject('demoUrl');
  const [secretary, deputy, member] = [personOf('secretary'), personOf('deputy'), personOf('member')];
  const chair = await open(url, phone, 'chair');
  const reader = await open(url, phone, 'member');
  const wall = await open(url, desk, 'wall');
  const api = await signedIn(chair, url, secretary);
  await signedIn(wall, url, secretary);
  await signedIn(reader, url, member);
  const unitId = member.cellId;
  const cell = { api, unitId, chair: secretary.memberId, minutesTaker: deputy.memberId };
  const { id, path } = await prepared(cell, 'regular', 3);
  await api.send('POST', `${path}/invitation`);
  const meetingUrl = `/meetings/${unitId}/${id}`;

  await reader.page.goto(`${meetingUrl}/live`);
  await reader.page.getByText(live.elsewhere.early.title).waitFor();
  await chair.page.goto(`${meetingUrl}/live`);
  await lead.openMeeting(chair.page);
  // Whoever waited on the page is in the meeting by itself.
  await reader.page.getByText(await lead.stepInView(chair.page)).waitFor();

  await wall.page.goto(`${meetingUrl}/hall`);
  const number = await hall.numberOnWall(wall.page);
  await picture(wall, 'meeting-regular/01-wall-door');
  await picture(reader, 'meeting-regular/02-member-comes');
  await hall.checkInByNumber(reader.page, number);
  await wall.page.locator('.present strong').filter({ hasText: /^1$/ }).waitFor();
  await picture(reader, 'meeting-regular/03-checked-in');
  const { code } = await api.get<{ code: string }>(`${path}/door-code`);
  await hall.checkInByCode(reader.page, meetingUrl, code);

  await lead.goOnTo(chair.page, 'Thông báo tình hình đảng viên');
  const { rollCall } = await api.get<{
    rollCall: { memberId: string; name: string; presence: string | null; exempt: boolean }[];
  }>(path);
  expect(rollCall.find(({ memberId }) => memberId === member.memberId)?.presence).toBe('present');
  const others = rollCall.filter(
    ({ presence, memberId, exempt }) => presence === null && !exempt && memberId !== secretary.memberId,
  );
  const [absent, phoneless] = others;
  await lead.callRoll(chair.page, { name: absent?.name ?? '', reason: 'Đi công tác' });
  await picture(chair, 'meeting-regular/04-roll-called');

  await lead.goOnTo(chair.page, 'Đảng viên thảo luận');
  const step = await lead.stepInView(chair.page);
  await reader.page.getByText(step).waitFor({ timeout: FOLLOWS_WITHIN_MS });
  await hall.raiseHand(reader.page);
  await picture(reader, 'meeting-regular/05-hand-raised');
  await hall.callNext(chair.page, member.name);
  await picture(chair, 'meeting-regular/06-chair-with-speaker');
  for (const { page } of [reader, wall]) await page.getByText(member.name).first().waitFor();
  await picture(wall, 'meeting-regular/07-wall-speaker');
  await hall.addSpeaker(chair.page, phoneless?.name ?? '');
  await hall.callNext(chair.page, phoneless?.name ?? '');
  await reader.page
    .getByText(phoneless?.name ?? '')
    .first()
    .waitFor();
  await picture(chair, 'meeting-regular/08-speakers');

  await hall.askRoom(chair.page, meetingUrl, QUESTION);
  await button(reader.page, 'Đồng ý').click();
  await reader.page.getByText(h.straw.answered(1)).waitFor();
  await picture(reader, 'meeting-regular/09-straw-poll');
  await chair.page.getByText(h.straw.answered(1)).waitFor();
  await button(chair.page, h.straw.close).click();
  await reader.page.getByText(h.straw.last).waitFor();
  await button(chair.page, h.straw.note).click();
  await chair.page.getByText(/^Thăm dò: .*Đồng ý 1/).waitFor();
  await picture(chair, 'meeting-regular/10-straw-poll-closed');

  // A phone that lost its page lands where the meeting is.
  await reader.page.reload();
  await reader.page.getByText(step).waitFor();
  await chair.page.goto(`${meetingUrl}/live`);
  await hall.endSpeech(chair.page);
  await lead.goOnTo(chair.page, 'Phân công nhiệm vụ');
  await lead.giveTask(chair.page, member.name, 'Chuẩn bị hội trường tháng sau');
  await reader.page.getByText('Chuẩn bị hội trường tháng sau').waitFor();
  await lead.goOnTo(chair.page, 'Kết luận');
  await lead.openVote(chair.page);
  await reader.page.getByText(live.follow.voteNow).waitFor();
  await wall.page.getByText(h.hall.vote).waitFor();
  await lead.countAllFor(chair.page);
  await wall.page.getByText(h.hall.result).waitFor();
  await picture(wall, 'meeting-regular/11-wall-result');
  await chair.page.goto(`${meetingUrl}/live`);
  await lead.goOnTo(chair.page, 'Đánh giá chất lượng');
  await lead.scoreMeeting(chair.page);
  await lead.goOnTo(chair.page, 'Thư ký trình bày');
  await lead.concludeMeeting(chair.page, 'Chi bộ thống nhất các nội dung đã bàn.');
  await wall.page.getByText(h.hall.over).waitFor();
  await reader.page.getByText(live.elsewhere.over.title).waitFor();
});
