import { Buffer } from 'node:buffer';
import { expect } from 'vitest';
import { wordFile } from '../../../server/src/demo/library/word-file.ts';
import { documentsWords } from '../../../web/src/lib/words/documents.ts';
import { guardWords } from '../../../web/src/lib/words/guard.ts';
import { keptDocumentsWords as t } from '../../../web/src/lib/words/kept-documents.ts';
import { readingWords as r } from '../../../web/src/lib/words/reading.ts';
import { searchWords } from '../../../web/src/lib/words/search.ts';
import { signIn } from '../acts/enter.ts';
import { apiOf } from '../harness/api.ts';
import type { Device } from '../harness/device.ts';
import { button, field, link, screen } from '../harness/find.ts';
import type { HandedFile } from '../harness/handed-file.ts';
import { holds } from '../harness/holds.ts';
import { journey, useBrowser } from '../harness/journey.ts';
import { desk, phone } from '../harness/looks.ts';
import { useOwnDemo } from '../harness/own-demo.ts';
import { untilShown } from '../harness/screen.ts';

const demo = useOwnDemo();
useBrowser();

const SUBJECT = 'Đột phá phát triển khoa học, công nghệ và chuyển đổi số';
const ON_PAGE_THREE = 'Các chi bộ sinh hoạt chuyên đề về dữ liệu mở trong quý II.';

/** A resolution of three pages, as it came from above. */
const resolution = (): HandedFile => {
  const paragraphs = [
    ...['BỘ CHÍNH TRỊ', '*', 'Số 57-NQ/TW', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
    ...['Hà Nội, ngày 22 tháng 12 năm 2024', 'NGHỊ QUYẾT', SUBJECT, '-----'],
    ...['I- TÌNH HÌNH', 'Khoa học, công nghệ có bước phát triển.', '\f'],
    ...['II- QUAN ĐIỂM', 'Người dân là trung tâm, dữ liệu là nguồn lực.'],
    ...['TT\tNội dung\tThời gian', '1\tSinh hoạt chuyên đề\tQuý II', '\f'],
    ...['III- TỔ CHỨC THỰC HIỆN', ON_PAGE_THREE, 'T/M BỘ CHÍNH TRỊ', 'Nguyễn Văn Mẫu'],
  ];
  return {
    name: 'nghi-quyet.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: Buffer.from(wordFile(paragraphs)),
  };
};

const file = async ({ page }: Device): Promise<void> => {
  const secretary = demo.personOf('secretary');
  await signIn(page, secretary.cardNumber, secretary.password);
  await page.goto('/documents');
  await link(page, documentsWords.office).click();
  await untilShown(page);
  await page.locator('input[type="file"]').setInputFiles(resolution());
  await page.getByLabel(guardWords.declare).check();
  await button(page, documentsWords.sendFile).click();
  await page.getByText(documentsWords.recognised).waitFor();
  await field(page, documentsWords.level).selectOption('centre');
  await button(page, documentsWords.shelve).click();
  await page.getByText(documentsWords.shelved).waitFor();
};

const ask = async ({ page }: Device, text: string): Promise<void> => {
  await field(page, searchWords.field).fill(text);
  await button(page, searchWords.find).click();
};

const isInView = (page: Device['page'], text: string): Promise<boolean> =>
  page.getByText(text).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

journey('what is kept on the phone is found and read there without network, on its page', async (open) => {
  await file(await open(demo.url, desk, 'office'));
  const reader = await open(demo.url, phone, 'reader');
  const { context, page, watch } = reader;
  const member = demo.personOf('member');
  await signIn(page, member.cardNumber, member.password);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  const api = apiOf(context.request, demo.url);
  await expect
    .poll(() => api.get<{ hits: unknown[] }>('/search?search=nq57'), { timeout: 60_000 })
    .toMatchObject({ hits: [{ title: SUBJECT }] });
  await page.goto('/search');
  await ask(reader, 'nq57');
  await link(page, SUBJECT).click();
  await screen(page, SUBJECT).waitFor();
  await button(page, t.keep).click();
  await page.getByText(t.kept(0)).waitFor();
  await holds(reader, 'kept/read');
  await link(page, t.title).click();
  await screen(page, t.title).waitFor();
  await link(page, SUBJECT).waitFor();
  await holds(reader, 'kept/list');

  await watch.expecting(/ERR_INTERNET_DISCONNECTED|Failed to fetch/, async () => {
    await context.setOffline(true);
    await page.goto('/search');
    await button(page, 'nq57').click();
    await page.getByText(searchWords.onDevice).waitFor();
    await link(page, SUBJECT).waitFor();
    await ask(reader, 'du lieu mo');
    await page.locator('mark').first().waitFor();
    await holds(reader, 'kept/found');
    await ask(reader, 'khongcogica');
    await page.getByText(searchWords.noneOnDevice).waitFor();
    await ask(reader, 'dữ liệu mở');
    await link(page, SUBJECT).click();
    await page.getByText(ON_PAGE_THREE).waitFor();
    await expect.poll(() => isInView(page, ON_PAGE_THREE)).toBe(true);
    await page.goto('/documents/kept');
    await button(page, t.removeOne(SUBJECT)).click();
    await page.getByText(t.none).waitFor();
    await context.setOffline(false);
  });
});

/** A voice as a phone has one: it says each sentence in no time, and tells what it was given. */
const withVoice = (): void => {
  const voice = { lang: 'vi-VN', localService: true, name: 'vi' };
  const heard: string[] = [];
  class Utterance extends EventTarget {
    readonly text: string;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  const speechSynthesis = Object.assign(new EventTarget(), {
    getVoices: () => [voice],
    cancel: () => undefined,
    speak: (one: Utterance) => {
      heard.push(one.text);
      // The last page is held, so that it can be looked at.
      if (!one.text.includes('dữ liệu mở')) setTimeout(() => one.dispatchEvent(new Event('end')));
    },
  });
  Object.defineProperty(window, 'speechSynthesis', { value: speechSynthesis });
  Object.assign(window, { SpeechSynthesisUtterance: Utterance, heard });
};

journey('a document is read in large letters, found in, listened to and printed', async (open) => {
  const reader = await open(demo.url, phone, 'reader');
  const { context, page } = reader;
  await context.addInitScript(withVoice);
  const member = demo.personOf('member');
  await signIn(page, member.cardNumber, member.password);
  await page.goto('/documents?level=centre');
  await link(page, SUBJECT).click();
  await screen(page, SUBJECT).waitFor();
  await page.getByRole('table').waitFor();
  await page.getByText(r.tools).click();
  const before = await page.getByText(ON_PAGE_THREE).evaluate((one) => one.clientHeight);
  await button(page, r.larger).click();
  await button(page, r.larger).click();
  await page.getByText(r.sizeNow(145)).waitFor();
  expect(await page.getByText(ON_PAGE_THREE).evaluate((one) => one.clientHeight)).toBeGreaterThan(before);
  await page.getByText(r.contents, { exact: true }).click();
  await page.getByRole('button', { name: /^III- TỔ CHỨC THỰC HIỆN/ }).waitFor();
  await holds(reader, 'reading/tools');

  await field(page, r.find).fill('du lieu');
  await button(page, r.findAct).click();
  await page.getByText(r.place(1, 2)).waitFor();
  await button(page, r.next).click();
  await page.getByText(r.place(2, 2)).waitFor();
  await expect.poll(() => isInView(page, ON_PAGE_THREE)).toBe(true);
  await holds(reader, 'reading/found');
  await button(page, r.endFind).click();

  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  await button(page, r.listen).click();
  await page.getByText(r.readingPage(3, 3)).waitFor();
  await holds(reader, 'reading/aloud');
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  expect(heard).toContain('Số 57 nghị quyết trung ương');
  await button(page, r.stop).click();
  await page.getByText(r.readingPage(3, 3)).waitFor({ state: 'detached' });

  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await button(page, r.print).click();
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByText(r.tools).isVisible()).toBe(false);
  expect(await page.getByText(ON_PAGE_THREE).isVisible()).toBe(true);
  const paper = await page.pdf({ preferCSSPageSize: true });
  expect(paper.byteLength).toBeGreaterThan(10_000);
});
