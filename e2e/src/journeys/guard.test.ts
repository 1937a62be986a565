import { expect } from 'vitest';
import { documentsWords } from '../../../web/src/lib/words/documents.ts';
import { guardWordsWords as w } from '../../../web/src/lib/words/guard-words.ts';
import { guardWords as t } from '../../../web/src/lib/words/guard.ts';
import { searchWords } from '../../../web/src/lib/words/search.ts';
import { putPaper, stampedPlan } from '../acts/put-paper.ts';
import { type Device, pictureInLooks } from '../harness/device.ts';
import { button, field, link, screen } from '../harness/find.ts';
import { type OpenDevice, journey, useBrowser } from '../harness/journey.ts';
import { desk, phone } from '../harness/looks.ts';
import { useOwnDemo } from '../harness/own-demo.ts';
import { untilShown } from '../harness/screen.ts';
import { signedIn } from '../harness/sign-in.ts';

const demo = useOwnDemo();
useBrowser();

const comes = async (open: OpenDevice, role: string, look = desk) => {
  const device = await open(demo.url, look, role);
  return { device, api: await signedIn(device, demo.url, demo.personOf(role)) };
};

const ask = async ({ page }: Device, text: string): Promise<void> => {
  await page.goto('/search');
  await field(page, searchWords.field).fill(text);
  await button(page, searchWords.find).click();
};

/** Somebody who decides opens the latest held file and speaks for its release. */
const speakForRelease = async ({ page }: Device, unitId: string, reason: string): Promise<void> => {
  await page.goto(`/guard/${unitId}`);
  await untilShown(page);
  await page.getByRole('list', { name: t.title }).getByRole('link').first().click();
  await screen(page, t.oneTitle).waitFor();
  await field(page, t.reason).fill(reason);
  await button(page, t.release).click();
};

journey(
  'a paper with TỐI MẬT in its head is held and nowhere to be found; one that was stopped wrongly goes on by two voices',
  async (open) => {
    const { cellId } = demo.personOf('secretary');
    const { device: office } = await comes(open, 'secretary');
    const { device: member, api } = await comes(open, 'member', phone);
    await putPaper(office.page, cellId, stampedPlan('TỐI MẬT', 'Phương án Sao Khuê'));
    await office.page.getByText(t.heldTitle).waitFor();
    expect(await office.page.getByText('Sao Khuê').count()).toBe(0);

    await putPaper(office.page, cellId, stampedPlan('Mật', 'Kế hoạch nuôi ong lấy hoa xuân'));
    const deskOfGood = office.page.url();
    await office.page.getByText(t.heldTitle).waitFor();
    await pictureInLooks(office, 'guard/told');
    await ask(member, 'Sao Khuê');
    await member.page.getByText(searchWords.none).waitFor();

    const { device: above } = await comes(open, 'base-committee');
    await above.page.goto(`/guard/${cellId}`);
    await untilShown(above.page);
    await pictureInLooks(above, 'guard/list');
    const { device: warden } = await comes(open, 'administrator');
    await speakForRelease(above, cellId, 'Văn bản về nuôi ong, đã xem bản giấy.');
    await above.page.getByText(t.waiting).waitFor();
    await speakForRelease(warden, cellId, 'Đã gọi hỏi văn phòng, máy nhầm.');
    await warden.page.getByText(t.released).waitFor();
    await pictureInLooks(warden, 'guard/released');

    await office.page.goto(deskOfGood);
    await office.page.getByText(documentsWords.recognised).waitFor();
    await field(office.page, documentsWords.issuer).fill('CHI BỘ VĂN PHÒNG MẪU');
    await button(office.page, documentsWords.shelve).click();
    await office.page.getByText(documentsWords.shelved).waitFor();
    const search = `/search?search=${encodeURIComponent('nuôi ong')}`;
    await expect.poll(() => api.get<{ hits: unknown[] }>(search)).toMatchObject({ hits: [{}] });
    await ask(member, 'nuôi ong');
    await link(member.page, 'Kế hoạch nuôi ong lấy hoa xuân').click();
    await member.page.getByText('Nội dung của kế hoạch.').waitFor();
  },
);

journey('a word that the office names holds a paper, which a try-out says beforehand', async (open) => {
  const { unitId } = demo.personOf('base-committee');
  const { device } = await comes(open, 'base-committee');
  const { page } = device;
  await page.goto(`/guard/${unitId}`);
  await link(page, w.title).click();
  await screen(page, w.title).waitFor();
  await field(page, w.word).fill('Phương án Hồng Hạc');
  await button(page, w.name).click();
  await page.getByText(w.named('Phương án Hồng Hạc')).waitFor();
  await field(page, w.trialText).fill('Họp chi bộ\nTriển khai phương án hồng hạc tại cơ sở');
  await button(page, w.try).click();
  await page.getByText(w.stopped, { exact: true }).waitFor();
  await page.getByText(t.marks.word, { exact: false }).first().waitFor();
  await pictureInLooks(device, 'guard/words');

  const { device: office } = await comes(open, 'secretary');
  const { cellId } = demo.personOf('secretary');
  await putPaper(office.page, cellId, stampedPlan('*', 'Triển khai phương án Hồng Hạc'));
  await office.page.getByText(t.heldTitle).waitFor();

  await button(page, w.dropNamed('phương án hồng hạc')).click();
  await button(page.getByRole('dialog'), w.drop).click();
  await page.getByText(w.none).waitFor();
  await button(page, w.try).click();
  await page.getByText(w.passes, { exact: true }).waitFor();
});
