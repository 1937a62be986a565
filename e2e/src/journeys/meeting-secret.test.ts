import { expect } from 'vitest';
import { pollsWords as t } from '../../../web/src/lib/words/polls.ts';
import * as poll from '../acts/secret-poll.ts';
import { picture } from '../harness/device.ts';
import { button } from '../harness/find.ts';
import { journey, useBrowser } from '../harness/journey.ts';
import { desk, phone } from '../harness/looks.ts';
import { useOwnDemo } from '../harness/own-demo.ts';
import { signedIn } from '../harness/sign-in.ts';
import { opened } from '../harness/stage.ts';

const QUESTION = 'Có nên sinh hoạt vào chiều thứ bảy không?';

const browser = useBrowser();
const demo = useOwnDemo();
const { personOf } = demo;

type Seen = { polls: { id: string; publicKey: string; eligible: number; result: number[] | null }[] };

journey(
  'a secret poll: phones, a paper slip for who has none, and a result that names nobody',
  async (open) => {
    const { url } = demo;
    const [chair, member, paper] = [
      await open(url, phone, 'chair'),
      await open(url, phone, 'member'),
      await open(url, phone, 'paper'),
    ];
    const [secretary, deputy, voter] = [personOf('secretary'), personOf('deputy'), personOf('member')];
    const api = await signedIn(chair, url, secretary);
    await signedIn(member, url, voter);
    await signedIn(paper, url, deputy);
    const unitId = voter.cellId;
    const office = await open(url, desk, 'office');
    const added = await poll.addVoters(await signedIn(office, url, personOf('administrator')), unitId, 5);
    const cell = { api, unitId, chair: secretary.memberId, minutesTaker: deputy.memberId };
    const { id, path } = await opened(cell, 'thematic', 1);
    const at = `/meetings/${unitId}/${id}/live`;

    await member.page.goto(at);
    await paper.page.goto(at);
    await chair.page.goto(at);
    await poll.ask(chair.page, QUESTION);
    await picture(chair, 'secret/1-asked');
    const seen = async () => {
      const { polls } = await api.get<Seen>(`${path}/polls`);
      const [only] = polls;
      if (!only) throw new Error('No poll.');
      return only;
    };
    const asked = await seen();
    const pollPath = `${path}/polls/${asked.id}`;

    // The question came to the member's phone by itself; three taps.
    await poll.castBySteps(member.page, t.answers.for);
    await picture(member, 'secret/2-cast');

    // Who has no phone gets a paper slip, and none on a phone.
    await poll.givePaper(chair.page, deputy.name);
    expect(await button(chair.page, t.paper.give(voter.name)).count()).toBe(0);
    await picture(chair, 'secret/3-paper');
    await paper.page.goto(`${at}/poll/${asked.id}`);
    await paper.page.getByText(t.slip.paperTitle).waitFor();

    const others = await poll.letVotersIn(browser(), url, { api, unitId }, added);
    const where = { path: pollPath, unitId, ...asked };
    // Who goes home before voting gets no slip and is not counted on.
    const goes = others.pop();
    if (!goes) throw new Error('Nobody to go.');
    const now = new Date().toISOString();
    const times = `${path}/roll-call/${added.at(-1) ?? ''}/times`;
    await api.send('PUT', times, { arrivedAt: null, leftAt: now });
    await expect(poll.voteWithoutScreen(goes, url, where, 0)).rejects.toThrow('polls/not-eligible');
    for (const [place, own] of others.entries()) await poll.voteWithoutScreen(own, url, where, place % 3);

    // Before the count nobody sees more than a number in fives.
    expect(await seen()).toMatchObject({ eligible: asked.eligible - 1, result: null });
    expect(await member.page.locator('main').innerText()).not.toContain(t.result.reference);
    await chair.page.goto(`${at}/poll/${asked.id}/count`);
    await chair.page.getByText(t.box.castAbout(5)).waitFor();
    await poll.count(chair.page, t.answers.for);
    const result = await chair.page.locator('main').innerText();
    const lines = [t.result.slips(4), t.result.slips(1), t.result.cast(6, asked.eligible - 1)];
    for (const line of lines) expect(result).toContain(line);
    await picture(chair, 'secret/4-result');
    await member.page.getByText(t.result.reference).waitFor();
    await picture(member, 'secret/5-result');

    // The minutes have the sums, and no name of a voter beside them.
    await chair.page.goto(`/meetings/${unitId}/${id}/minutes/read`);
    await chair.page.getByText(`Thăm dò kín: ${QUESTION}`).waitFor();
    await chair.page.getByText('đồng ý 4 phiếu; không đồng ý 1 phiếu; ý kiến khác 1 phiếu.').waitFor();

    // Four slips are too few to tell, and nothing is kept of them.
    await chair.page.goto(at);
    await poll.ask(chair.page, 'Có nên đổi giờ sinh hoạt không?');
    const { polls } = await api.get<Seen>(`${path}/polls`);
    const second = polls.find(({ id: one }) => one !== asked.id) ?? asked;
    for (const own of others)
      await poll.voteWithoutScreen(own, url, { path: `${path}/polls/${second.id}`, unitId, ...second }, 0);
    await poll.countNothing(chair.page);
    await picture(chair, 'secret/6-too-few');

    await member.page.goto('/secret-ballot');
    await member.page.getByText(t.secrecy.limits).waitFor();
    await picture(member, 'secret/7-is-it-secret');
  },
);
