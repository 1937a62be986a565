import { expect } from 'vitest';
import { attachmentsWords } from '../../../web/src/lib/words/attachments.ts';
import { dispatchesWords as t } from '../../../web/src/lib/words/dispatches.ts';
import { documentsWords } from '../../../web/src/lib/words/documents.ts';
import { attachFile } from '../acts/attach-file.ts';
import { signIn } from '../acts/enter.ts';
import { stampedPlan } from '../acts/put-paper.ts';
import { pictureInLooks } from '../harness/device.ts';
import { button, field, link, screen } from '../harness/find.ts';
import { journey, useBrowser } from '../harness/journey.ts';
import { desk, phone } from '../harness/looks.ts';
import { useOwnDemo } from '../harness/own-demo.ts';
import { untilShown } from '../harness/screen.ts';

const demo = useOwnDemo();
useBrowser();

const ANNEX = 'Phụ lục 1. Danh sách gửi cùng';

journey(
  'a base office sends a paper with an annex to its cells, one receives and shelves it in one act, the sender sees exactly that, a stranger nothing',
  async (open) => {
    const office = await open(demo.url, desk, 'office');
    const cell = await open(demo.url, phone, 'cell');
    const stranger = await open(demo.url, phone, 'stranger');
    const sender = demo.personOf('base-committee');
    await signIn(office.page, sender.cardNumber, sender.password);
    await office.page.goto('/documents');
    await link(office.page, documentsWords.office).click();
    await untilShown(office.page);
    await office.page.getByText(documentsWords.states.filed, { exact: true }).click();
    const first = office.page.getByRole('main').getByRole('listitem').first().getByRole('link');
    await first.click();
    await attachFile(office.page, ANNEX, stampedPlan('', 'danh sách gửi cùng'));
    await office.page.getByText(attachmentsWords.states.filed).waitFor();
    await link(office.page, t.toSend).click();
    await screen(office.page, t.sendTitle).waitFor();
    await office.page.getByText(attachmentsWords.sentToo(1)).waitFor();
    await office.page.getByRole('button', { name: t.sides.below.toLowerCase() }).click();
    await field(office.page, t.message).fill('Đề nghị quán triệt trong kỳ sinh hoạt này.');
    await pictureInLooks(office, 'dispatches/send');
    await button(office.page, t.send).click();
    await office.page.getByRole('heading', { name: t.units }).waitFor();
    const subject = await office.page.getByRole('heading', { level: 1 }).innerText();

    const { page } = cell;
    const secretary = demo.personOf('secretary');
    await signIn(page, secretary.cardNumber, secretary.password);
    await page.goto('/documents');
    await link(page, t.title).click();
    // The library, which is left, has a paper of the same name.
    await screen(page, t.title).waitFor();
    await link(page, subject).click();
    await screen(page, subject).waitFor();
    await page.getByText(ANNEX).waitFor();
    await pictureInLooks(cell, 'dispatches/arrived');
    await button(page, t.shelve).click();
    await page.getByText(t.shelved).waitFor();
    await pictureInLooks(cell, 'dispatches/shelved');
    const arrival = new URL(page.url()).pathname;
    await link(page, t.seeShelved).click();
    await link(page, ANNEX).click();
    await screen(page, ANNEX).waitFor();

    await office.page.reload();
    await office.page.getByText(t.states.shelved).waitFor();
    expect(await office.page.getByText(t.states.shelved).count()).toBe(1);
    expect(await office.page.getByText(secretary.name).count()).toBe(1);
    await pictureInLooks(office, 'dispatches/followed');

    const neighbour = demo.personOf('neighbour');
    await signIn(stranger.page, neighbour.cardNumber, neighbour.password);
    await stranger.watch.expecting(/404/, async () => {
      await stranger.page.goto(arrival);
      await stranger.page.getByRole('alert').first().waitFor();
    });
    expect(await stranger.page.getByText(subject).count()).toBe(0);
  },
);
