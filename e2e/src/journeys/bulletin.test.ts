import { dayParts } from '@sotay/core/calendar/day.ts';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { bulletinsWords as t } from '../../../web/src/lib/words/bulletins.ts';
import { handedWords } from '../../../web/src/lib/words/handed-papers.ts';
import { keptWords } from '../../../web/src/lib/words/kept.ts';
import { listenWords } from '../../../web/src/lib/words/listen.ts';
import { signIn } from '../acts/enter.ts';
import { pictureInLooks } from '../harness/device.ts';
import { button, field, link, screen } from '../harness/find.ts';
import { journey, useBrowser } from '../harness/journey.ts';
import { untilKept } from '../harness/kept-on-phone.ts';
import { desk, phone } from '../harness/looks.ts';
import { useOwnDemo } from '../harness/own-demo.ts';
import { untilShown } from '../harness/screen.ts';

const demo = useOwnDemo();
useBrowser();

type Meeting = { id: string; state: string; month: { year: number; month: number } };

/** The meeting that the cell of the cast is invited to. */
const invitedMeeting = async (page: Page, unitId: string): Promise<Meeting> => {
  const year = new Date().getFullYear();
  const lists = await Promise.all(
    [year, year + 1].map(async (one) => {
      const answer = await page.request.get(`/api/units/${unitId}/meetings?year=${one}`);
      return ((await answer.json()) as { meetings: Meeting[] }).meetings;
    }),
  );
  const found = lists.flat().find(({ state }) => state === 'invited');
  if (!found) throw new Error('The demo has no meeting ahead.');
  return found;
};

const write = async (page: Page, title: string, text: string): Promise<void> => {
  await field(page, t.name).fill(title);
  await page.getByRole('textbox', { name: t.body }).fill(text);
};

journey('from a draft over a second person to the meeting of a cell and its member', async (open) => {
  const office = await open(demo.url, desk, 'editor');
  const reviewer = await open(demo.url, desk, 'reviewer');
  const leader = await open(demo.url, phone, 'secretary');
  const reader = await open(demo.url, phone, 'member');
  const [editor, above] = [demo.personOf('editor'), demo.personOf('bloc-committee')];
  const [secretary, member] = [demo.personOf('secretary'), demo.personOf('member')];
  await signIn(reader.page, member.cardNumber, member.password);
  const { id: meetingId, month } = await invitedMeeting(reader.page, member.cellId);

  await signIn(office.page, editor.cardNumber, editor.password);
  await office.page.goto(`/bulletins/${editor.unitId}`);
  await untilShown(office.page);
  await pictureInLooks(office, 'bulletin/office');
  await field(office.page, t.forMonth).selectOption({ label: t.month(month.month, month.year) });
  await button(office.page, t.newIssue).click();
  await link(office.page, t.addItem).click();
  await write(office.page, 'Hội nghị sơ kết công tác quý', 'Hội nghị đánh giá kết quả và bàn việc quý tới.');
  await pictureInLooks(office, 'bulletin/write');
  await button(office.page, t.save).click();
  await link(office.page, 'Hội nghị sơ kết công tác quý').waitFor();
  const issuePath = new URL(office.page.url()).pathname;
  await pictureInLooks(office, 'bulletin/board');
  await button(office.page, t.submit).click();
  await office.page.getByText(t.waitsForReview).waitFor();

  await signIn(reviewer.page, above.cardNumber, above.password);
  await reviewer.page.goto(issuePath);
  await button(reviewer.page, t.publish).click();
  await reviewer.page.getByRole('dialog').getByText(t.publishTitle).waitFor();
  await pictureInLooks(reviewer, 'bulletin/publish');
  await button(reviewer.page.getByRole('dialog'), t.publish).click();
  await link(reviewer.page, t.openPublished).waitFor();
  await reviewer.page.goto(`/bulletins/${above.unitId}/sections`);
  await untilShown(reviewer.page);
  await pictureInLooks(reviewer, 'bulletin/sections');

  await signIn(leader.page, secretary.cardNumber, secretary.password);
  await leader.page.goto(`/bulletins/${member.cellId}`);
  await link(leader.page, t.writeForCell).click();
  await write(leader.page, 'Chi bộ thăm gia đình chính sách', 'Chi ủy đã đến thăm và tặng quà.');
  await pictureInLooks(leader, 'bulletin/write-local');
  await button(leader.page, t.publishLocal(new Date().getMonth() + 1)).click();
  await screen(leader.page, t.publishedLocal).waitFor();

  await reader.page.goto(`/meetings/${member.cellId}/${meetingId}`);
  await link(reader.page, handedWords.bulletin(month.month)).click();
  await screen(reader.page, listenWords.monthTitle(month.month, month.year)).waitFor();
  await link(reader.page, 'Hội nghị sơ kết công tác quý').click();
  await reader.page.getByText('Hội nghị đánh giá kết quả và bàn việc quý tới.').waitFor();
  await pictureInLooks(reader, 'bulletin/article');
});

/** The article of the demo that has a picture. */
const PICTURED = 'Gợi ý nội dung sinh hoạt chi bộ tháng này';

/** Waits until the picture of an article is really there, not its frame alone, and comes from what the phone keeps. */
const shownFromPhone = async (page: Page): Promise<void> => {
  const picture = page.getByRole('article').getByRole('img');
  await picture.scrollIntoViewIfNeeded();
  expect(await picture.getAttribute('src')).toMatch(/^blob:/);
  await expect
    .poll(() => picture.evaluate((img) => img instanceof HTMLImageElement && img.naturalWidth > 0))
    .toBe(true);
};

journey('a month kept on the phone is seen and plays on without network, item after item', async (open) => {
  const device = await open(demo.url, phone, 'listener');
  const { context, page, watch } = device;
  const { cardNumber, password } = demo.personOf('probationary');
  const { year, month } = dayParts(new Date().toISOString().slice(0, 10));
  await signIn(page, cardNumber, password);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.goto('/listen');
  await untilShown(page);
  await pictureInLooks(device, 'bulletin/months');
  await page.goto(`/listen/${year}/${month}`);
  await untilShown(page);
  await button(page, listenWords.keep).click();
  await page.getByText(listenWords.kept).waitFor();
  // The month itself, not only that it was asked for: a busy phone writes it a moment later.
  await untilKept(
    page,
    'bulletins.read',
    await page.getByRole('main').getByRole('listitem').first().getByRole('link').innerText(),
  );

  await watch.expecting(/ERR_INTERNET_DISCONNECTED|Failed to fetch/, async () => {
    await context.setOffline(true);
    await page.reload();
    await page.getByText(listenWords.kept).waitFor();
    await link(page, PICTURED).click();
    await shownFromPhone(page);
    await pictureInLooks(device, 'bulletin/picture-offline');
    await page.goBack();
    await button(page, listenWords.playAll).click();
    const player = page.getByRole('region', { name: listenWords.player });
    await button(player, listenWords.pause).waitFor();
    const first = await player.locator('.title').innerText();
    await pictureInLooks(device, 'bulletin/player');
    await button(player, listenWords.more).click();
    await button(player, listenWords.nextTrack).click();
    await player.locator('.title').filter({ hasNotText: first }).waitFor();
    await button(player, listenWords.pause).waitFor();
    await button(player, listenWords.speeds['0.75']).click();
    const shown = await page.evaluate(() => navigator.mediaSession.metadata?.title);
    expect(shown).toBe(await player.locator('.title').innerText());
    await pictureInLooks(device, 'bulletin/player-open');
    await button(player, listenWords.stop).click();
    await player.waitFor({ state: 'detached' });
    await page.reload();
    await button(page, listenWords.goOn).waitFor();
    await page.goto('/account/kept');
    await page.getByText(keptWords.kinds['bulletin-media']).waitFor();
    await pictureInLooks(device, 'bulletin/kept');
    await context.setOffline(false);
  });
});
