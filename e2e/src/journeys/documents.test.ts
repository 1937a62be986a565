import { Buffer } from 'node:buffer';
import { expect } from 'vitest';
import { wordFile } from '../../../server/src/demo/library/word-file.ts';
import { documentsWords as t } from '../../../web/src/lib/words/documents.ts';
import { guardWords } from '../../../web/src/lib/words/guard.ts';
import { signIn } from '../acts/enter.ts';
import { pictureInLooks } from '../harness/device.ts';
import { button, field, link, screen } from '../harness/find.ts';
import type { HandedFile } from '../harness/handed-file.ts';
import { journey, useBrowser } from '../harness/journey.ts';
import { untilKept } from '../harness/kept-on-phone.ts';
import { desk, phone } from '../harness/looks.ts';
import { useOwnDemo } from '../harness/own-demo.ts';
import { untilShown } from '../harness/screen.ts';

const demo = useOwnDemo();
useBrowser();

const SUBJECT = 'Tổ chức đợt sinh hoạt chính trị đầu xuân';
const LAST_LINE = 'Các chi bộ báo cáo kết quả trước ngày 20 hằng tháng.';

/** A plan in the official layout, as a cell writes it in Word. */
const planFile = (): HandedFile => {
  const paragraphs = [
    ...['CHI BỘ VĂN PHÒNG', '*', 'Số 47-KH/CB', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
    ...['Ngày 09 tháng 02 năm 2026', 'KẾ HOẠCH', SUBJECT, '-----'],
    ...['I- MỤC ĐÍCH', '1. Mỗi chi bộ chọn một việc thiết thực.', LAST_LINE],
    ...['T/M CHI BỘ', 'BÍ THƯ', 'Nguyễn Thị Mẫu'],
  ];
  return {
    name: 'ke-hoach.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: Buffer.from(wordFile(paragraphs)),
  };
};

journey(
  'a cell files a plan, its member reads it on the phone, also without network, and the cell beside it never finds it',
  async (open) => {
    const office = await open(demo.url, desk, 'office');
    const reader = await open(demo.url, phone, 'reader');
    const stranger = await open(demo.url, phone, 'stranger');
    const [secretary, member] = [demo.personOf('secretary'), demo.personOf('member')];
    await signIn(office.page, secretary.cardNumber, secretary.password);
    await office.page.goto('/documents');
    await link(office.page, t.office).click();
    await untilShown(office.page);
    await office.page.locator('input[type="file"]').setInputFiles(planFile());
    await office.page.getByLabel(guardWords.declare).check();
    await pictureInLooks(office, 'documents/office');
    await button(office.page, t.sendFile).click();

    await office.page.getByText(t.recognised).waitFor();
    expect(await field(office.page, t.symbol).inputValue()).toBe('47-KH/CB');
    expect(await field(office.page, t.day).inputValue()).toBe('09/02/2026');
    expect(await field(office.page, t.subject).inputValue()).toBe(SUBJECT);
    expect(await field(office.page, t.signer).inputValue()).toBe('Nguyễn Thị Mẫu');
    await pictureInLooks(office, 'documents/desk');
    await field(office.page, t.issuer).fill('CHI BỘ VĂN PHÒNG MẪU');
    await button(office.page, t.shelve).click();
    await office.page.getByText(t.shelved).waitFor();

    const { context, page, watch } = reader;
    await signIn(page, member.cardNumber, member.password);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await page.goto('/documents');
    await untilShown(page);
    await pictureInLooks(reader, 'documents/library');
    await link(page, t.levels.cell).click();
    await page.getByText(t.filters).click();
    await field(page, t.kind).selectOption('plan');
    await pictureInLooks(reader, 'documents/filtered');
    await link(page, SUBJECT).click();
    await screen(page, SUBJECT).waitFor();
    await page.getByText(LAST_LINE).waitFor();
    await pictureInLooks(reader, 'documents/read');
    await untilKept(page, 'documents.one', LAST_LINE);

    await watch.expecting(/ERR_INTERNET_DISCONNECTED|Failed to fetch/, async () => {
      await context.setOffline(true);
      await page.reload();
      await screen(page, SUBJECT).waitFor();
      await page.getByText(LAST_LINE).waitFor();
      await context.setOffline(false);
    });

    const neighbour = demo.personOf('neighbour');
    const address = new URL(page.url()).pathname;
    await signIn(stranger.page, neighbour.cardNumber, neighbour.password);
    await stranger.page.goto('/documents?level=cell');
    await untilShown(stranger.page);
    expect(await stranger.page.getByText(SUBJECT).count()).toBe(0);
    await stranger.watch.expecting(/404/, async () => {
      await stranger.page.goto(address);
      await stranger.page.getByRole('alert').waitFor();
    });
  },
);
