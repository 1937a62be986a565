import { expect } from 'vitest';
import { voteWords } from '../../../web/src/lib/words/vote.ts';
import * as vote from '../acts/vote.ts';
import { picture } from '../harness/device.ts';
import { link } from '../harness/find.ts';
import { journey, useBrowser } from '../harness/journey.ts';
import { phone } from '../harness/looks.ts';
import { useOwnDemo } from '../harness/own-demo.ts';
import { signedIn } from '../harness/sign-in.ts';
import { opened } from '../harness/stage.ts';

useBrowser();
const demo = useOwnDemo();
const { personOf } = demo;

journey('one vote with three hands: a phone, a card by name, and cards that are counted', async (open) => {
  const [chair, member, probationary] = [
    await open(demo.url, phone, 'chair'),
    await open(demo.url, phone, 'member'),
    await open(demo.url, phone, 'probationary'),
  ];
  const [secretary, deputy, voter] = [personOf('secretary'), personOf('deputy'), personOf('member')];
  const api = await signedIn(chair, demo.url, secretary);
  await signedIn(member, demo.url, voter);
  await signedIn(probationary, demo.url, personOf('probationary'));
  const cell = {
    api,
    unitId: voter.cellId,
    chair: secretary.memberId,
    minutesTaker: deputy.memberId,
  };
  const { id, vote: question } = await opened(cell, 'thematic', 1);
  const at = `/meetings/${voter.cellId}/${id}/live`;

  await member.page.goto(at);
  await vote.voteByPhone(member.page, 'against');
  await vote.changeVote(member.page, 'for');
  await picture(member, 'vote/1-voted');

  await probationary.page.goto(at);
  await probationary.page.getByText(question.title).first().waitFor();
  expect(await link(probationary.page, voteWords.own.open).count()).toBe(0);

  await chair.page.goto(`${at}/vote/${question.id}`);
  await chair.page.getByText(voteWords.sheet.phonesVoted(1)).waitFor();
  await vote.tickCard(chair.page, deputy.name, 'for');
  await picture(chair, 'vote/2-count');
  const result = await vote.closeWithCards(chair.page);
  expect(result).toContain('Được thông qua');
  expect(result).toContain('điện thoại 1 (1 tán thành)');
  // The choices of phones are shown once the vote is closed: the sheet is read anew then.
  await chair.page.getByText(voter.name).first().waitFor();
  await picture(chair, 'vote/3-result');

  await member.page.getByText(voteWords.own.closed).waitFor();
  await picture(member, 'vote/4-closed');
});
