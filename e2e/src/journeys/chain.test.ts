import { Buffer } from 'node:buffer';
import { expect } from 'vitest';
import { wordFile } from '../../../server/src/demo/library/word-file.ts';
import { documentsWords } from '../../../web/src/lib/words/documents.ts';
import { guardWords } from '../../../web/src/lib/words/guard.ts';
import { linksWords } from '../../../web/src/lib/words/links.ts';
import { savedWords } from '../../../web/src/lib/words/saved.ts';
import { signIn } from '../acts/enter.ts';
import { pictureInLooks } from '../harness/device.ts';
import { button, link, screen } from '../harness/find.ts';
import { journey, useBrowser } from '../harness/journey.ts';
import { desk, phone } from '../harness/looks.ts';
import { useOwnDemo } from '../harness/own-demo.ts';
import { untilShown } from '../harness/screen.ts';

const demo = useOwnDemo();
useBrowser();

const OLD = 'Phân công đảng viên giúp đỡ quần chúng ưu tú';
const NEW = 'Giúp đỡ quần chúng ưu tú trong năm mới';

/** A plan of the cell that says which one it replaces. */
const newPlan = {
  name: 'ke-hoach-moi.docx',
  mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  buffer: Buffer.from(
    wordFile([
      ...['CHI BỘ VĂN PHÒNG', '*', 'Số 48-KH/CB', 'ĐẢNG CỘNG SẢN VIỆT NAM', 'Ngày 02 tháng 11 năm 2026'],
      ...['KẾ HOẠCH', NEW, '-----', 'I- MỤC ĐÍCH', 'Kế hoạch này thay thế Kế hoạch số 02-KH/CB.'],
      ...['T/M CHI BỘ', 'BÍ THƯ', 'Nguyễn Thị Mẫu'],
    ]),
  ),
};

journey(
  'a member saved a plan; the cell files the one that replaces it; the member is told, sees the band, and reads the new one while they may',
  async (open) => {
    const reader = await open(demo.url, phone, 'reader');
    const { page } = reader;
    const office = await open(demo.url, desk, 'office');
    const [secretary, member] = [demo.personOf('secretary'), demo.personOf('member')];

    await signIn(page, member.cardNumber, member.password);
    await page.goto('/documents?level=cell');
    await link(page, OLD).click();
    await screen(page, OLD).waitFor();
    await button(page, savedWords.save).click();
    await page.getByText(savedWords.saved).waitFor();
    const oldPath = new URL(page.url()).pathname;

    await signIn(office.page, secretary.cardNumber, secretary.password);
    await office.page.goto('/documents');
    await link(office.page, documentsWords.office).click();
    await untilShown(office.page);
    await office.page.locator('input[type="file"]').setInputFiles(newPlan);
    await office.page.getByLabel(guardWords.declare).check();
    await button(office.page, documentsWords.sendFile).click();
    await office.page.getByText(linksWords.proposals).waitFor();
    await pictureInLooks(office, 'chain/desk');
    const offered = linksWords.confirm(`${linksWords.outgoing.replaces} 02-KH/CB`);
    await button(office.page, offered).click();
    await button(office.page, linksWords.removeOf(`${linksWords.outgoing.replaces} 02-KH/CB`)).waitFor();
    await button(office.page, documentsWords.shelve).click();
    await office.page.getByText(documentsWords.shelved).waitFor();

    await page.goto('/inbox');
    await link(page, savedWords.news(1)).click();
    await screen(page, savedWords.title).waitFor();
    await page.getByText(savedWords.isNews).waitFor();
    await link(page, OLD).click();
    const band = page.getByRole('alert');
    await band.getByText('48-KH/CB').first().waitFor();
    await page.getByRole('heading', { name: linksWords.chain }).waitFor();
    await pictureInLooks(reader, 'chain/dead');
    await link(
      band,
      linksWords.read(documentsWords.kindAndNumber(documentsWords.kinds.plan, '48-KH/CB')),
    ).click();
    await screen(page, NEW).waitFor();

    await office.page.getByRole('radio', { name: documentsWords.sights.officers }).check();
    await button(office.page, documentsWords.save).click();
    const shownOfNew = async (): Promise<number> => {
      await page.goto(oldPath);
      await band.waitFor();
      await untilShown(page);
      return page.getByText('48-KH/CB').count();
    };
    await expect.poll(shownOfNew, { timeout: 30_000 }).toBe(0);
    expect(await page.getByText(linksWords.chain).count()).toBe(0);
  },
);
